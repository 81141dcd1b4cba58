package io.storeops.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "6,069|6069",
        "12,653.00|12653",
        "89.45%|89.45",
        "9.98％|9.98",
        "￥1,234|1234",
        "¥ 12.5|12.5",
        "$1,234.50|1234.5",
        "-$5.00|-5",
        "Rs.201.68|201.68",
        "£3|3",
        "12.00元|12",
        "1,200円|1200",
        "5.255,61 €|5255.61",
        "12,5|12.5",
        "1,23,456.00|123456",
        "10.8w|108000",
        "1.2万|12000",
        "3亿|300000000",
        "5k|5000",
        "１２３|123",
        "(12.50)|-12.5",
        "-3|-3",
        "+4|4",
        "12件|12",
        "1E+3|1000"
      })
  void parse_whatExportsWrite_isExact(String text, String value) {
    NumberText number = NumberText.parse(text).orElseThrow();
    assertEquals(0, new BigDecimal(value).compareTo(number.value()), number.toString());
    assertEquals(text.endsWith("%") || text.endsWith("％"), number.percent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "abc", "-A", "12-13", "1.2.3", "1,2,3", "万", "12 34", "2026-01-01", "%"})
  void parse_noNumber_isEmpty(String text) {
    assertEquals(Optional.empty(), NumberText.parse(text));
  }

  @Test
  void parse_anyDecimal_comesBackWithAndWithoutGroups() {
    Random random = new Random(42);
    for (int i = 0; i < 2000; i++) {
      BigDecimal value = BigDecimal.valueOf(random.nextLong() >> 12, random.nextInt(4));
      String plain = value.toPlainString();
      String grouped = String.format(java.util.Locale.ROOT, "%,." + value.scale() + "f", value);
      assertEquals(0, value.compareTo(NumberText.parse(plain).orElseThrow().value()), plain);
      assertEquals(0, value.compareTo(NumberText.parse(grouped).orElseThrow().value()), grouped);
    }
  }
}
