package io.storeops.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.storeops.calendar.Period;
import io.storeops.calendar.WeekRule;
import io.storeops.diag.Problems;
import io.storeops.diag.TextSource;
import io.storeops.engine.DuckDbEngine;
import io.storeops.engine.Engine;
import io.storeops.engine.EngineSettings;
import io.storeops.engine.TableLoader;
import io.storeops.facts.FactCatalog;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.plan.Plan;
import io.storeops.playbook.Playbook;
import io.storeops.playbook.Playbooks;
import io.storeops.result.Decision;
import io.storeops.result.Finding;
import io.storeops.table.Column;
import io.storeops.table.TableRows;
import io.storeops.table.TableShape;
import io.storeops.templates.Templates;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings over weeks, from rows that a test writes down. */
class CheckerTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);
  private static final List<Period> WEEKS =
      IntStream.range(0, 6).mapToObj(i -> WeekRule.ISO.week(MONDAY.plusWeeks(i))).toList();
  private static final String RULE =
      """
      rules:
        - id: own-stock
          covers: [A3]
          over: stock
          needs: [inventory_snapshot]
          subject: {kind: product, id: product_id, name: product_name}
          where: role = 'hero'
          when: {error: available < warning_level, warn: "cover_days < :slack"}
          parameters: {slack: {type: double, unit: days, default: 2}}
          base: {column: visitors, least: 300}
          value: available
          threshold: warning_level
          stake: lost_amount
          cause: stock
          owner: purchasing
          dueDays: 2
          title: Low stock
          message: {en: "{subject}: {value} left, level {threshold}, {cover_days}, slack {slack}"}
          remedy: Order today.
      """;
  private static final String COST =
      """
        - id: own-cost
          over: stock
          subject: {kind: product, id: product_id}
          when: {warn: unit_cost > 5 * unit_cost / 5 - unit_cost}
          value: unit_cost
          cause: stock
          owner: purchasing
          title: Costly
          message: "{subject} is costly"
      """;

  @TempDir Path folder;

  private final List<Object[]> rows = new ArrayList<>();
  private final List<Object[]> present = new ArrayList<>();
  private final Problems problems = new Problems();

  private void row(int week, String product, @Nullable Integer available, double cover) {
    row(week, product, available, cover, 900);
  }

  private void row(
      int week, String product, @Nullable Integer available, double cover, int visitors) {
    rows.add(
        new Object[] {
          "north",
          product,
          "Lamp " + product,
          WEEKS.get(week).id(),
          "hero",
          "",
          available == null ? null : available.longValue(),
          100L,
          cover,
          (long) visitors,
          new BigDecimal("12.5"),
          new BigDecimal("7")
        });
  }

  private CheckResult check(String rules, Plan plan) {
    WEEKS.forEach(
        w -> {
          present.add(new Object[] {"inventory_snapshot", "north", w.id()});
          present.add(new Object[] {"inventory_snapshot", "south", w.id()});
        });
    return checkAsItIs(rules, plan);
  }

  private CheckResult checkAsItIs(String rules, Plan plan) {
    Playbook playbook =
        Playbooks.of(
            Map.of("playbook/own.yaml", rules), List.of(Playbooks.stock()), plan, problems);
    problems.throwIfErrors();
    try (Engine engine = DuckDbEngine.open(EngineSettings.of(1, folder.resolve("engine")))) {
      load(
          engine,
          new TableRows(new TableShape("stock", Playbooks.stock().columns(), List.of()), rows));
      load(engine, new TableRows(coverage(), present));
      load(engine, playbook.parameterTable(List.of("north", "south")));
      Evidence evidence =
          new Evidence(
              engine::query, WEEKS, WEEKS.get(5), WEEKS.get(5).to(), Set.of("inventory_snapshot"));
      Templates templates = new Templates();
      FindingTexts texts =
          new FindingTexts(templates, plan, FactCatalog.load(templates, plan).metrics());
      return new Checker(playbook, plan, evidence, texts).check(problems);
    }
  }

  private static void load(Engine engine, TableRows table) {
    try (TableLoader loader = engine.load(table.shape())) {
      table.rows().forEach(loader::add);
    }
  }

  private static TableShape coverage() {
    return new TableShape(
        "dataset_week",
        List.of(
            Column.text("dataset"),
            Column.text("store"),
            Column.of("week", ValueType.WEEK, Unit.NONE)),
        List.of());
  }

  private static List<String> print(List<Finding> findings) {
    return findings.stream()
        .map(
            f ->
                f.key()
                    + " "
                    + f.severity()
                    + " "
                    + f.status()
                    + " "
                    + f.age()
                    + " since "
                    + f.since())
        .toList();
  }

  @Test
  void episodes_gapOfAWeek_startsAgain() {
    row(0, "a", 50, 9);
    row(1, "a", 50, 9);
    row(3, "a", 50, 9);
    row(4, "a", 50, 1);
    row(5, "a", 500, 1);
    row(4, "b", 50, 9);
    CheckResult result = check(RULE, Playbooks.plan());
    Map<String, List<String>> weeks = new LinkedHashMap<>();
    result.byWeek().forEach((week, found) -> weeks.put(week, print(found)));
    assertEquals(
        Map.of(
            "2026-W41", List.of("own-stock|north|a ERROR new 1 since 2026-W41"),
            "2026-W42", List.of("own-stock|north|a ERROR open 2 since 2026-W41"),
            "2026-W43", List.of("own-stock|north|a ERROR closed 2 since 2026-W41"),
            "2026-W44", List.of("own-stock|north|a ERROR new 1 since 2026-W44"),
            "2026-W45",
                List.of(
                    "own-stock|north|a ERROR open 2 since 2026-W44",
                    "own-stock|north|b ERROR new 1 since 2026-W45"),
            "2026-W46",
                List.of(
                    "own-stock|north|a WARNING open 3 since 2026-W44",
                    "own-stock|north|b ERROR closed 1 since 2026-W45")),
        weeks);
  }

  @Test
  void override_ofASeason_holdsInItsWeeksOnly() {
    row(1, "c", 50, 9);
    row(2, "c", 50, 9);
    for (int week = 2; week < 5; week++) {
      row(week, "a", 500, 5);
    }
    String overrides =
        """
        overrides:
          - {rule: own-stock, seasons: [peak], parameters: {slack: 6}}
          - {rule: own-stock, seasons: [stocktaking], off: true}
        """;
    Plan plan =
        Playbooks.plan(
            List.of(),
            List.of(
                season("double-11", "2026-10-31", "2026-11-01", "peak"),
                season("stocktaking", "2026-10-12", "2026-10-13", "usual")),
            List.of());
    Map<String, List<String>> weeks = new LinkedHashMap<>();
    check(RULE + overrides, plan).byWeek().forEach((week, found) -> weeks.put(week, print(found)));
    assertEquals(
        Map.of(
            "2026-W41", List.of(),
            "2026-W42", List.of(),
            "2026-W43", List.of("own-stock|north|c ERROR new 1 since 2026-W43"),
            "2026-W44",
                List.of(
                    "own-stock|north|a WARNING new 1 since 2026-W44",
                    "own-stock|north|c ERROR closed 1 since 2026-W43"),
            "2026-W45", List.of("own-stock|north|a WARNING closed 1 since 2026-W44"),
            "2026-W46", List.of()),
        weeks);
  }

  private static Plan.Season season(String id, String from, String to, String kind) {
    return new Plan.Season(
        id,
        new Plan.Text(Map.of()),
        LocalDate.parse(from),
        LocalDate.parse(to),
        BigDecimal.ONE,
        kind,
        TextSource.of("plan/calendar.yaml"));
  }

  @Test
  void finding_texts_areFilledInEveryLanguage() {
    row(5, "a", 50, 1.25);
    Finding finding = check(RULE, Playbooks.plan()).findings().get(0);
    assertEquals("Lamp a: 50 left, level 100, 1.3 days, slack 2 days", message(finding, "en"));
    assertEquals("Lamp a: 50 left, level 100, 1.3 天, slack 2 天", message(finding, "zh-CN"));
    assertEquals(Set.of("zh-CN", "zh-TW", "ja", "en"), finding.messages().keySet());
    assertEquals("Low stock", finding.titles().get("ja"));
    assertEquals("Lamp a", finding.subjectName());
    assertEquals(LocalDate.of(2026, 11, 17), finding.due());
    assertEquals("12.5", String.valueOf(finding.stake()));
    assertEquals(List.of("A3"), finding.covers());
  }

  private static @Nullable String message(Finding finding, String language) {
    return finding.messages().get(language);
  }

  @Test
  void noData_rows_areCountedNotListed() {
    row(4, "a", 50, 9);
    row(5, "a", null, 9);
    row(5, "b", 5, 9, 299);
    row(5, "c", null, 1);
    CheckResult result = check(RULE, Playbooks.plan());
    assertEquals(
        List.of("own-stock|north|c WARNING new 1 since 2026-W46"), print(result.findings()));
    assertEquals(Map.of("own-stock", 2), result.noData());
  }

  @Test
  void needs_emptyDataset_isOneFindingPerStore() {
    row(5, "a", 50, 9);
    present.add(new Object[] {"inventory_snapshot", "north", "2026-W46"});
    CheckResult result = checkAsItIs(RULE, Playbooks.plan());
    Finding missing = result.findings().get(1);
    assertEquals("own-stock|south|no-data", missing.key());
    assertEquals("no-data", missing.verdict());
    assertEquals(List.of("inventory_snapshot"), missing.missing());
    assertEquals(
        "south: \"Stock\" has no rows in this week, so there is no verdict on: Low" + " stock",
        message(missing, "en"));
    assertEquals("pass", Gate.verdict(List.of(missing), "warning").status());
    assertEquals(2, result.findings().size());
  }

  @Test
  void needs_oneDatasetOfTwoRules_isOneFinding() {
    row(5, "a", 50, 9);
    String other =
        """
          - id: own-zero
            covers: [L3]
            over: stock
            needs: [inventory_snapshot]
            subject: {kind: product, id: product_id}
            when: {warn: available = 0}
            owner: purchasing
            title: {en: Nothing left, zh-TW: 沒有了}
            message: Nothing.
        """;
    Finding missing = checkAsItIs(RULE + other, Playbooks.plan()).findings().get(1);
    assertEquals("own-stock|north|no-data", missing.key());
    assertEquals(List.of("A3", "L3"), missing.covers());
    assertEquals(
        "north: \"Stock\" has no rows in this week, so there is no verdict on:"
            + " Low stock · Nothing left",
        message(missing, "en"));
    assertEquals("north：本週沒有「庫存」的資料，以下沒有結論：Low stock · 沒有了", message(missing, "zh-TW"));
  }

  @Test
  void waivers_runningOne_waives_expiredOneDoesNot() {
    row(5, "a", 50, 9);
    row(5, "b", 50, 9);
    Plan plan =
        Playbooks.plan(
            List.of(),
            List.of(),
            List.of(
                waiver("a", LocalDate.of(2026, 11, 15)), waiver("b", LocalDate.of(2026, 11, 14))));
    CheckResult result = check(RULE, plan);
    assertEquals(
        List.of(
            "own-stock|north|b ERROR new 1 since 2026-W46",
            "own-stock|north|a ERROR waived 1 since 2026-W46"),
        print(result.findings()));
    assertEquals(List.of(), problems.list());
  }

  private static Plan.Waiver waiver(String subject, LocalDate until) {
    return new Plan.Waiver(
        "own-stock",
        "north",
        subject,
        "known",
        "purchasing",
        until,
        TextSource.of("plan/waivers.yaml"));
  }

  @Test
  void cause_oneSubject_isOneLine() {
    row(5, "a", 50, 9);
    CheckResult result = check(RULE + COST, Playbooks.plan());
    assertEquals(List.of("own-stock|north|a ERROR new 1 since 2026-W46"), print(result.findings()));
    assertEquals(
        "Lamp a: 50 left, level 100, 9 days, slack 2 days · a is costly",
        message(result.findings().get(0), "en"));
  }

  @Test
  void value_restricted_isNotShown() {
    row(5, "a", 500, 9);
    Finding finding = check(RULE + COST, Playbooks.plan()).findings().get(0);
    assertEquals("own-cost", finding.rule());
    assertNull(finding.value());
  }

  @Test
  void exceptions_campaignOfTheProduct_silencesTheRule() {
    row(5, "a", 50, 9);
    row(5, "b", 50, 9);
    Plan.Campaign.Item item = new Plan.Campaign.Item("a", null, null, null, null, null, null, null);
    Plan.Campaign campaign =
        new Plan.Campaign(
            "sale",
            new Plan.Text(Map.of()),
            List.of("north"),
            "clearance",
            LocalDate.of(2026, 11, 15),
            LocalDate.of(2026, 11, 30),
            "operations",
            List.of(item),
            TextSource.of("plan/campaigns.yaml"));
    CheckResult result =
        check(
            RULE + "    except: {campaigns: [clearance]}\n",
            Playbooks.plan(List.of(campaign), List.of(), List.of()));
    assertEquals(List.of("own-stock|north|b ERROR new 1 since 2026-W46"), print(result.findings()));
  }

  @Test
  void overrides_offAndSeverity_holdPerStore() {
    row(5, "a", 50, 9);
    String off = "overrides: [{rule: own-stock, stores: [north], off: true}]\n";
    assertEquals(List.of(), check(RULE + off, Playbooks.plan()).findings());
    String note = "overrides: [{rule: own-stock, stores: [north], severity: note}]\n";
    CheckResult softer = check(RULE + note, Playbooks.plan());
    assertEquals(List.of("own-stock|north|a NOTE new 1 since 2026-W46"), print(softer.findings()));
  }

  @Test
  void decisions_atMostThree_askTheOwner() {
    for (String product : List.of("a", "b", "c", "d")) {
      row(5, product, 50, 9);
    }
    List<Decision> decisions = check(RULE, Playbooks.plan()).decisions();
    assertEquals(3, decisions.size());
    Decision first = decisions.get(0);
    assertEquals("purchasing", first.owner());
    assertEquals(LocalDate.of(2026, 11, 17), first.by());
    assertEquals(
        "Low stock · Lamp a. Proposed: Order today. Go ahead?", first.questions().get("en"));
  }

  @Test
  void gate_failOn_decides() {
    row(5, "a", 500, 1);
    List<Finding> warning = check(RULE, Playbooks.plan()).findings();
    assertEquals("pass", Gate.verdict(warning, "error").status());
    assertEquals("fail", Gate.verdict(warning, "warning").status());
    assertEquals("rule", Gate.verdict(warning, "warning").cause());
    assertEquals("pass", Gate.verdict(warning, "never").status());
  }
}
