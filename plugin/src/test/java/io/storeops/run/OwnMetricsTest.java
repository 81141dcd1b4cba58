package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Datasets and metrics that a plan declares, from the file to the report. */
class OwnMetricsTest {
  private static final String OWN =
      """
      datasets:
        - id: gift_daily
          keys: [store, biz_date, kind]
          columns:
            kind: {type: text, aliases: [赠品]}
            given: {type: int, unit: count, kind: flow, aliases: [赠送件数]}
            worth: {type: money, unit: currency, kind: flow, aliases: [赠品金额]}
      metrics:
        - {key: gifts, names: {en: Gifts}, unit: count, kind: flow, of: {dataset: gift_daily, column: given}}
        - key: big_gifts
          unit: count
          kind: flow
          of: {dataset: gift_daily, column: given, where: "kind in ('mug', 'bag') and worth > 10"}
        - {key: gift_rows, unit: count, kind: flow, of: {dataset: gift_daily}}
        - {key: gift_kinds, unit: count, kind: distinct, of: {dataset: gift_daily, column: kind, aggregate: distinct}}
        - {key: most_worth, unit: currency, kind: state, of: {dataset: gift_daily, column: worth, aggregate: max}}
        - {key: net_amount, unit: currency, kind: flow, formula: paid_amount - refund_amount}
        - {key: gift_rate, unit: ratio, kind: ratio, formula: gifts / paid_orders}
      """;

  private static final Set<String> OWN_KEYS =
      Set.of(
          "gifts", "big_gifts", "gift_rows", "gift_kinds", "most_worth", "net_amount", "gift_rate");

  @TempDir Path folder;

  @Test
  void metrics_ofThePlan_areCountedAndComputed() throws IOException {
    ShopProject shop =
        new ShopProject(folder)
            .with("plan/store.yaml", ShopProject.ONE_STORE)
            .with("plan/own.yaml", OWN)
            .with("data/orders.csv", ShopProject.orders("2026-09-28", 49))
            .with(
                "data/gifts.csv",
                """
                日期,赠品,赠送件数,赠品金额
                2026-11-09,mug,3,12.50
                2026-11-09,pen,10,5.00
                2026-11-10,mug,2,9.00
                2026-11-11,bag,4,80.10
                2026-11-02,bag,1,20.00
                """);
    Outcome outcome = shop.report();
    assertEquals(Outcome.Kind.PASSED, outcome.kind(), ShopProject.printed(outcome));
    Map<String, String> week = new TreeMap<>();
    for (JsonNode metric : shop.results().path("metrics")) {
      boolean ofTheShop = metric.path("store").asString("").equals("corner");
      if (ofTheShop
          && OWN_KEYS.contains(metric.path("metric").stringValue())
          && metric.path("period").path("kind").stringValue().equals("week")) {
        week.put(metric.path("metric").stringValue(), metric.path("value").toString());
      }
    }
    assertEquals(
        Map.of(
            "gifts", "19", // 3 + 10 + 2 + 4
            "big_gifts", "7", // the mug of 12.50 and the bag; the mug of 9.00 is below
            "gift_rows", "4",
            "gift_kinds", "4", // 2 + 1 + 1 by day: an upper bound
            "most_worth", "80.1",
            "net_amount", "4246", // 4266 paid, two refunds of 10
            "gift_rate", "2.375"), // 19 ÷ 8 orders of the three days that tell of gifts
        week);
  }

  @Test
  void mistakes_inOwnMetrics_areReportedWhereTheyStand() throws IOException {
    ShopProject shop =
        new ShopProject(folder)
            .with("plan/store.yaml", ShopProject.ONE_STORE)
            .with(
                "plan/own.yaml",
                """
                metrics:
                  - {key: a, unit: count, kind: flow, formula: paid_amount * 2}
                  - {key: b, unit: count, kind: flow, formula: paid_amount - refund_amont}
                  - {key: c, unit: ratio, kind: flow, formula: paid_amount / visitors}
                  - {key: d, unit: ratio, kind: ratio, formula: paid_amount - visitors}
                  - {key: e, unit: count, kind: flow, of: {dataset: traffic_daily, column: visitor}}
                  - {key: f, unit: count, kind: flow, of: {dataset: traffic_daily, where: "sourc = 'x'"}}
                  - {key: g, unit: count, kind: flow, of: {dataset: traffic_daily, aggregate: max}}
                  - {key: h, unit: count, kind: flow, formula: visitors, of: {dataset: traffic_daily}}
                """)
            .with("data/orders.csv", ShopProject.orders("2026-09-28", 49));
    String printed =
        ShopProject.printed(shop.report())
            .lines()
            .filter(l -> l.startsWith("plan/"))
            .map(
                l ->
                    l.replaceAll(
                        "; valid columns: .*|; (names are|keep one|add column|write kind|did"
                            + " you|add recompute).*",
                        ""))
            .collect(Collectors.joining("\n"));
    assertEquals(
        """
        plan/own.yaml:2:48: error P029: "paid_amount * 2" is no formula of metrics; expected a sum, or one divided by another, like (paid_amount - refund_amount) / visitors
        plan/own.yaml:3:62: error P002: the formula names metric "refund_amont", which is no metric
        plan/own.yaml:4:33: error P005: the metric "c" is one sum divided by another, which is a ratio
        plan/own.yaml:5:5: error P005: the metric "d" is a ratio without its parts
        plan/own.yaml:8:43: error P030: "max" needs a column
        plan/own.yaml:9:58: error P029: a metric is computed in one way, and here are formula and of
        plan/own.yaml:6:53: error P031: the dataset "traffic_daily" has no column "visitor"
        plan/own.yaml:7:76: error R111: unknown column "sourc"
        """,
        printed + "\n");
  }
}
