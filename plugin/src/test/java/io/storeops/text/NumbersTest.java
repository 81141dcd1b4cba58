package io.storeops.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  private static final Numbers ZH = Numbers.of("zh-CN", List.of("CNY"));
  private static final Numbers TW = Numbers.of("zh-TW", List.of("TWD"));
  private static final Numbers JA = Numbers.of("ja", List.of("JPY"));
  private static final Numbers EN = Numbers.of("en", List.of("CNY", "JPY"));

  @ParameterizedTest
  @CsvSource({
    "1592912, 159.3万, 159.3萬, 159.3万, 1.59M",
    "9999, '9,999', '9,999', '9,999', '9,999'",
    "9999.5, 1万, 1萬, 1万, 10K",
    "10000, 1万, 1萬, 1万, 10K",
    "-143210, -14.3万, -14.3萬, -14.3万, -143.2K",
    "99999999, 1亿, 1億, 1億, 100M",
    "999960, 100万, 100萬, 100万, 1M",
    "1234567890, 12.35亿, 12.35億, 12.35億, 1.23B",
    "318.45, 318, 318, 318, 318",
    "4.567, 4.57, 4.57, 4.57, 4.57",
    "-0.001, 0, 0, 0, 0",
    "0, 0, 0, 0, 0"
  })
  void compact_byLanguage_hasItsOwnRules(
      BigDecimal value, String zh, String tw, String ja, String en) {
    assertEquals(
        List.of(zh, tw, ja, en),
        List.of(ZH.compact(value), TW.compact(value), JA.compact(value), EN.compact(value)));
  }

  @Test
  void full_anyLanguage_separatesThousandsAndRoundsHalfUp() {
    assertEquals("1,902,189.15", ZH.full(new BigDecimal("1902189.15"), 2));
    assertEquals("-1,234.50", EN.full(new BigDecimal("-1234.495"), 2));
    assertEquals("0.00", EN.full(new BigDecimal("-0.004"), 2));
    assertEquals("1,234.5", JA.number(new BigDecimal("1234.500")));
  }

  @Test
  void full_manyValues_isWhatAFormatterWrites() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      int places = random.nextInt(4);
      BigDecimal value =
          new BigDecimal(random.nextLong() >> random.nextInt(64)).movePointLeft(random.nextInt(9));
      BigDecimal rounded = value.setScale(places, RoundingMode.HALF_UP);
      String expected = String.format(Locale.ROOT, "%,." + places + "f", rounded);
      assertEquals(expected, EN.full(value, places));
    }
  }

  @Test
  void percentAndPoints_areInTheLanguagesWords() {
    assertEquals("3.12%", ZH.percent(new BigDecimal("0.0312")));
    assertEquals("62.0%", ZH.change(new BigDecimal("-0.62")));
    assertEquals("0.4 个百分点", ZH.points(new BigDecimal("0.004")));
    assertEquals("0.34 個百分點", TW.points(new BigDecimal("-0.0034")));
    assertEquals("0.34 ポイント", JA.points(new BigDecimal("0.0034")));
    assertEquals("1.25 pp", EN.points(new BigDecimal("0.0125")));
  }

  @Test
  void money_oneCurrency_hasTheBareSign() {
    assertEquals("¥1,902,189.15", ZH.money(new BigDecimal("1902189.15"), "CNY"));
    assertEquals("¥185,154,000", JA.money(new BigDecimal("185154000.4"), "JPY"));
    assertEquals("NT$1,234.50", TW.money(new BigDecimal("1234.5"), "TWD"));
    assertEquals("-¥159.3万", ZH.moneyCompact(new BigDecimal("-1592912"), "CNY"));
  }

  @Test
  void money_severalCurrencies_saysWhichYen() {
    assertEquals("CN¥1,234.50", EN.money(new BigDecimal("1234.5"), "CNY"));
    assertEquals("JP¥1,235", EN.money(new BigDecimal("1234.5"), "JPY"));
    assertEquals("US$1.59M", EN.moneyCompact(new BigDecimal("1592912"), "USD"));
    assertEquals("CHF 5.00", EN.money(new BigDecimal(5), "CHF"));
    assertEquals("JP¥0", EN.money(new BigDecimal("-0.4"), "JPY"));
  }
}
