package io.storeops.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlausibilityTest {
  @TempDir Path folder;

  private Loaded load(String... rows) throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(
        data.resolve("a.csv"), "统计日期,访客数,支付金额,支付买家数,支付转化率\n" + String.join("\n", rows) + "\n");
    return new Loaded(data, Plans.oneStore());
  }

  @Test
  void value_insideItsRange_isNotReported() throws IOException {
    assertEquals(
        List.of(), load("2026-06-01,100,5.00,4,4.00%", "2026-06-02,4,5.00,4,100.00%").problems());
  }

  @Test
  void value_outsideItsRange_isReportedAndUsed() throws IOException {
    Loaded loaded = load("2026-06-01,-1,5.00,4,4.00%", "2026-06-02,4,5.00,6,150.00%");
    assertEquals(
        List.of(
            "D025 data/a.csv row 3 column 5: conversion_rate 1.5 lies outside of 0 to 1; it is used"
                + " as it is | check the export and what its heading means | ",
            "D025 data/a.csv row 2 column 2: visitors -1 lies outside of 0 to 1000000000000; it is"
                + " used as it is | check the export and what its heading means | "),
        loaded.problems());
    assertEquals("3", loaded.sum("store_daily", "visitors"));
  }
}
