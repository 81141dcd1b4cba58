package io.storeops.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.document.Book;
import io.storeops.render.excel.ExcelRenderer;
import io.storeops.render.excel.WorkbookFaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example's own workbooks in every language. */
class ExampleWorkbookTest {
  private static final String APPRAISALS =
      """
      appraisals:
        - id: operations
          name: {zh-CN: 运营月度考核, zh-TW: 營運月度考核, ja: 運営の月次評価, en: Operations of the month}
          role: operations
          kpis:
            - {metric: paid_amount, weight: 50%, goal: tmall-sales}
            - {metric: refund_rate, weight: 20%, goal: tmall-refunds}
            - {metric: conversion_rate, weight: 30%, full: 0.04, zero: 0.02}
        - id: service
          name: {zh-CN: 客服月度考核, zh-TW: 客服月度考核, ja: 顧客対応の月次評価, en: Service of the month}
          role: service
          kpis:
            - {metric: refund_rate, weight: 60%, goal: tmall-refunds}
            - {what: "=1+1", weight: 40%}
      bonusRules:
        - {id: operations-bonus, role: operations, appraisal: operations, fromScore: 60, amount: 3000,
           factorMetric: paid_amount, threshold: 50%}
      """;
  private static final Map<String, byte[]> BOOKS = new TreeMap<>();
  @TempDir static Path folder;

  @BeforeAll
  static void build() throws IOException {
    Path project = folder.resolve("example");
    ExampleProject.copy(project);
    Files.writeString(project.resolve("plan/appraisals.yaml"), APPRAISALS);
    try (ExampleRun run = new ExampleRun(project, folder)) {
      for (Book book : run.books()) {
        ExcelRenderer.render(book, BOOKS::put);
      }
    }
    // to look at them: -Dstoreops.books=folder
    String look = System.getProperty("storeops.books", "");
    if (!look.isEmpty()) {
      for (Map.Entry<String, byte[]> book : BOOKS.entrySet()) {
        Files.write(Path.of(look).resolve(book.getKey()), book.getValue());
      }
    }
  }

  @Test
  void workbooks_ofEveryLanguage_haveNoFault() throws IOException {
    assertEquals(
        List.of(
            "storeops-2026-W46-en.xlsx",
            "storeops-2026-W46-ja.xlsx",
            "storeops-2026-W46-zh-tw.xlsx",
            "storeops-2026-W46.xlsx"),
        List.copyOf(BOOKS.keySet()));
    for (Map.Entry<String, byte[]> book : BOOKS.entrySet()) {
      assertEquals(List.of(), WorkbookFaults.of(book.getValue()), book.getKey());
    }
  }
}
