package io.storeops.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DatesTest {

  private static List<String> inAll(Function<Dates, String> text) {
    return Language.all().stream().map(l -> text.apply(Dates.of(l.tag()))).toList();
  }

  @Test
  void range_withinAMonth_isShortInEnglish() {
    LocalDate from = LocalDate.of(2026, 11, 9);
    assertEquals(
        List.of("11/9–11/15", "11/9–11/15", "11/9–11/15", "9–15 Nov"),
        inAll(d -> d.range(from, from.plusDays(6))));
  }

  @Test
  void range_acrossYears_namesBothMonths() {
    LocalDate from = LocalDate.of(2026, 12, 28);
    assertEquals("28 Dec–3 Jan", Dates.of("en").range(from, from.plusDays(6)));
    LocalDate year = LocalDate.of(2025, 10, 26);
    assertEquals("2025/10/26–2026/10/25", Dates.of("ja").range(year, LocalDate.of(2026, 10, 25)));
    assertEquals("28 Dec", Dates.of("en").range(from, from));
  }

  @Test
  void periods_haveALabelPerLanguage() {
    assertEquals(
        List.of("2026 年第 46 周", "2026 年第 46 週", "2026年 第46週", "2026 week 46"),
        inAll(d -> d.week("2026-W46")));
    assertEquals(
        List.of("2026 年 11 月", "2026 年 11 月", "2026年11月", "Nov 2026"),
        inAll(d -> d.month("2026-11")));
    assertEquals(
        List.of("2026 财年第 9 个月", "2026 財年第 9 個月", "2026年度 9か月目", "FY2026 P9"),
        inAll(d -> d.month("FY2026-P09")));
    assertEquals(
        List.of("2026 年第 4 季度", "2026 年第 4 季", "2026年 第4四半期", "2026 Q4"),
        inAll(d -> d.quarter("2026-Q4")));
    assertEquals("W46", Dates.of("ja").shortWeek("2026-W46"));
  }

  @Test
  void span_oneYear_namesItOnce() {
    LocalDate from = LocalDate.of(2025, 8, 11);
    LocalDate to = LocalDate.of(2025, 12, 31);
    assertEquals("11 Aug–31 Dec 2025", Dates.of("en").span(from, to));
    assertEquals("11 Aug 2025–31 Dec 2026", Dates.of("en").span(from, to.plusYears(1)));
    assertEquals("2025/8/11–12/31", Dates.of("zh-CN").span(from, to));
    assertEquals("2025/8/11–2026/12/31", Dates.of("zh-CN").span(from, to.plusYears(1)));
    assertEquals("2025/8/11", Dates.of("zh-CN").span(from, from));
  }
}
