package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.history.Commits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that fail only for what a commit did not have, over a repository of three commits. */
class KnownFindingsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

  private static final String RULE =
      """
      rules:
        - id: own-%1$s
          over: process_week
          where: metric = '%2$s'
          subject: {kind: store}
          when: {%3$s: "value < :least"}
          parameters: {least: {type: double, unit: number, default: 5000, min: 0, max: 9999}}
          value: value
          owner: ops
          title: Few
          message: "{subject}: {value}"
      """;

  @TempDir Path folder;

  private ShopProject project;

  @BeforeEach
  void write() throws Exception {
    project =
        new ShopProject(folder)
            .with(".gitignore", "target/\n")
            .with("plan/store.yaml", ShopProject.ONE_STORE + "roles: [{id: ops}]\n");
    days(7);
    Commits.all(folder);
    rule("visitors", "visitors", "error");
    Commits.all(folder);
    project.with("plan/more.yaml", "risks: []\n");
    Commits.all(folder);
  }

  private void days(int days) throws IOException {
    StringBuilder csv = new StringBuilder("日期,访客数,支付买家数\n");
    for (int day = 0; day < days; day++) {
      csv.append(MONDAY.plusDays(day)).append(",100,10\n");
    }
    project.with("data/days.csv", csv.toString());
  }

  private void rule(String name, String metric, String severity) throws IOException {
    project.with("playbook/" + name + ".yaml", RULE.formatted(name, metric, severity));
  }

  private String checked(String since) {
    Outcome outcome = project.checkNew(since, true);
    return outcome.kind() + ": " + outcome.message().replaceAll("^\\d+ finding.* in ", "");
  }

  @Test
  void check_findingThatTheCommitHad_passes() {
    assertEquals(Outcome.Kind.RULE, project.check().kind());
    assertEquals(
        "PASSED: 2026-W45, 1 known from HEAD; target/storeops/report.json", checked("HEAD"));
    assertEquals(
        "PASSED: 2026-W45, 1 known from HEAD~1; target/storeops/report.json", checked("HEAD~1"));
  }

  @Test
  void check_findingThatTheFirstCommitHadNot_fails() {
    assertEquals(
        "RULE: 2026-W45, 0 known from HEAD~2; target/storeops/report.json (storeops.failOn=error)",
        checked("HEAD~2"));
  }

  @Test
  void check_secondFinding_failsBesideTheKnownOne() throws IOException {
    rule("buyers", "paid_buyers", "error");
    assertEquals(
        "RULE: 2026-W45, 1 known from HEAD; target/storeops/report.json (storeops.failOn=error)",
        checked("HEAD"));
  }

  @Test
  void check_warningThatBecameAnError_isNew() throws Exception {
    rule("visitors", "visitors", "warn");
    Commits.all(folder);
    rule("visitors", "visitors", "error");
    assertTrue(checked("HEAD").startsWith("RULE: 2026-W45, 0 known"), checked("HEAD"));
  }

  @Test
  void check_newWeekOfData_knowsWhatStoodInTheWeekBefore() throws IOException {
    days(14);
    assertEquals(
        "PASSED: 2026-W46, 1 known from HEAD; target/storeops/report.json", checked("HEAD"));
  }

  @Test
  void check_commitThatIsNotThere_isOneMessage() {
    assertEquals(
        "PLAN: there is no commit \"v9\" in the repository of this project; name one that git log"
            + " shows, and fetch the whole history where the clone is shallow",
        checked("v9"));
  }

  @Test
  void check_commitWithMistakes_isOneMessage() throws Exception {
    project.with("plan/more.yaml", "risks: [{idd: x}]\n");
    Commits.all(folder);
    project.with("plan/more.yaml", "risks: []\n");
    assertEquals(
        "PLAN: plan or data of commit \"HEAD\" have mistakes, so that nobody can say which findings"
            + " are new; name another one",
        checked("HEAD"));
  }

  @Test
  void check_planAlone_knowsWhatThePlanHad() throws Exception {
    project.with(
        "plan/more.yaml",
        "appraisals: [{id: a, role: ops, kpis: [{metric: visitors, weight: 70%}]}]\n");
    Outcome before = project.checkNew("HEAD", false);
    Commits.all(folder);
    Outcome after = project.checkNew("HEAD", false);
    assertEquals(Outcome.Kind.RULE, before.kind(), before.message());
    assertEquals(Outcome.Kind.PASSED, after.kind(), after.message());
  }
}
