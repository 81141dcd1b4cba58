package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.history.Commits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules tried on sixteen weeks of a shop, worked out by hand. */
class BacktestRunTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 7, 27);

  private static final String PLAN =
      """
      site: {languages: [en]}
      stores: [{id: corner, name: Corner, platform: tmall, currency: CNY}]
      roles: [{id: ops, name: Operations}]
      campaigns:
        - {id: early, name: Early, kind: promotion, owner: ops, window: {from: 2026-10-08, to: 2026-10-08}}
      """;

  private static final String RULES =
      """
      rules:
        - id: own-few-visitors
          over: process_week
          where: metric = 'visitors'
          subject: {kind: store}
          when: {warn: "value < :least"}
          parameters: {least: {type: double, unit: number, default: %s, min: 0, max: 9999}}
          value: value
          owner: ops
          title: Few visitors
          message: "{subject}: {value}"
        - id: own-few-buyers
          over: process_week
          where: metric = 'paid_buyers'
          subject: {kind: store}
          when: {warn: "value < :least"}
          parameters: {least: {type: double, unit: number, default: 1, min: 0, max: 9999}}
          value: value
          owner: ops
          title: Few buyers
          message: "{subject}: {value}"
      """;

  private static final String CHANCE =
      "followed: paid_amount was worse than its mean of the four weeks before by 10 % or more in"
          + " both weeks after a rule began to fire; after any week it is so in 1 of 10 (10 %).";

  @TempDir Path folder;

  private ShopProject project;

  /** Few visitors in the sixth and eleventh week; half the sales in the seventh and eighth. */
  @BeforeEach
  void write() throws IOException {
    StringBuilder csv = new StringBuilder("日期,访客数,支付买家数,支付金额\n");
    for (int day = 0; day < 16 * 7; day++) {
      int week = day / 7;
      csv.append(MONDAY.plusDays(day)).append(week == 5 || week == 10 ? ",70" : ",100");
      csv.append(",10,").append(week == 6 || week == 7 ? 250 : 500).append('\n');
    }
    project =
        new ShopProject(folder)
            .with("plan/store.yaml", PLAN)
            .with("playbook/own.yaml", RULES.formatted("600"))
            .with("data/days.csv", csv.toString());
  }

  private String tried(String... rules) {
    Outcome outcome = project.backtest(List.of(rules), "", "paid_amount");
    assertFalse(outcome.failed(), outcome.message() + ShopProject.printed(outcome));
    return outcome.message();
  }

  @Test
  void backtest_twoEpisodes_oneInACampaignAndOneFollowed() throws IOException {
    String text =
        """
        2 rule(s) over 16 weeks, 2026-W31 to 2026-W46
          rule              findings  a week  weeks  times   in campaigns       followed  no data
          own-few-visitors         2    0.13      2      2  1 of 2 (50 %%)  1 of 2 (50 %%)        0
        Never fired: own-few-buyers.
        %s
        target/storeops/backtest.md\
        """
            .formatted(CHANCE);
    assertEquals(text, tried("own-few-visitors", "own-few-buyers"));
    String markdown =
        """
        ## 2 rule(s) over 16 weeks, 2026-W31 to 2026-W46

        | rule | findings | a week | weeks | times | in campaigns | followed | no data |
        |---|--:|--:|--:|--:|--:|--:|--:|
        | own-few-visitors | 2 | 0.13 | 2 | 2 | 1 of 2 (50 %%) | 1 of 2 (50 %%) | 0 |

        Never fired: own-few-buyers.

        %s
        """
            .formatted(CHANCE.replace("_", "\\_"));
    assertEquals(markdown, Files.readString(project.output().resolve("backtest.md")));
  }

  @Test
  void backtest_allRules_countsEveryRuleOnce() {
    String text = tried();
    assertEquals(1, text.split("own-few-visitors", -1).length - 1, text);
    assertTrue(
        text.contains("\nNo aftersale_case to judge: aftersale-loss, aftersale-overdue,"), text);
  }

  @Test
  void backtest_sinceACommit_triesOnlyRulesThatFireOtherwise() throws Exception {
    Commits.all(folder);
    project.with("playbook/own.yaml", RULES.formatted("500"));
    Outcome outcome = project.backtest(List.of(), "HEAD", "paid_amount");
    assertEquals(
        "1 rule(s) over 16 weeks, 2026-W31 to 2026-W46",
        outcome.message().lines().findFirst().orElse(""));
    project.with(
        "plan/more.yaml", "overrides: [{rule: own-few-buyers, parameters: {least: 80}}]\n");
    Outcome two = project.backtest(List.of(), "HEAD", "paid_amount");
    assertEquals(
        "2 rule(s) over 16 weeks, 2026-W31 to 2026-W46",
        two.message().lines().findFirst().orElse(""));
  }

  @Test
  void backtest_commitThatIsNotThere_isOneMessage() throws Exception {
    Commits.all(folder);
    Outcome outcome = project.backtest(List.of(), "v9", "paid_amount");
    assertEquals(Outcome.Kind.PLAN, outcome.kind());
    assertEquals(
        "there is no commit \"v9\" in the repository of this project; name one that git log shows,"
            + " and fetch the whole history where the clone is shallow",
        outcome.message());
  }

  @Test
  void backtest_commitWithMistakes_isOneMessage() throws Exception {
    project.with("playbook/own.yaml", "rules: [{id: own-few-visitors}]\n");
    Commits.all(folder);
    project.with("playbook/own.yaml", RULES.formatted("600"));
    assertEquals(
        "the plan of commit \"HEAD\" has mistakes, so that nobody can say which rules have changed;"
            + " name a later one",
        project.backtest(List.of(), "HEAD", "paid_amount").message());
  }

  @Test
  void backtest_wordsThatAreNone_areAnsweredWithTheNearest() {
    assertEquals(
        "there is no rule \"own-few-visitor\"; did you mean \"own-few-visitors\"?",
        project.backtest(List.of("own-few-visitor"), "", "paid_amount").message());
    assertEquals(
        "there is no metric \"paid_amont\"; did you mean \"paid_amount\"?",
        project.backtest(List.of(), "", "paid_amont").message());
  }
}
