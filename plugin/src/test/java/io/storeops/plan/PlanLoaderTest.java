package io.storeops.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.calendar.PeriodKind;
import io.storeops.diag.ProblemText;
import io.storeops.diag.Problems;
import io.storeops.plan.Plan.GoalPeriod;
import io.storeops.plan.Plan.Store;
import io.storeops.table.TableRows;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanLoaderTest {
  private static final String SHOP = "stores: [{id: tmall-1, platform: tmall, currency: CNY}]\n";
  private final Problems problems = new Problems();

  private Plan load(String text) {
    Plan plan = PlanLoader.load(Map.of("plan/plan.yaml", text), problems).orElse(null);
    assertEquals("", printed());
    return java.util.Objects.requireNonNull(plan);
  }

  private String printed() {
    return problems.list().stream().map(ProblemText::of).collect(Collectors.joining("\n"));
  }

  private String problemsOf(String... texts) {
    Map<String, String> files = new java.util.TreeMap<>();
    for (int i = 0; i < texts.length; i++) {
      files.put("plan/" + (char) ('a' + i) + ".yaml", texts[i]);
    }
    assertEquals(true, PlanLoader.load(files, problems).isEmpty());
    return problems.list().stream()
        .map(p -> ProblemText.of(p).lines().findFirst().orElse(""))
        .collect(Collectors.joining("\n"));
  }

  private static List<String> rows(Plan plan, String table) {
    TableRows rows =
        PlanTables.of(plan).stream()
            .filter(t -> t.shape().name().equals(table))
            .findFirst()
            .orElseThrow();
    return rows.rows().stream()
        .map(r -> Arrays.stream(r).map(String::valueOf).collect(Collectors.joining("|")))
        .toList();
  }

  @Test
  void plan_oneStore_isEnough() {
    Plan plan = load(SHOP);
    assertEquals(List.of("en"), plan.site().languages());
    assertEquals(60, plan.site().weeks());
    assertEquals(50, plan.site().entities());
    Store store = plan.stores().get(0);
    assertEquals("tmall-1", store.name().in("zh-CN", plan.site().languages()));
    assertEquals(ZoneId.of("Asia/Shanghai"), store.timeZone());
    assertEquals(LocalTime.MIDNIGHT, store.dayStart());
    assertEquals(
        List.of("tmall-1|tmall-1|tmall|CNY|Asia/Shanghai|00:00|null|1"), rows(plan, "plan_store"));
    assertEquals(List.of("1|plan/plan.yaml|1|10"), rows(plan, "plan_source"));
  }

  @Test
  void plan_unknownCountryOfCurrency_isUtc() {
    assertEquals(
        ZoneOffset.UTC, load("stores: [{id: a, currency: EUR}]").stores().get(0).timeZone());
  }

  @Test
  void plan_exampleProject_isRead() throws IOException {
    Path project = Path.of("..", "example-project");
    List<Path> files;
    try (Stream<Path> walk = Files.walk(project.resolve("plan"))) {
      files = walk.filter(p -> p.toString().endsWith(".yaml")).toList();
    }
    Plan plan = PlanLoader.load(project, files, problems).orElse(null);
    assertEquals("", printed());
    assertEquals(2, java.util.Objects.requireNonNull(plan).stores().size());
    BigDecimal quarters =
        plan.goalPeriods().stream()
            .filter(p -> p.goal().equals("tmall-sales") && p.periodKind() == PeriodKind.QUARTER)
            .filter(p -> p.period().startsWith("2026"))
            .map(GoalPeriod::value)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(0, quarters.compareTo(new BigDecimal("28000000")));
  }

  @Test
  void plan_noStore_isReported() {
    assertEquals(
        "plan: error P020: the plan declares no store; write for example: stores: [{id: tmall-1,"
            + " platform: tmall, currency: CNY}]",
        problemsOf("roles: [{id: manager}]\n"));
  }

  @Test
  void plan_plantedMistakes_comeOutTogetherWithExactPlaces() {
    assertEquals(
        """
        plan/a.yaml:4:5: error Y004: the key "currency" stands here a second time; the first is in line 3; keep one of them
        plan/a.yaml:7:12: error P002: goal "may-sales" names store "shangahi", which no plan declares; did you mean "shanghai"?
        plan/a.yaml:8:5: error Y020: unknown key "ownr"; did you mean "owner"?
        plan/a.yaml:9:14: error Y005: the alias *peak leads nowhere; no &peak stands above it; a text that starts with * needs quotes\
        """,
        problemsOf(
            """
            stores:
              - id: shanghai
                currency: CNY
                currency: USD
            goals:
              - id: may-sales
                store: shangahi
                ownr: manager
                weights: *peak
                metric: paid_amount
                periods: {2026-05: 100000}
            """));
  }

  @Test
  void plan_overSeveralFiles_isOne() {
    Problems none = new Problems();
    Plan plan =
        PlanLoader.load(
                Map.of(
                    "plan/a.yaml", "stores: [{id: b, currency: CNY}]\nsite: {weeks: 10}\n",
                    "plan/x/b.yaml", "stores: [{id: a, currency: JPY}]\nsite: {entities: 5}\n"),
                none)
            .orElseThrow();
    assertEquals(List.of("a", "b"), plan.stores().stream().map(Store::id).toList());
    assertEquals(10, plan.site().weeks());
    assertEquals(5, plan.site().entities());
    assertEquals(
        """
        plan/b.yaml:1:15: error P001: the id "b" stands here a second time; the first is in plan/a.yaml:1:15; choose another id
        plan/b.yaml:2:8: error P003: "weeks" of site stands here a second time; the first is in plan/a.yaml:2:8; keep one of them\
        """,
        problemsOf(
            "stores: [{id: b, currency: CNY}]\nsite: {weeks: 10}\n",
            "stores: [{id: b, currency: JPY}]\nsite: {weeks: 5}\n"));
  }

  @Test
  void plan_oneFileUnreadable_makesNoFalseReferenceProblems() {
    assertEquals(
        "plan/a.yaml:2:1: error Y001: the file ends here, but a value, bracket or quote above is"
            + " still open",
        problemsOf(
            "stores: [\n",
            "goals: [{id: g, store: tmall-1, metric: paid_amount, periods: {2026: 1}}]\n"));
  }

  @Test
  void text_fallback_isAskedThenSameScriptThenSiteThenAny() {
    List<String> site = List.of("ja", "en");
    Plan.Text text = new Plan.Text(new java.util.TreeMap<>(Map.of("zh-CN", "店", "en", "Shop")));
    assertEquals("店", text.in("zh-CN", site));
    assertEquals("zh-CN", text.languageFor("zh-TW", site));
    assertEquals("en", text.languageFor("ja", site));
    assertEquals("zh-CN", new Plan.Text(Map.of("zh-CN", "店")).languageFor("ja", List.of("en")));
    assertEquals("", new Plan.Text(Map.of()).in("ja", site));
  }

  @Test
  void text_bare_isInTheFirstLanguage() {
    Plan plan =
        load(
            "site: {languages: [ja, en]}\n"
                + "stores: [{id: a, name: 店, currency: JPY}]\n"
                + "roles: [{id: manager, name: {en: Boss, zh-CN: 店长}}]\n");
    assertEquals(
        List.of(
            "plan_role|manager|name|en|Boss",
            "plan_role|manager|name|zh-CN|店长",
            "plan_store|a|name|ja|店"),
        rows(plan, "plan_text"));
    assertEquals(List.of("manager|Boss|||null|4"), rows(plan, "plan_role"));
  }
}
