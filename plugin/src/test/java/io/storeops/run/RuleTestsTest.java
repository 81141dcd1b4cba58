package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a project writes for rules. */
class RuleTestsTest {
  private static final String RULE =
      """
      rules:
        - id: own-few-visitors
          over: process_week
          where: metric = 'visitors'
          subject: {kind: store}
          when: {warn: "value < :least"}
          parameters: {least: {type: double, unit: number, default: 600, min: 0, max: 9999}}
          value: value
          owner: ops
          title: Few visitors
          message: "{subject}: {value}"
      """;

  private static final String CASES =
      """
      cases:
        - name: too few
          rows: [{store: corner, week: 2026-W46, metric: visitors, value: 599}]
          expect: [{subject: corner, severity: warn}]
        - name: enough
          rows: [{store: corner, week: 2026-W46, metric: visitors, value: %s}]
          expect: []
      """;

  @TempDir Path folder;

  private ShopProject project;

  @BeforeEach
  void write() throws IOException {
    project =
        new ShopProject(folder)
            .with("plan/store.yaml", ShopProject.ONE_STORE + "roles: [{id: ops}]\n")
            .with("playbook/own.yaml", RULE);
  }

  private String checked() {
    Outcome outcome = project.checkPlan(Optional.empty());
    return outcome.failed() ? ShopProject.printed(outcome) : "";
  }

  @Test
  void check_casesThatHold_isSilent() throws IOException {
    project.with("playbook/own-few-visitors.tests.yaml", CASES.formatted("600"));
    assertEquals("", checked());
  }

  @Test
  void check_caseThatFindsSomethingElse_namesItAtItsPlace() throws IOException {
    project.with("playbook/own-few-visitors.tests.yaml", CASES.formatted("599.9"));
    assertEquals(
        "playbook/own-few-visitors.tests.yaml:5:5: error R240: the case \"enough\" of the rule"
            + " \"own-few-visitors\" finds [corner warn], expected []; correct the rule or the"
            + " case",
        checked().lines().findFirst().orElse(""));
  }

  @Test
  void check_overrideInTheStore_isWhatTheCaseIsJudgedBy() throws IOException {
    project
        .with("playbook/own-few-visitors.tests.yaml", CASES.formatted("600"))
        .with(
            "plan/more.yaml",
            "overrides: [{rule: own-few-visitors, stores: [corner], parameters: {least: 500}}]\n");
    assertEquals(
        "playbook/own-few-visitors.tests.yaml:2:5: error R240: the case \"too few\" of the rule"
            + " \"own-few-visitors\" finds [], expected [corner warn]; correct the rule or the"
            + " case",
        checked().lines().findFirst().orElse(""));
  }

  @Test
  void check_builtInRuleWithAnOverride_canBeTestedToo() throws IOException {
    project
        .with(
            "playbook/aftersale-loss.tests.yaml",
            """
            cases:
              - name: two percent are ours
                rows: [{store: corner, week: 2026-W46, loss: 15, net_sales: 1000, loss_share: 0.015}]
                expect: []
            """)
        .with("plan/more.yaml", "overrides: [{rule: aftersale-loss, parameters: {most: 2%}}]\n");
    assertEquals("", checked());
  }

  @Test
  void check_caseOfARuleThatIsNotThere_isAnsweredWithTheNearest() throws IOException {
    project.with("playbook/own-few-visitor.tests.yaml", CASES.formatted("600"));
    assertFalse(checked().isEmpty());
    assertEquals(
        "playbook/own-few-visitor.tests.yaml:1:1: error R220: unknown rule \"own-few-visitor\"; did"
            + " you mean \"own-few-visitors\"?",
        checked().lines().findFirst().orElse(""));
  }

  /** The example of the README, as it stands there. */
  @Test
  void readme_ruleAndItsTests_hold() throws IOException {
    List<String> fences =
        Pattern.compile("```(?:sql|yaml)\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("..", "README.md")))
            .results()
            .map(m -> m.group(1))
            .toList();
    project
        .with("plan/store.yaml", "stores: [{id: my-shop, currency: CNY}]\nroles: [{id: service}]\n")
        .with("analyses/own_refunds.sql", fence(fences, "/* relation: own_refunds"))
        .with("playbook/own.yaml", fence(fences, "# playbook/own-refunds.yaml"))
        .with(
            "playbook/own-refunds.tests.yaml", fence(fences, "# playbook/own-refunds.tests.yaml"));
    assertEquals("", checked());
    project.with(
        "playbook/own-refunds.tests.yaml",
        fence(fences, "# playbook/own-refunds.tests.yaml").replace("0.051", "0.05"));
    assertTrue(checked().contains("R240"), checked());
  }

  private static String fence(List<String> fences, String start) {
    return fences.stream().filter(f -> f.startsWith(start)).findFirst().orElseThrow();
  }

  @Test
  void report_caseThatFails_stopsBeforeTheData() throws IOException {
    project
        .with("playbook/own-few-visitors.tests.yaml", CASES.formatted("1"))
        .with("data/days.csv", "日期,访客数\n2026-11-09,x\n");
    Outcome outcome = project.report();
    assertEquals(Outcome.Kind.PLAN, outcome.kind());
    assertEquals(1, outcome.problems().size(), ShopProject.printed(outcome));
  }
}
