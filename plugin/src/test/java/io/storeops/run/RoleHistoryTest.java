package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.history.Commits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a role is told after a commit that changed a procedure and a KPI. */
class RoleHistoryTest {
  private static final String TEAM =
      """
      roles:
        - {id: service-lead, name: Service lead, duties: [{what: Answers}]}
        - {id: packer, name: Packer, duties: [{what: Packs}]}
      sops:
        - id: late-parcel
          owner: service-lead
          title: Late parcel
          steps:
            - {what: Ask the carrier, role: service-lead}
            - {what: %1$s, role: service-lead}
      appraisals:
        - id: service
          role: service-lead
          kpis: [{metric: visitors, weight: %2$s}, {metric: paid_orders, weight: %3$s}]
      """;

  @TempDir Path folder;
  private ShopProject project;

  @BeforeEach
  void write() throws Exception {
    project =
        new ShopProject(folder)
            .with(".gitignore", "target/\n")
            .with("plan/store.yaml", ShopProject.ONE_STORE)
            .with("plan/team.yaml", TEAM.formatted("Write to the buyer", "40%", "60%"))
            .with("data/orders.csv", ShopProject.orders("2026-08-03", 70));
    Commits.all(folder);
  }

  private Document page(String path) throws Exception {
    return Jsoup.parse(Files.readString(project.output().resolve("site/en/" + path)));
  }

  private static List<List<String>> rows(Document page) {
    return page.select("#role-changes tbody tr").stream()
        .map(r -> r.select("th, td").eachText())
        .toList();
  }

  private static String sentence(Document page) {
    Element sub = page.select("#role-changes .sub").get(0);
    return sub.text().replaceAll("\\([0-9a-f]{8}\\)", "(commit)");
  }

  @Test
  void role_afterACommitThatChangedAProcedureAndAKpi_isToldBoth() throws Exception {
    project.with("plan/team.yaml", TEAM.formatted("Send a new one", "50%", "50%"));
    Commits.all(folder);
    project.changedSince("HEAD~1");
    Document lead = page("role/service-lead/index.html");
    assertEquals(
        "3 lines in 2 entries changed for this role since 2026-01-01 (commit).", sentence(lead));
    assertEquals(
        List.of(
            List.of(
                "appraisal",
                "service",
                "changed",
                "kpis[paid_orders].weight: 60% → 50%; kpis[visitors].weight: 40% → 50%"),
            List.of(
                "procedure",
                "Late parcel",
                "changed",
                "steps[2].what: Write to the buyer → Send a new one")),
        rows(lead));
    Document packer = page("role/packer/index.html");
    assertEquals(
        "Nothing that concerns a role has changed since 2026-01-01 (commit).", sentence(packer));
    assertEquals("Service lead", rows(page("changes/index.html")).get(0).get(0));
  }

  @Test
  void role_withoutARepository_isToldNothing() throws Exception {
    withoutRepository();
    project.report();
    assertTrue(page("role/packer/index.html").select("#role-changes").isEmpty());
  }

