package io.storeops.report;

import io.storeops.analysis.AnalysisSettings;
import io.storeops.analysis.RelationCatalog;
import io.storeops.analysis.Relations;
import io.storeops.analysis.Shop;
import io.storeops.diag.Problems;
import io.storeops.document.Site;
import io.storeops.engine.Engine;
import io.storeops.facts.FactCatalog;
import io.storeops.plan.Plan;
import io.storeops.plan.SopReader;
import io.storeops.result.Backtest;
import io.storeops.result.PlanChange;
import io.storeops.result.PlanHistory;
import io.storeops.result.RuleInfo;
import io.storeops.result.RuleRecord;
import io.storeops.result.RunInfo;
import io.storeops.result.SourceInfo;
import io.storeops.result.Verdict;
import io.storeops.templates.Templates;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two shops with twelve weeks of figures that are easy to add in the head. */
final class SmallShop {
  static final LocalDate MONDAY = LocalDate.of(2026, 8, 3);
  static final int DAYS = 84;

  private SmallShop() {}

  static Shop shop() {
    Shop shop = new Shop().store("a", "CNY").store("b", "JPY");
    for (int day = 0; day < DAYS; day++) {
      LocalDate date = MONDAY.plusDays(day);
      shop.row(
          "store_daily",
          "store",
          "a",
          "biz_date",
          date,
          "visitors",
          100 + day / 7,
          "paid_buyers",
          10,
          "paid_orders",
          11,
          "paid_amount",
          "1000.125",
          "refund_amount",
          day / 7 + 1,
          "src_file",
          1,
          "src_row",
          2 + day);
      shop.row(
          "store_daily",
          "store",
          "b",
          "biz_date",
          date,
          "visitors",
          50,
          "paid_buyers",
          2,
          "paid_orders",
          2,
          "paid_amount",
          "30000",
          "src_file",
          2,
          "src_row",
          2 + 2 * day);
      shop.row(
          "product_daily",
          "store",
          "a",
          "biz_date",
          date,
          "product_id",
          "p1",
          "product_name",
          "Sofa",
          "paid_amount",
          "600",
          "paid_items",
          3,
          "product_visitors",
          40,
          "paid_buyers",
          2);
    }
    return shop;
  }

  static ResultsInput input(Shop shop, Engine engine) {
    Relations relations = shop.run(engine, AnalysisSettings.none());
    Plan plan = in(shop.plan(), List.of("zh-CN", "zh-TW", "ja", "en"));
    return new ResultsInput(
        relations,
        plan,
        FactCatalog.load(new Templates(), plan),
        Map.of(),
        Map.of(),
        List.of(source("data/a.csv", "a"), source("data/b.xlsx", "b")),
        List.of(),
        new RunInfo("report", relations.asOf(), "ok", "new"),
        new Verdict("pass", "error", null));
  }

  /** The same plan, shown in these languages. */
  static Plan in(Plan plan, List<String> languages) {
    Plan.SiteSettings site =
        new Plan.SiteSettings(
            languages, Optional.empty(), 8, 50, new Plan.Text(Map.of("en", "Our shops")));
    return new Plan(
        site,
        plan.calendar(),
        plan.stores(),
        plan.goals(),
        plan.goalPeriods(),
        plan.inputs(),
        plan.products(),
        plan.campaigns(),
        plan.roles(),
        plan.metrics(),
        plan.rates(),
        plan.datasets(),
        plan.adjustments(),
        plan.actions(),
        plan.decisions(),
        plan.waivers(),
        plan.tables());
  }

  static Site site(ResultsInput input) {
    return site(input, List.of());
  }

  /** With a project's own pages; files below the module. */
  static Site site(ResultsInput input, List<Path> own) {
    ResultsBuilder results = ResultsBuilder.of(input);
    Templates templates = new Templates();
    Problems problems = new Problems();
    RelationCatalog catalog =
        RelationCatalog.load(templates, input.facts(), input.plan(), problems);
    List<PageDefinition> pages =
        PageDefinitions.load(templates, Path.of(""), own, catalog, problems);
    if (!problems.list().isEmpty()) {
      throw new IllegalStateException(problems.list().toString());
    }
    return SiteBuilder.build(
        new SiteInput(
            input.plan(),
            input.facts().metrics(),
            input.relations(),
            results::week,
            templates,
            pages,
            List.of(rule()),
            backtest(),
            new PlanHistory(
                List.of(
                    new PlanChange(
                        MONDAY.plusDays(80),
                        "1a2b3c4d",
                        "Raise the goal",
                        List.of("plan/goals.yaml"))),
                "",
                null,
                List.of()),
            SopReader.read(templates, List.of(), "zh-CN", problems),
            "storeops test"));
  }

  private static Backtest backtest() {
    RuleRecord fired = new RuleRecord("conversion-drop", 3, 3, 2, 1, 2, 1, 0, "");
    RuleRecord lacking = new RuleRecord("review-low", 0, 0, 0, 0, 0, 0, 0, "review");
    return new Backtest(
        "2026-W40", "2026-W46", 7, "paid_amount", 0.1, 7, 2, List.of(fired, lacking));
  }

  private static RuleInfo rule() {
    return new RuleInfo(
        "conversion-drop",
        List.of("B3"),
        Map.of("en", "The shop's conversion dropped", "ja", "店舗の転換率が下がった"),
        Map.of(),
        Map.of("en", "Look at stock first."),
        Map.of(),
        "operations",
        3,
        "low-conversion",
        false,
        0,
        0,
        0);
  }

  private static SourceInfo source(String file, String store) {
    return new SourceInfo(
        file,
        "00",
        "csv",
        "UTF-8",
        "proven",
        "",
        1,
        "store_daily",
        "",
        store,
        "2026-08-03..2026-10-25",
        new SourceInfo.Counts(DAYS, DAYS, 0, 0, 0),
        Map.of("paid_amount", new BigDecimal("84010.5")),
        Map.of("日期", "biz_date"),
        List.of(),
        List.of(),
        List.of(),
        "");
  }
}
