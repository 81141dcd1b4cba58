package io.storeops.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.calendar.WeekRule;
import io.storeops.condition.Expression;
import io.storeops.engine.Query;
import io.storeops.measure.Unit;
import io.storeops.result.Finding;
import io.storeops.table.Column;
import io.storeops.table.Row;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rules say of the example, and that they say the same of it in disguise. */
class ExampleFindingsTest {
  /** store, rule, subject, severity, verdict, status of what the story plants. */
  private static final String PLANTED =
      """
      jd-linden account-agent-price jd-linden NOTE no-data open
      jd-linden returning-share-fell jd-linden WARNING fired new
      tmall-linden campaign-below-floor 688016240905 ERROR fired open
      tmall-linden conversion-below-limits tmall-linden WARNING fired open
      tmall-linden conversion-hero-drop 681204357719 ERROR fired open
      tmall-linden dead-season 667390418825 NOTE fired open
      tmall-linden dead-stock 652918840337 WARNING fired waived
      tmall-linden goal-behind-month paid_amount ERROR fired open
      tmall-linden goal-missed-week refund_rate WARNING fired new
      tmall-linden linden-hero-does-not-sell 681204357719 ERROR fired new
      tmall-linden live-worse 428805396902 WARNING fired new
      tmall-linden plan-waiver-expired dead-season / 667390418825 WARNING fired new
      tmall-linden product-candidate 839471206558 NOTE fired open
      tmall-linden score-falling dsr_logistics WARNING fired new
      tmall-linden service-answers-late chat WARNING fired new
      tmall-linden service-hour-overloaded 21:00 WARNING fired new
      tmall-linden stock-below-warning 681204357719 ERROR fired open
      tmall-linden trade-behind conversion_rate WARNING fired open
      tmall-linden traffic-source-shift 付费流量 WARNING fired new
      """;

  @TempDir static Path folder;
  private static ExampleRun plain;
  private static ExampleRun shifted;

  @BeforeAll
  static void run() {
    plain = new ExampleRun(ProjectPaths.example(), folder.resolve("temp-1"));
    ExampleShifted.write(folder);
    shifted = new ExampleRun(folder, folder.resolve("temp-2"));
  }

  @AfterAll
  static void close() {
    plain.close();
    shifted.close();
  }

  @Test
  void check_reportedWeek_findsTheStorysFaults() {
    assertEquals("2026-W46", plain.relations.reportedWeek().id());
    TreeSet<String> found = new TreeSet<>();
    plain.judged().findings().forEach(f -> found.add(line(f) + " " + f.status()));
    List<String> planted = PLANTED.lines().toList();
    assertEquals(
        planted,
        planted.stream().filter(found::contains).toList(),
        () -> "found: " + String.join("\n", found));
  }

  @Test
  void check_inDisguise_findsTheSameUnderNewNames() {
    assertEquals("2025-W45", shifted.relations.reportedWeek().id());
    assertEquals(
        lines(plain).stream().map(ExampleShifted.disguise()::name).sorted().toList(),
        lines(shifted).stream().sorted().toList());
  }

  @Test
  void subject_thatIsACode_isSaidInTheReadersWord() {
    Finding late =
        plain.judged().findings().stream()
            .filter(f -> f.rule().equals("service-answers-late"))
            .findFirst()
            .orElseThrow();
    assertEquals("chat", late.subjectId());
    assertEquals("在线", late.subjectName());
    late.messages()
        .forEach(
            (language, message) ->
                assertEquals(
                    Map.of("zh-CN", "在线", "zh-TW", "線上", "ja", "チャット", "en", "chat").get(language),
                    message.split("[:：]", 2)[0].strip()));
  }

  private static List<String> lines(ExampleRun run) {
    return run.judged().findings().stream()
        .filter(f -> !f.status().equals("closed"))
        .map(f -> byCause(f) + " " + f.subjectId() + " " + f.severity() + " " + f.verdict())
        .collect(Collectors.toList());
  }

  private static String line(Finding f) {
    return String.join(" ", f.store(), f.rule(), f.subjectId(), f.severity().name(), f.verdict());
  }

  /**
   * Findings of one cause are one line, named by the one that has stood longest; months begin at
   * another place of the disguised weeks.
   */
  private static String byCause(Finding f) {
    return f.store() + " " + (f.cause().isEmpty() ? f.rule() : f.cause());
  }

  @Test
  void weeks_inDisguise_haveThreefoldMoneyAndEqualRatios() {
    SortedMap<String, Row> left = weeks(plain);
    SortedMap<String, Row> right = weeks(shifted);
    assertTrue(left.size() > 66 * 2 * 10, () -> left.size() + " figures");
    List<String> differences = new ArrayList<>();
    left.forEach(
        (key, row) -> {
          Row other = right.get(ExampleShifted.text(key));
          if (other == null) {
            differences.add(key + " is missing");
          } else {
            compare(key, row, other, differences);
          }
        });
    assertEquals(left.size(), right.size());
    assertEquals(List.of(), differences);
  }

  private static void compare(String key, Row row, Row other, List<String> differences) {
    String metric = row.required("metric");
    boolean money = plain.facts.metrics().find(metric).orElseThrow().unit() == Unit.CURRENCY;
    BigDecimal factor = BigDecimal.valueOf(money ? ExampleShifted.MONEY : 1);
    for (String column : List.of("exact", "value", "change", "change_last_year")) {
      boolean scaled = column.equals("exact") || column.equals("value");
      BigDecimal expected = times(row.number(column), scaled ? factor : BigDecimal.ONE);
      BigDecimal found = other.number(column);
      boolean exact = column.equals("exact");
      if (!same(expected, found, exact)) {
        differences.add(key + " " + column + ": " + expected + " and " + found);
      }
    }
  }

  private static @Nullable BigDecimal times(@Nullable BigDecimal value, BigDecimal factor) {
    return value == null ? null : value.multiply(factor);
  }

  /** Doubles may differ in their last place, since three times a cent is another binary number. */
  private static boolean same(
      @Nullable BigDecimal left, @Nullable BigDecimal right, boolean exact) {
    if (left == null || right == null) {
      return left == right;
    }
    double gap = left.subtract(right).abs().doubleValue();
    return exact ? left.compareTo(right) == 0 : gap <= 1e-9 * Math.max(1, left.abs().doubleValue());
  }

  private static SortedMap<String, Row> weeks(ExampleRun run) {
    List<Column> columns = run.relations.relation("metric_period").columns();
    Column kind =
        columns.stream().filter(c -> c.name().equals("period_kind")).findFirst().orElseThrow();
    Query query =
        new Query(
            "metric_period",
            columns.stream().map(c -> new Query.Output(c, new Expression.ColumnRef(c))).toList(),
            List.of(
                new Expression.Compare(
                    Expression.Comparison.EQUAL,
                    new Expression.ColumnRef(kind),
                    new Expression.Literal("week"))),
            "",
            Map.of(),
            List.of(),
            OptionalInt.empty());
    SortedMap<String, Row> rows = new TreeMap<>();
    for (Row row : run.relations.query(query).list()) {
      String day = WeekDays.monday(row.required("period")).toString();
      rows.put(row.required("store") + " " + row.required("metric") + " " + day, row);
    }
    return rows;
  }

  /** ISO weeks back to days. */
  private static final class WeekDays {
    static java.time.LocalDate monday(String week) {
      java.time.LocalDate day =
          java.time.LocalDate.of(Integer.parseInt(week.substring(0, 4)), 1, 4)
              .plusWeeks(Integer.parseInt(week.substring(6)) - 1);
      return WeekRule.ISO.week(day).from();
    }
  }
}