  private void withoutRepository() throws IOException {
    try (var git = Files.walk(folder.resolve(".git"))) {
      for (Path file : git.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void since_aCommitThatIsNotThere_isOneMessage() {
    assertEquals(
        "there is no commit \"v9\" in the repository of this project; name one that git log shows,"
            + " and fetch the whole history where the clone is shallow",
        project.changedSince("v9").message());
  }

  @Test
  void since_aWeekWithoutDataAfterTheFirstCommit_comparesWithTheCommitBefore() throws Exception {
    project.with("plan/team.yaml", TEAM.formatted("Send a new one", "50%", "50%"));
    // data begin in 2026-W32
    assertEquals(Outcome.Kind.PASSED, project.changedSince("2026-W02").kind());
    assertEquals(
        "3 lines in 2 entries changed for this role since 2026-01-01 (commit).",
        sentence(page("role/service-lead/index.html")));
  }

  @Test
  void since_aWeekAfterTheLastCommit_isToldWhatIsNotCommitted() throws Exception {
    project.with("plan/team.yaml", TEAM.formatted("Send a new one", "40%", "60%"));
    // data end on 2026-10-11, the last day of 2026-W41
    assertEquals(Outcome.Kind.PASSED, project.changedSince("2026-W42").kind());
    assertEquals(
        "1 line in 1 entry changed for this role since 2026-01-01 (commit).",
        sentence(page("role/service-lead/index.html")));
  }

  @Test
  void since_aWeekBeforeTheFirstCommit_isOneMessage() {
    Outcome outcome = project.changedSince("2026-W01");
    assertEquals(Outcome.Kind.PLAN, outcome.kind());
    assertEquals(
        "storeops.changedSince is \"2026-W01\", a week that begins on 2025-12-29, and there is no"
            + " commit before it: the first is of 2026-01-01; name 2026-W02 or a later week, and"
            + " fetch the whole history where the clone is shallow",
        outcome.message());
  }

  @Test
  void since_aWeekThatIsYetToCome_isOneMessage() {
    Outcome outcome = project.changedSince("2026-W43");
    assertEquals(Outcome.Kind.PLAN, outcome.kind());
    assertEquals(
        "storeops.changedSince is \"2026-W43\", a week that begins on 2026-10-19, and nothing is"
            + " known of it: the last commit is of 2026-01-01, the data are judged as of"
            + " 2026-10-11; name 2026-W42 or an earlier week, or HEAD for what is not committed"
            + " yet",
        outcome.message());
  }

  @Test
  void since_aWeekThatTheCalendarHasNot_isOneMessage() {
    for (String week : List.of("2026-W54", "2026-W7", "2026w30")) {
      assertEquals(
          "storeops.changedSince is \""
              + week
              + "\", which is no week of the plan's calendar; name one like 2026-W30, or a commit"
              + " that git log shows",
          project.changedSince(week).message());
    }
  }

  @Test
  void since_aWeekWithoutARepository_isOneMessage() throws Exception {
    withoutRepository();
    assertEquals(
        "storeops.changedSince is \"2026-W30\", and this project has no commit to compare with;"
            + " commit its files to a Git repository, or leave storeops.changedSince out",
        project.changedSince("2026-W30").message());
  }

  @Test
  void since_aCommitWithMistakes_isOneMessage() throws Exception {
    project.with("plan/more.yaml", "risks: [\n");
    Commits.all(folder);
    project.with("plan/more.yaml", "risks: []\n");
    assertEquals(
        "storeops.changedSince is \"HEAD\", and what people wrote has mistakes as of commit (id) of"
            + " 2026-01-01, so that nobody can say what changed for a role; name a later week or"
            + " commit",
        project.changedSince("HEAD").message().replaceAll("commit [0-9a-f]{8}", "commit (id)"));
  }

  @Test
  void handover_atAnotherTime_concernsNobodyOfThatName() throws Exception {
    String handover = "handovers: [{id: h, name: Urgent, giver: packer, taker: packer, by: '%s'}]";
    project.with("plan/more.yaml", handover.formatted("16:00"));
    Commits.all(folder);
    project.with("plan/more.yaml", handover.formatted("17:00"));
    Commits.all(folder);
    project.changedSince("HEAD~1");
    assertEquals(
        List.of(List.of("Packer", "hand-over", "h", "changed", "by: 16:00 → 17:00")),
        rows(page("changes/index.html")));
  }

  @Test
  void entry_thatLeftARole_isAChangeForBoth() throws Exception {
    project.with(
        "plan/team.yaml",
        TEAM.formatted("Write to the buyer", "40%", "60%")
            .replace("role: service-lead\n", "role: packer\n"));
    Commits.all(folder);
    project.changedSince("HEAD~1");
    assertEquals(
        List.of("appraisal", "service", "changed", "role: service-lead → packer"),
        rows(page("role/packer/index.html")).get(0));
    assertEquals(
        List.of("appraisal", "service", "changed", "role: service-lead → packer"),
        rows(page("role/service-lead/index.html")).get(0));
  }
}
