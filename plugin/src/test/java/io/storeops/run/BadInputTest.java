package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a user sees when the input is wrong: one message with place and remedy, the last site kept.
 */
class BadInputTest {
  @TempDir Path folder;
  private ShopProject shop = new ShopProject(Path.of("."));

  @BeforeEach
  void aShopWithASite() throws IOException {
    shop =
        new ShopProject(folder)
            .with("plan/store.yaml", ShopProject.ONE_STORE)
            .with("data/orders.csv", ShopProject.orders("2026-09-28", 49));
    assertEquals(Outcome.Kind.PASSED, shop.report().kind());
  }

  @Test
  void plan_fiveMistakesInOneFile_comeOutInOneRun() throws IOException {
    shop.with(
        "plan/store.yaml",
        """
        site:
          languages: [en]
        stores:
          - id: corner
            name: Corner shop
            platform: tmall
            currency: CNY
            colour: red
            platform: jd
        products:
          - {id: "1001", name: *nowhere, store: corner}
          - {id: "1002", name: Chair, store: cornr}
        roles:
          - {id: purchasing, name: Purchasing}
        rules:
          - id: own-unit
            since: 1.0.0
            covers: [A3]
            over: product_week
            subject: {kind: product, id: product_id}
            when: {error: conversion > paid_amount}
            owner: purchasing
            dueDays: 2
            title: Wrong unit
            message: "{subject}"
        """);
    Map<String, String> before = shop.bytes();
    Outcome outcome = shop.report();
    assertEquals(Outcome.Kind.PLAN, outcome.kind());
    assertEquals(
        """
        plan/store.yaml:8:5: error Y020: unknown key "colour"; valid keys: closedOn, currency, dayStart, files, id, name, platform, timeZone
          8 |     colour: red
            |     ^
        plan/store.yaml:9:5: error Y004: the key "platform" stands here a second time; the first is in line 6; keep one of them
          9 |     platform: jd
            |     ^
        plan/store.yaml:11:24: error Y005: the alias *nowhere leads nowhere; no &nowhere stands above it; a text that starts with * needs quotes
          11 |   - {id: "1001", name: *nowhere, store: corner}
             |                        ^
        plan/store.yaml:12:38: error P002: product "1002" names store "cornr", which no plan declares; did you mean "corner"?
          12 |   - {id: "1002", name: Chair, store: cornr}
             |                                      ^
        plan/store.yaml:21:19: error R113: "conversion" has the unit ratio and "paid_amount" the unit currency, but ">" wants one unit; units do not convert; use a column with the same unit
          21 |     when: {error: conversion > paid_amount}
             |                   ^\
        """,
        ShopProject.printed(outcome));
    assertEquals(before.get("site/index.html"), shop.bytes().get("site/index.html"));
  }

  @Test
  void plan_unknownMetric_namesTheNearest() throws IOException {
    shop.with(
        "plan/goals.yaml",
        """
        goals:
          - {id: sales, store: corner, metric: paid_amont, periods: {"2026": 100000}}
        """);
    assertStops(
        Outcome.Kind.PLAN,
        """
        plan/goals.yaml:2:40: error P002: goal "sales" names metric "paid_amont", which is no metric; did you mean "paid_amount"?
          2 |   - {id: sales, store: corner, metric: paid_amont, periods: {"2026": 100000}}
            |                                        ^\
        """);
  }

  @Test
  void data_sheetWithoutHeader_saysWhatWasSought() throws IOException {
    shop.with("data/notes.csv", "2026-11-01,12,notes\n2026-11-02,2,3\n");
    assertStops(
        Outcome.Kind.DATA,
        "data/notes.csv: error D001: no header row: none of the first 20 rows holds two headings"
            + " that storeops knows (such as 日期, 访客数, 支付金额); the first row holds 2 texts, 1"
            + " number; export the file with its headings, or move it out of the data folder");
  }

  @Test
  void data_textWhereANumberBelongs_isPlaced() throws IOException {
    shop.with("data/orders.csv", ShopProject.orders("2026-09-28", 49).replace("105.50", "many"));
    assertStops(
        Outcome.Kind.DATA,
        "data/orders.csv row 6 column 2: error D003: a text stands where a number belongs, column"
            + " 总金额; write a number, or leave the cell empty when there is none");
  }

  @Test
  void data_noneForTheWeekAskedFor_saysWhatThereIs() throws IOException {
    Map<String, String> before = shop.bytes();
    Outcome outcome = shop.report("2026-W20");
    assertEquals(Outcome.Kind.DATA, outcome.kind());
    assertEquals(
        "data: error D402: there are no data for week 2026-W20; the data reach from 2026-W40 to"
            + " 2026-W46; set storeops.week to one of these weeks, or leave it out for the last"
            + " complete one",
        ShopProject.printed(outcome));
    assertEquals(before.get("site/report.json"), shop.bytes().get("site/report.json"));
  }

  @Test
  void data_dateOf2062_isRefusedAndDoesNotBecomeTheWeek() throws IOException {
    String orders = ShopProject.orders("2026-09-28", 49);
    shop.with("data/orders.csv", orders.replaceFirst("2026-10-15 11", "2062-10-15 11"));
    Outcome outcome = shop.report();
    assertEquals(Outcome.Kind.PASSED, outcome.kind());
    assertEquals("2026-W46", shop.results().get("week").get("id").stringValue());
    assertEquals(
        "data/orders.csv row 52 column 5: warning D010: the date stands alone, column 订单付款时间: all"
            + " other days end on 2026-11-15; the row is left out; correct the date in the file",
        ShopProject.printed(outcome));
  }

  private void assertStops(Outcome.Kind kind, String printed) throws IOException {
    Map<String, String> before = shop.bytes();
    Outcome outcome = shop.report();
    assertEquals(printed, ShopProject.printed(outcome));
    assertEquals(kind, outcome.kind());
    assertEquals(before.get("site/index.html"), shop.bytes().get("site/index.html"));
    assertEquals(before.get("site/report.json"), shop.bytes().get("site/report.json"));
    assertEquals("kept", shop.results().get("run").get("site").stringValue());
  }
}
