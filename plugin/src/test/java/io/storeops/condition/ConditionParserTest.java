package io.storeops.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.TextPlace;
import io.storeops.diag.TextSource;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.table.Column;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Conditions that are taken, with their tree, and those that are refused, with every problem. */
class ConditionParserTest {
  static final Scope SCOPE =
      new Scope(
          List.of(
              Column.text("store"),
              Column.text("product_id"),
              Column.of("week", ValueType.WEEK, Unit.NONE),
              Column.text("role"),
              Column.of("biz_date", ValueType.DATE, Unit.NONE),
              Column.of("exempt", ValueType.BOOL, Unit.NONE),
              Column.of("available", ValueType.INT, Unit.COUNT),
              Column.of("warning_level", ValueType.INT, Unit.COUNT),
              Column.of("visitors", ValueType.INT, Unit.COUNT),
              Column.of("lead_days", ValueType.DOUBLE, Unit.DAYS),
              Column.of("cover_days", ValueType.DOUBLE, Unit.DAYS),
              Column.of("stay", ValueType.DOUBLE, Unit.SECONDS),
              Column.of("paid_amount", ValueType.MONEY, Unit.CURRENCY),
              new Column("unit_cost", ValueType.MONEY, Unit.CURRENCY, true, ""),
              Column.of("conversion", ValueType.DOUBLE, Unit.RATIO),
              Column.of("previous_conversion", ValueType.DOUBLE, Unit.RATIO),
              Column.of("share_change", ValueType.DOUBLE, Unit.POINTS),
              Column.of("roas", ValueType.DOUBLE, Unit.NUMBER),
              Column.of("dsr", ValueType.DOUBLE, Unit.SCORE)),
          List.of(
              Column.of("slack", ValueType.DOUBLE, Unit.DAYS),
              Column.of("drop", ValueType.DOUBLE, Unit.RATIO),
              Column.of("moved", ValueType.DOUBLE, Unit.POINTS),
              Column.of("floor_amount", ValueType.MONEY, Unit.CURRENCY),
              Column.of("since", ValueType.DATE, Unit.NONE),
              Column.of("least", ValueType.INT, Unit.COUNT),
              Column.of("wanted_role", ValueType.TEXT, Unit.NONE)),
          Set.of("store", "product_id", "week"));

  @Test
  void conditions_good_haveTheirTree() throws IOException {
    List<String> lines = lines("good.txt");
    assertTrue(lines.size() >= 60, lines.size() + " good conditions");
    List<String> found = new ArrayList<>();
    for (String line : lines) {
      String text = line.split(" ⇒ ")[0];
      Problems problems = new Problems();
      Optional<Expression> tree = parse(text, problems);
      found.add(text + " ⇒ " + tree.map(TreeText::of).orElse("refused") + print(problems));
    }
    assertEquals(String.join("\n", lines), String.join("\n", found));
  }

  @Test
  void conditions_bad_haveTheirProblemsInPlace() throws IOException {
    List<String> lines = lines("bad.txt");
    assertTrue(lines.size() >= 60, lines.size() + " bad conditions");
    List<String> found = new ArrayList<>();
    for (String line : lines) {
      String text = line.split(" ⇒")[0];
      Problems problems = new Problems();
      parse(text, problems);
      assertTrue(problems.hasErrors(), text);
      found.add(text + " ⇒" + print(problems));
    }
    assertEquals(String.join("\n", lines), String.join("\n", found));
  }

  private static Optional<Expression> parse(String text, Problems problems) {
    String plain = text.replace("⏎", "\n");
    return ConditionParser.parse(plain, new TextSource("r.yaml", 7, 11), SCOPE, problems);
  }

  private static String print(Problems problems) {
    return problems.list().stream().map(ConditionParserTest::print).collect(Collectors.joining());
  }

  private static String print(Problem p) {
    String place = p.source().place().substring("r.yaml:".length());
    return " | " + place + " " + p.code() + " " + p.message() + " → " + p.hint();
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in = ConditionParserTest.class.getResourceAsStream("/conditions/" + file)) {
      assertTrue(in != null, file);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .toList();
    }
  }

  @Test
  void conditions_hostile_areRefusedAtOnce() {
    List<String> hostile =
        List.of(
            "(".repeat(10_000) + "available < 1" + ")".repeat(10_000),
            "(".repeat(1_900) + "1",
            "not ".repeat(990) + "exempt",
            "- ".repeat(1_900) + "available < 1",
            "case when ".repeat(390) + "exempt",
            "abs(".repeat(990),
            "1 + ".repeat(900) + "1 < 2",
            "'".repeat(3_999),
            "available in (" + "1,".repeat(1_900) + "1)",
            "a".repeat(4_001));
    for (String text : hostile) {
      Problems problems = new Problems();
      assertTimeout(
          Duration.ofSeconds(2),
          () -> assertEquals(Optional.empty(), parse(text, problems)),
          text.substring(0, 20));
      assertEquals(1, problems.list().size(), print(problems));
    }
  }

  @Test
  void conditions_randomTokens_neverThrow() {
    String[] words =
        ("( ) ( ) and or not in is null case when then else end between , + - * / < <= = <> 1 0 2.5"
                + " 'x' '' :slack :nope available conversion role nope coalesce( abs( exempt true")
            .split(" ");
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(14);
      for (int j = 0; j < length; j++) {
        text.append(words[random.nextInt(words.length)]).append(' ');
      }
      Problems problems = new Problems();
      Optional<Expression> tree = parse(text.toString(), problems);
      assertEquals(tree.isEmpty(), problems.hasErrors(), text.toString());
    }
  }

  @Test
  void value_restrictedColumn_marksTheValue() {
    Typed value = value("(paid_amount - unit_cost) / paid_amount");
    assertEquals(ValueType.DOUBLE, value.type());
    assertEquals(Unit.RATIO, value.unit());
    assertTrue(value.restricted());
    assertEquals(Unit.POINTS, value("conversion - previous_conversion").unit());
    assertEquals(Unit.CURRENCY, value("paid_amount / visitors").unit());
    assertEquals(Unit.DAYS, value("cover_days * 2").unit());
  }

  private static Typed value(String text) {
    Problems problems = new Problems();
    TextPlace place = TextPlace.of(text, TextSource.of("r.yaml"));
    Optional<Typed> value = ConditionParser.parseValue(text, place, SCOPE, problems);
    assertEquals(List.of(), problems.list());
    return value.orElseThrow();
  }
}
