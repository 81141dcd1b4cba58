package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code check} without data, from files to files. */
class PlanCheckTest {
  private static final Optional<LocalDate> TODAY = Optional.of(LocalDate.parse("2026-11-24"));
  private static final String PLAN =
      ShopProject.ONE_STORE
          + """
          roles: [{id: operations}]
          campaigns:
            - id: double-12
              name: "Double\\e[31m 12"
              owner: operations
              window: {from: 2026-12-10, to: 2026-12-12}
          """;

  @TempDir Path folder;

  private ShopProject shop() throws IOException {
    // an export that nobody could read: it must not be opened
    return new ShopProject(folder).with("plan/store.yaml", PLAN).with("data/sales.xlsx", "no zip");
  }

  @Test
  void check_planAlone_printsFindingsAtTheirPlaces() throws IOException {
    Outcome outcome = shop().checkPlan(TODAY);
    assertEquals(List.of(), outcome.problems());
    assertTrue(
        outcome.findings().stream()
            .map(PrintedFinding::text)
            .anyMatch(
                t ->
                    t.startsWith(
                        "plan/store.yaml:10:5: warning [plan-campaign-without-items]"
                            + " Double [31m 12 (2026-12-10 to 2026-12-12) names no item")),
        outcome.findings().toString());
    assertTrue(outcome.message().contains("as of 2026-11-24 (2026-W48), plan alone"));
    assertEquals(Outcome.Kind.PASSED, outcome.kind());
  }

  @Test
  void check_planAlone_writesAReportOfItsSchema() throws IOException {
    ShopProject shop = shop();
    shop.checkPlan(TODAY);
    JsonNode report = shop.results();
    assertEquals(List.of(), ReportSchema.mistakes(report));
    assertEquals("skip", report.get("run").get("data").asString());
    assertEquals("2026-W48", report.get("week").get("id").asString());
    assertFalse(report.get("week").get("complete").asBoolean());
    assertTrue(
        Files.readString(shop.output().resolve("ci/summary.md")).contains("plan/store.yaml:10:5"));
    assertFalse(Files.exists(shop.output().resolve("site")));
  }

  @Test
  void finding_aboutThePlanAsAWhole_isTheOnlyStores() throws IOException {
    ShopProject shop = shop().without("data/sales.xlsx");
    shop.with("data/orders.csv", ShopProject.orders("2026-09-28", 49));
    Outcome outcome = shop.report();
    assertEquals(Outcome.Kind.PASSED, outcome.kind(), ShopProject.printed(outcome));
    assertEquals(
        List.of("plan-campaign-without-items|corner|double-12"),
        shop.results()
            .path("findings")
            .valueStream()
            .map(f -> f.path("key").asString())
            .filter(k -> k.startsWith("plan-campaign-without-items"))
            .toList());
    assertTrue(
        Files.readString(shop.output().resolve("site/en/2026/W46/index.html"))
            .contains("A campaign without items"));
  }

  @Test
  void check_nobodyKnowsToday_saysSo() throws IOException {
    Outcome outcome = shop().checkPlan(Optional.empty());
    assertTrue(outcome.message().contains("in 2026-W50, plan alone; nobody knows today"));
    assertEquals(List.of(), ReportSchema.mistakes(new ShopProject(folder).results()));
  }

  @Test
  void check_planWithAMistake_stops() throws IOException {
    ShopProject shop = shop().with("plan/goals.yaml", "goals: [{id: x}]");
    assertEquals(Outcome.Kind.PLAN, shop.checkPlan(TODAY).kind());
    assertEquals(List.of(), ReportSchema.mistakes(shop.results()));
  }

  private static final String IGNORED =
      "# storeops: ignore plan-campaign-without-items items come later until ";

  private ShopProject commented(String comment) throws IOException {
    return shop()
        .with(
            "plan/store.yaml",
            PLAN.replace("  - id: double-12", "  " + comment + "\n  - id: double-12"));
  }

  @Test
  void comment_onTheLineAbove_acceptsTheFindingUntilItsDay() throws IOException {
    ShopProject shop = commented(IGNORED + "2026-12-01");
    Outcome outcome = shop.checkPlan(TODAY);
    assertEquals("", ShopProject.printed(outcome));
    JsonNode finding =
        shop.results()
            .path("findings")
            .valueStream()
            .filter(f -> f.path("rule").asString().equals("plan-campaign-without-items"))
            .findFirst()
            .orElseThrow();
    assertEquals("waived", finding.path("status").asString());
    assertEquals("comment", finding.path("acceptedBy").asString());
    assertEquals(List.of(), ReportSchema.mistakes(shop.results()));
    assertTrue(outcome.message().contains("1 ignored by a comment"), outcome.message());
  }

  @Test
  void comment_afterItsDay_warnsAndTheFindingCounts() throws IOException {
    ShopProject shop = commented(IGNORED + "2026-11-01");
    assertTrue(
        ShopProject.printed(shop.checkPlan(TODAY))
            .startsWith(
                "plan/store.yaml:11:1: warning R231: the comment that ignores"
                    + " \"plan-campaign-without-items\" ran out on 2026-11-01"));
  }

  @Test
  void comment_ofAnotherForm_isReportedWithWhatToWrite() throws IOException {
    assertEquals(
        """
        plan/a.yaml:1:19 after "storeops:" stands "hide"; the only word is ignore
        plan/a.yaml:2:19 this comment names no rule, and nobody can ignore everything
        plan/a.yaml:3:19 there is no rule "dead-stok"
        plan/a.yaml:4:19 this comment says no reason
        plan/a.yaml:5:19 this comment says no last day
        plan/a.yaml:6:19 "1/2/2027" is no date; expected a date like 2026-11-11
        """,
        shop()
            .with(
                "plan/a.yaml",
                """
                roles:            # storeops: hide dead-stock
                  - {id: a}       # storeops: ignore * too many until 2026-12-31
                  - {id: b}       # storeops: ignore dead-stok known until 2026-12-31
                  - {id: c}       # storeops: ignore dead-stock until 2026-12-31
                  - {id: d}       # storeops: ignore dead-stock known
                  - {id: e}       # storeops: ignore dead-stock known until 1/2/2027
                  - {id: f, name: "a # storeops: nothing"}
                """)
            .checkPlan(TODAY)
            .problems()
            .stream()
            .map(p -> p.source().place() + " " + p.message() + "\n")
            .collect(java.util.stream.Collectors.joining()));
  }
}
