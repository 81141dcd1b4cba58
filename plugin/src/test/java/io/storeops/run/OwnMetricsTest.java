package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            cost: {type: money, unit: currency, kind: flow, restricted: true, aliases: [赠品成本]}
      metrics:
        - {key: gifts, names: {en: Gifts}, unit: count, kind: flow, of: {dataset: gift_daily, column: given}}
        - key: big_gifts
          unit: count
          kind: flow
          of: {dataset: gift_daily, column: given, where: "kind in ('mug', 'bag') and worth > 10"}
        - {key: gift_rows, unit: count, kind: flow, of: {dataset: gift_daily}}
        - {key: gift_kinds, unit: count, kind: distinct, of: {dataset: gift_daily, column: kind, aggregate: distinct}}
        - {key: most_worth, unit: currency, kind: state, of: {dataset: gift_daily, column: worth, aggregate: max}}
        - {key: least_worth, unit: currency, kind: state, of: {dataset: gift_daily, column: worth, aggregate: min}}
        - {key: gift_cost, unit: currency, kind: flow, of: {dataset: gift_daily, column: cost}}
        - {key: dear_gifts, unit: count, kind: flow, of: {dataset: gift_daily, column: given, where: cost > 5}}
        - {key: cost_per_gift, unit: ratio, kind: ratio, formula: gift_cost / gifts}
        - {key: net_amount, unit: currency, kind: flow, formula: paid_amount - refund_amount}
        - {key: gift_rate, unit: ratio, kind: ratio, formula: gifts / paid_orders}
      """;

  private static final Set<String> OWN_KEYS =
      Set.of(
          "gifts",
          "big_gifts",
          "gift_rows",
          "gift_kinds",
          "most_worth",
          "least_worth",
          "net_amount",
          "gift_rate",
          "gift_cost",
          "dear_gifts",
          "cost_per_gift");

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
                日期,赠品,赠送件数,赠品金额,赠品成本
                2026-11-09,mug,3,12.50,7.11
                2026-11-09,pen,10,5.00,7.11
                2026-11-10,mug,2,9.00,7.11
                2026-11-11,bag,4,80.10,7.11
                2026-11-02,bag,1,20.00,7.11
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
            "least_worth", "5", // a smallest does not add over days
            "net_amount", "4246", // 4266 paid, two refunds of 10
            "gift_rate", "2.375"), // 19 ÷ 8 orders of the three days that tell of gifts
        week,
        "and nothing of what a restricted column decides");
    assertEquals(List.of(), filesWith(shop, "28.44"), "no file tells what the gifts cost");
    assertNotEquals(List.of(), filesWith(shop, "80.1"));
  }

  private static List<String> filesWith(ShopProject shop, String text) throws IOException {
    try (Stream<Path> files = Files.walk(shop.output())) {
      List<String> found = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
          found.add(file.getFileName().toString());
        }
      }
      return found;
    }
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
                  - {key: i, unit: ratio, kind: ratio, formula: conversion_rate / visitors}
                  - {key: j, unit: ratio, kind: ratio, formula: (dsr_service + visitors) / paid_orders}
                  - {key: k, unit: ratio, kind: ratio, recompute: {numerator: a, denominator: visitors}}
                  - {key: l, unit: count, kind: flow, of: {dataset: traffic_daily, column: visitors, aggregate: max}}
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
                            + " you|add recompute|write what|use metrics).*",
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
        plan/own.yaml:10:49: error P029: "conversion_rate" is itself computed from other metrics
        plan/own.yaml:11:50: error P029: the days of "dsr_service" do not add up, so nothing can be computed from their sum
        plan/own.yaml:12:63: error P029: "a" is itself computed from other metrics
        plan/own.yaml:13:33: error P030: a metric of kind "flow" is no max of rows
        plan/own.yaml:6:53: error P031: the dataset "traffic_daily" has no column "visitor"
        plan/own.yaml:7:76: error R111: unknown column "sourc"
        """,
        printed + "\n");
  }
}
