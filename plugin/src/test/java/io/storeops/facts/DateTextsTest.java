package io.storeops.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.calendar.Periods;
import io.storeops.calendar.WeekRule;
import io.storeops.calendar.YearRule;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextsTest {
  private static final Periods PERIODS = new Periods(WeekRule.ISO, YearRule.CALENDAR);
  private final DateTexts dates = new DateTexts(PERIODS, "");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-06-18|2026-06-18",
        "2026/6/18|2026-06-18",
        "20260811|2026-08-11",
        "2026年07月09日|2026-07-09",
        "2016/5/23 22:02|2016-05-23",
        "2020-02-20 23:59:54|2020-02-20",
        "2026/1/3 9:33:16|2026-01-03",
        "20260811093015|2026-08-11",
        "Feb 1, 2020|2020-02-01",
        "１５-10-2025|2025-10-15",
        "2024-01-01 ~ 2024-01-31|2024-01-01..2024-01-31",
        "2026-08-01～2026-08-07|2026-08-01..2026-08-07",
        "2026年05月24日〜2026年05月30日|2026-05-24..2026-05-30",
        "2026年07月09日から2026年07月10日|2026-07-09..2026-07-10",
        "2026-05-24 - 2026-05-30|2026-05-24..2026-05-30",
        "2026-06-18_2026-06-19|2026-06-18..2026-06-19",
        "2026-06|2026-06-01..2026-06-30",
        "202606|2026-06-01..2026-06-30",
        "2026年6月|2026-06-01..2026-06-30",
        "2026-W46|2026-11-09..2026-11-15"
      })
  void parse_everyForm_isUnderstood(String text, String span) {
    assertEquals(span, dates.parse(text).orElseThrow().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "2026-02-30", "20261301", "05/02/10", "06-05-2021", "12", "-"})
  void parse_noClearDate_isEmpty(String text) {
    assertTrue(dates.parse(text).isEmpty());
  }

  @Test
  void parse_dayAndMonthOpen_needsThePattern() {
    assertTrue(DateTexts.isAmbiguous("05/02/10"));
    assertTrue(DateTexts.isAmbiguous("06-05-2021"));
    assertFalse(DateTexts.isAmbiguous("15-10-2025"));
    DateTexts dayFirst = new DateTexts(PERIODS, "dd/MM/yy");
    assertEquals("2010-02-05", dayFirst.parse("05/02/10").orElseThrow().toString());
  }

  @Test
  void parse_timeWithOffset_isTheShopsTime() {
    Span span = dates.parse("2024-01-05 20:11:12 +0100").orElseThrow();
    assertEquals(LocalDateTime.of(2024, 1, 6, 3, 11, 12), span.at(ZoneId.of("Asia/Shanghai")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "【生意参谋平台】商品_全部_2026-06-18_2026-06-18.xls|2026-06-18|20260618000000#000",
        "【生意参谋平台】无线店铺流量来源-2021-10-03_2021-10-09 (1).xls|2021-10-03..2021-10-09|20211009000000#001",
        "流量_20240101_20240107_按天.xlsx|2024-01-01..2024-01-07|20240107000000#000",
        "BusinessReport-15-10-2025.csv|2025-10-15|20251015000000#000",
        "baobei-s-20240101.csv|2024-01-01|20240101000000#000",
        "商品报表_20260619_110309.csv||20260619110309#000",
        "ExportOrderList201905151650.csv||20190515165000#000",
        "orders.csv||"
      })
  void names_ofExports_tellPeriodAndStamp(String name, String period, String stamp) {
    NamePeriods names = new NamePeriods(dates);
    assertEquals(period == null ? "" : period, names.ofName(name).map(Span::toString).orElse(""));
    assertEquals(stamp == null ? "" : stamp, names.stamp(name));
  }

  @Test
  void notes_aboveAHeader_tellThePeriod() {
    NamePeriods names = new NamePeriods(dates);
    assertEquals(
        "2026-07-09..2026-07-10",
        names
            .ofNotes(List.of(List.of("商品分析"), List.of("表示期間", "2026年07月09日から2026年07月10日")))
            .orElseThrow()
            .toString());
    assertEquals(
        "2026-08-01..2026-09-30",
        names
            .ofNotes(List.of(List.of("# Start date: 20260801"), List.of("# End date: 20260930")))
            .orElseThrow()
            .toString());
    assertTrue(names.ofNotes(List.of(List.of("printed 2026-07-09"))).isEmpty());
  }
}
