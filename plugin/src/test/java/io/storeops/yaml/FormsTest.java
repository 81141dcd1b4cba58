package io.storeops.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.diag.Problems;
import io.storeops.templates.Templates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {
  /** What stands after the key in YAML, and the value or "-": one form a paragraph. */
  private static final String TEXTS =
      """
      date
      2026-11-11 | 2026-11-11
      "2026-11-11" | 2026-11-11
      2026/11/11 | 2026-11-11
      2026.11.11 | 2026-11-11
      2026/1/5 | 2026-01-05
      2026-1-05 | 2026-01-05
      2026年11月11日 | 2026-11-11
      2026年1月5日 | 2026-01-05
      2024-02-29 | 2024-02-29
      2000-02-29 | 2000-02-29
      1900-02-29 | -
      2026-02-29 | -
      2026-02-30 | -
      2026/2/30 | -
      2026年2月30日 | -
      2026-04-31 | -
      2026-13-01 | -
      2026-00-10 | -
      2026-11-00 | -
      2026-11/11 | -
      2026年11月11 | -
      11/12/2026 | -
      05-06-26 | -
      26-11-11 | -
      20261111 | -
      2026-11 | -
      11-11 | -
      11月11日 | -
      2026-11-11T08:00 | -
      2026-11-11 08:00 | -
      0226-11-11 | -
      2126-11-11 | -
      Nov 11, 2026 | -
      tomorrow | -
      ２０２６-11-11 | -

      week
      2026-W46 | 2026-W46
      2026W46 | 2026-W46
      2026-w46 | 2026-W46
      2026-W6 | 2026-W06
      2026w6 | 2026-W06
      2026年第46周 | 2026-W46
      2026年46週 | 2026-W46
      2026-W53 | 2026-W53
      2026-W54 | -
      2026-W00 | -
      W46 | -
      46/2026 | -
      2026-46 | -
      2026-W | -
      46 | -
      2026年46 | -
      2026-W46周 | -
      2026-Q4 | -

      month
      2026-11 | 2026-11
      2026/11 | 2026-11
      2026-1 | 2026-01
      2026年11月 | 2026-11
      2026年1月 | 2026-01
      11/2026 | -
      2026-13 | -
      2026-00 | -
      FY2026-P10 | -
      2026.11 | -
      202611 | -
      2026-11-11 | -

      period
      2026 | 2026
      "2026" | 2026
      2026年 | 2026
      FY2026 | FY2026
      2026-Q4 | 2026-Q4
      2026Q4 | 2026-Q4
      2026-q4 | 2026-Q4
      FY2026Q1 | FY2026-Q1
      FY2026-P10 | FY2026-P10
      FY2026p1 | FY2026-P01
      FY2026-P13 | -
      FY2026-P00 | -
      2026-P10 | -
      2026-11 | 2026-11
      2026/11 | 2026-11
      2026年11月 | 2026-11
      2026-W46 | 2026-W46
      2026w6 | 2026-W06
      2026年第46周 | 2026-W46
      2026-Q5 | -
      Q4 | -
      Q4 2026 | -
      W46 | -
      11/2026 | -
      2026-11-11 | -
      FY2026-11 | -
      FY2026-W46 | -
      26-Q4 | -
      2026 Q4 | -
      1026 | -

      span
      2026-11-11 | 2026-11-11
      2026/1/5 | 2026-01-05
      2026年11月11日 | 2026-11-11
      2026-W46 | 2026-W46
      2026年第46周 | 2026-W46
      2026-11 | 2026-11
      2026年1月 | 2026-01
      2026 | 2026
      2026年 | 2026
      FY2026 | FY2026
      2026-02-30 | -
      11/12/2026 | -
      2026-Q4 | -
      2026-13 | -
      W46 | -

      time
      8:30 | 08:30
      08:30 | 08:30
      0:00 | 00:00
      23:59 | 23:59
      24:00 | -
      8:30pm | -
      8:30 PM | -
      8 | -
      8.30 | -
      8:5 | -
      08:30:00 | -
      8：30 | -
      8点 | -

      number
      12 | 12
      -12.5 | -12.5
      "-12.5" | -12.5
      +3 | 3
      .5 | 0.5
      1e3 | 1000
      "1e3" | -
      1,299.50 | 1299.50
      -1,299 | -1299
      1.2亿 | 120000000
      12,5 | -
      1_000 | -
      0x10 | -
      .inf | -

      money
      1299 | 1299
      "1299" | 1299
      1299.00 | 1299.00
      1,299.00 | 1299.00
      1,299 | 1299
      1,234,567 | 1234567
      "1,234,567.89" | 1234567.89
      1200万 | 12000000
      1200 万 | 12000000
      1.2亿 | 120000000
      129.9萬 | 1299000
      1.2億 | 120000000
      1,200万 | 12000000
      0.00012345万 | 1.2345
      0 | 0
      -1 | -
      "-1" | -
      1,29 | -
      12,5 | -
      1,2345 | -
      1234,567 | -
      0,299 | -
      1,,299 | -
      ",299" | -
      1.299,00 | -
      1 299 | -
      ¥1299 | -
      1299元 | -
      CNY 1299 | -
      1299 CNY | -
      $12 | -
      1200k | -
      12万3000 | -
      一千 | -
      １２ | -
      30% | -
      1299. | 1299
      "1299." | -

      count
      1200 | 1200
      "1200" | 1200
      1,200 | 1200
      12.5万 | 125000
      1.2亿 | 120000000
      1.23456万 | -
      1.23450万 | 12345.0
      12.0 | 12.0
      "12.0" | 12.0
      12.5 | -
      "12.5" | -
      -1 | -
      12件 | -
      many | -

      share
      0.3 | 0.3
      "0.3" | 0.3
      30% | 0.30
      30 % | 0.30
      12.5% | 0.125
      30％ | 0.30
      100% | 1.00
      100.0% | 1.000
      0% | 0.00
      1 | 1
      1.0 | 1.0
      0 | 0
      30 | -
      "30" | -
      1.5 | -
      100.1% | -
      130% | -
      -5% | -
      -0.1 | -
      12,5% | -
      "%" | -
      30%% | -
      30 percent | -
      三成 | -

      percent
      110% | 1.10
      1.1 | 1.1
      "1.1" | 1.1
      1000% | 10.00
      10 | 10
      110 | -
      1000.5% | -
      -10% | -

      change
      -5% | -0.05
      +5% | 0.05
      0.12 | 0.12
      -0.12 | -0.12
      "-3 %" | -0.03
      1000% | 10.00
      1001% | -
      -1001% | -
      11 | -
      five | -

      goal
      12000000 | 12000000
      1,200 | 1200
      1200万 | 12000000
      3.5% | 0.035
      0.035 | 0.035
      3.5 % | 0.035
      2000% | -
      -1 | -
      3,5% | -
      ¥100 | -

      days
      14 | 14
      "14" | 14
      14 days | 14
      1 day | 1
      14d | 14
      14 d | 14
      2 weeks | 14
      2w | 14
      14天 | 14
      14日 | 14
      14日間 | 14
      2周 | 14
      2週 | 14
      2週間 | 14
      0 | 0
      9999 | 9999
      10000 | -
      -1 | -
      2.5 | -
      "2.5" | -
      "14 " | -
      2 months | -
      2个月 | -
      2か月 | -
      1 year | -
      48h | -
      48 hours | -
      two weeks | -
      14 Days | -

      hours
      48 | 48
      0.5 | 0.5
      48h | 48
      48 hours | 48
      1 hour | 1
      1.5h | 1.5
      2 days | 48
      2d | 48
      48小时 | 48
      48小時 | 48
      48時間 | 48
      2天 | 48
      2日 | 48
      1.5 days | -
      30 min | -
      2 weeks | -
      -2 | -
      1 month | -
      """;

  private static final SchemaCheck SCHEMA =
      SchemaCheck.of(
          YamlMap.joined(
              List.of(
                  read("properties: {" + String.join(", ", references()) + "}"),
                  read(new Templates().text("schema/plan/forms.yaml")))));

  private static List<String> references() {
    return names().stream().map(n -> n + ": {$ref: \"#/$defs/" + n + "\"}").toList();
  }

  private static List<String> names() {
    return TEXTS.lines().filter(l -> l.matches("[a-z]+")).toList();
  }

  private static YamlMap read(String text) {
    return YamlReader.read("a.yaml", text, new Problems()).orElseThrow();
  }

  /** A line of {@link #TEXTS}. */
  private record Line(String form, String text, String value) {
    YamlMap map() {
      return read(form + ": " + text);
    }

    String byReader() {
      Form<?> known = Forms.named(form).orElseThrow();
      Optional<?> value = map().form(form, known);
      return value
          .map(v -> v instanceof BigDecimal n ? n.toPlainString() : v.toString())
          .orElse("-");
    }

    boolean bySchema() {
      Problems problems = new Problems();
      SCHEMA.check(YamlReader.read("a.yaml", form + ": " + text, problems).orElseThrow());
      return problems.list().isEmpty();
    }
  }

  private static List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    String form = "";
    for (String line : TEXTS.lines().toList()) {
      int bar = line.lastIndexOf(" | ");
      if (bar < 0) {
        form = line.isEmpty() ? form : line;
      } else {
        lines.add(new Line(form, line.substring(0, bar), line.substring(bar + 3)));
      }
    }
    return lines;
  }

  @Test
  void reader_textOfEachForm_readsOrRefuses() {
    assertEquals(
        TEXTS.lines().filter(l -> l.contains(" | ")).toList(),
        lines().stream().map(l -> l.text() + " | " + l.byReader()).toList());
  }

  @Test
  void schema_textOfEachForm_acceptsWhatTheReaderReads() {
    assertEquals(
        lines().stream().map(l -> l.form() + " " + l.text() + !l.value().equals("-")).toList(),
        lines().stream().map(l -> l.form() + " " + l.text() + l.bySchema()).toList());
  }

  @Test
  void formsOfTheSchema_allAreTested_withExamplesThatFit() {
    YamlMap defs = read(new Templates().text("schema/plan/forms.yaml")).map("$defs").orElseThrow();
    assertEquals(defs.keys().stream().sorted().toList(), names().stream().sorted().toList());
    for (String name : defs.keys()) {
      YamlMap def = defs.map(name).orElseThrow();
      assertEquals(name, def.text("x-form", ""));
      assertEquals(Forms.named(name).orElseThrow().expected(), def.text("x-expect", ""));
      def.scalars("examples")
          .forEach(e -> assertEquals(true, e.as(Forms.named(name).orElseThrow()).isPresent()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date | 11/12/2026 | \"date\": \"11/12/2026\" can mean two days, 2026-11-12 and 2026-12-11;"
            + " write the year first: 2026-11-12 or 2026-12-11",
        "date | 05-06-26 | \"date\": \"05-06-26\" can mean several days;"
            + " write the year first, with four digits: 2026-11-11",
        "date | 25/12/2026 | \"date\": expected a date like 2026-11-11,"
            + " found the text \"25/12/2026\"; write the year first: 2026-12-25",
        "date | 2026-02-30 | \"date\": there is no day 2026-02-30; 2026-02 has 28 days",
        "date | 2026-13-01 | \"date\": there is no day 2026-13-01; months go from 1 to 12",
        "date | 20261111 | \"date\": expected a date like 2026-11-11,"
            + " found the number 20261111; write 2026-11-11",
        "money | 1299元 | \"money\": expected an amount like 1299.00,"
            + " found the text \"1299元\"; write the number alone; the currency is the shop's",
        "money | 12,5 | \"money\": expected an amount like 1299.00, found the text \"12,5\";"
            + " commas stand between groups of three digits, as in 1,299;"
            + " before decimals stands a \".\"",
        "share | 30 | \"share\": expected a share like 30% or 0.3, found the number 30;"
            + " write 30% or 0.3",
        "share | 130% | \"share\": expected a share like 30% or 0.3, found the text \"130%\";"
            + " the most is 100%",
        "days | 2 months | \"days\": expected a number of days like 14, 14 days or 2 weeks,"
            + " found the text \"2 months\"; months and years have no fixed length;"
            + " write days or weeks",
        "days | 48h | \"days\": expected a number of days like 14, 14 days or 2 weeks,"
            + " found the text \"48h\"; write 2 days",
        "week | W6 | \"week\": expected a week like 2026-W46, found the text \"W6\";"
            + " write the year too: 2026-W06",
        "week | 46/2026 | \"week\": expected a week like 2026-W46, found the text \"46/2026\";"
            + " write the year first: 2026-W46",
        "time | 8:30pm | \"time\": expected a time like 08:30, found the text \"8:30pm\";"
            + " write 20:30",
      })
  void refusal_byReaderAndSchema_saysWhatToWrite(String line) {
    String[] parts = line.split(Pattern.quote(" | "));
    Problems byReader = new Problems();
    YamlReader.read("a.yaml", parts[0] + ": " + parts[1], byReader)
        .orElseThrow()
        .form(parts[0], Forms.named(parts[0]).orElseThrow());
    Problems bySchema = new Problems();
    SCHEMA.check(YamlReader.read("a.yaml", parts[0] + ": " + parts[1], bySchema).orElseThrow());
    assertEquals(parts[2], text(byReader));
    assertEquals(parts[2], text(bySchema));
  }

  private static String text(Problems problems) {
    return problems.list().stream()
        .map(p -> p.message() + (p.hint().isEmpty() ? "" : "; " + p.hint()))
        .toList()
        .get(0);
  }
}
