package io.storeops.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.diag.Problem;
import io.storeops.diag.ProblemText;
import io.storeops.diag.Problems;
import io.storeops.diag.TextSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever somebody types by accident, there is a plan or a message with a place, never a crash.
 */
class BrokenPlanTest {
  private static final String PLAN =
      """
      site: {languages: [zh-CN, en], currency: CNY, title: {zh-CN: 店, en: Shop}}
      stores:
        - {id: tmall-1, name: 天猫, platform: tmall, currency: CNY, timeZone: Asia/Shanghai, files: ["a/**"]}
        - {id: rakuten, name: 楽天, currency: JPY, dayStart: 03:00}
      calendar:
        firstDay: sunday
        fiscalYear: {start: 4, namedBy: end}
        festivals: [cn, jp]
        monthWeights: {11: 2.5}
        dayWeights: {saturday: 1.4}
        seasons: [{id: peak, from: 2026-11-01, to: 2026-11-11, weight: 2.8}]
      goals:
        - id: sales
          store: tmall-1
          metric: paid_amount
          periods: {FY2027: 1000000, 2026-11: 200000, 2026-W46: 70000}
          weights: {FY2027-Q1: 1, FY2027-Q2: 2, FY2027-Q3: 3, FY2027-Q4: 4}
          low: 0.9
        - {id: rate, store: "*JPY", metric: conversion_rate, kind: band, low: 0.9, high: 1.1, periods: {FY2027: 0.03}}
      products: [{id: 100, store: tmall-1, name: A, unitCost: 3.5, leadDays: 7, season: peak, role: hero}]
      campaigns:
        - {id: c, window: {from: 2026-11-01, to: 2026-11-11}, items: [{product: 100, price: 9.9}]}
      inputs: [{dataset: store_daily, files: ["*.csv"], every: week, latest: monday, columns: {金额: paid_amount}}]
      roles: [{id: manager, name: {ja: 店長}}]
      metrics: [{key: gift_rate, unit: ratio, kind: ratio, recompute: {numerator: paid_items, denominator: paid_orders}}]
      rates: [{month: 2026-11, from: JPY, to: CNY, rate: 0.048}]
      waivers: [{rule: dead-stock, store: tmall-1, reason: known, until: 2026-12-01}]
      """;

  private static final List<String> SCRAPS =
      List.of(
          ":",
          "- ",
          "{",
          "}",
          "[",
          "]",
          "\"",
          "'",
          "\n",
          "  ",
          "\t",
          "#",
          "&a ",
          "*a",
          "!x ",
          "|",
          ">",
          "?",
          ",",
          "0",
          "-1",
          "1e9",
          "99999999999999999999",
          "null",
          "~",
          "店",
          "2026-02-30",
          "2026-W53",
          "\u0000",
          "%",
          "@",
          "---\n",
          "<<: *a\n",
          ".nan",
          "\uD83D\uDE00");

  private static String broken(Random random) {
    StringBuilder text = new StringBuilder(PLAN);
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.insert(at, SCRAPS.get(random.nextInt(SCRAPS.size())));
        case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
        default -> swapLines(text, random);
      }
    }
    return text.toString();
  }

  private static void swapLines(StringBuilder text, Random random) {
    List<String> lines = new ArrayList<>(List.of(text.toString().split("\n")));
    lines.add(random.nextInt(lines.size()), lines.remove(random.nextInt(lines.size())));
    text.setLength(0);
    text.append(String.join("\n", lines)).append('\n');
  }

  @Test
  void plan_whole_isRead() {
    Problems problems = new Problems();
    PlanLoader.load(Map.of("plan/a.yaml", PLAN), problems);
    assertEquals(List.of(), problems.list().stream().map(ProblemText::of).toList());
  }

  @Test
  void plan_brokenAnywhere_isReadOrReportedWithAPlace() {
    Random random = new Random(20261111);
    for (int i = 0; i < 150; i++) {
      String text = broken(random);
      Problems problems = new Problems();
      Optional<Plan> plan;
      try {
        plan = PlanLoader.load(Map.of("plan/a.yaml", text), problems);
      } catch (RuntimeException e) {
        throw new AssertionError("case " + i + ":\n" + text, e);
      }
      assertEquals(plan.isEmpty(), problems.hasErrors(), text);
      problems.list().forEach(p -> hasPlace(p, text));
    }
  }

  private static void hasPlace(Problem problem, String text) {
    TextSource at = (TextSource) problem.source();
    int lines = (int) text.lines().count() + 1;
    assertTrue(at.line() <= lines && !problem.message().isBlank(), ProblemText.of(problem));
    assertTrue(at.line() > 0 || problem.code().equals("P020"), ProblemText.of(problem));
  }
}
