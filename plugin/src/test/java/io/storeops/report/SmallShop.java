package io.storeops.report;

import io.storeops.analysis.AnalysisSettings;
import io.storeops.analysis.Relations;
import io.storeops.analysis.Shop;
import io.storeops.engine.Engine;
import io.storeops.facts.FactCatalog;
import io.storeops.plan.Plan;
import io.storeops.result.RunInfo;
import io.storeops.result.SourceInfo;
import io.storeops.result.Verdict;
import io.storeops.templates.Templates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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
    Plan plan = shop.plan();
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

  private static SourceInfo source(String file, String store) {
    return new SourceInfo(
        file,
        "00",
        "csv",
        "UTF-8",
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
