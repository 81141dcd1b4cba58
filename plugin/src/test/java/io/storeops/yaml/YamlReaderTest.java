package io.storeops.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.diag.Problems;
import io.storeops.diag.TextSource;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamlReaderTest {
  private final Problems problems = new Problems();

  private YamlMap read(String text) {
    return YamlReader.read("plan/a.yaml", text, problems).orElseThrow();
  }

  private List<String> found() {
    return problems.list().stream()
        .map(
            p ->
                p.source().place().replace("plan/a.yaml:", "")
                    + " "
                    + p.code()
                    + " "
                    + p.message()
                    + (p.hint().isEmpty() ? "" : "; " + p.hint()))
        .toList();
  }

  @Test
  void scalars_keepTheirExactText() {
    YamlMap map = read("a: 1.10\nb: no\nc: 007\nd: 0x1F\ne: \"true\"\nf: ~\n");
    assertEquals(Optional.of("1.10"), map.text("a"));
    assertEquals(new BigDecimal("1.10"), map.decimal("a").orElseThrow());
    assertEquals(Optional.of("no"), map.text("b"));
    assertEquals(Optional.of("007"), map.text("c"));
    assertEquals(Optional.of("0x1F"), map.text("d"));
    assertEquals(Optional.of("true"), map.text("e"));
    assertEquals(Optional.empty(), map.text("f"));
    assertEquals(List.of(), found());
  }

  @Test
  void places_ofKeysAndValues_countFromOne() {
    YamlMap map = read("stores:\n  - id: tmall-1\n    名称: 店铺\n");
    YamlMap store = map.maps("stores").get(0);
    assertEquals(new TextSource("plan/a.yaml", 2, 5), store.source());
    assertEquals(new TextSource("plan/a.yaml", 2, 9), store.source("id"));
    assertEquals(new TextSource("plan/a.yaml", 3, 5), store.keySource("名称"));
    assertEquals(new TextSource("plan/a.yaml", 3, 9), store.source("名称"));
  }

  @Test
  void getters_wrongForms_areReportedTogetherInWords() {
    YamlMap map =
        read(
            """
            from: soon
            units: 1.5
            price: dear
            off: no
            stores: tmall-1
            name: [a]
            kind: brodcast
            start: 25:00
            """);
    map.date("from");
    map.whole("units");
    map.decimal("price");
    map.flag("off", false);
    map.maps("stores");
    map.text("name");
    map.choice("kind", List.of("broadcast", "sale"), "sale");
    map.time("start");
    assertEquals(
        List.of(
            "1:7 Y022 \"from\": expected a date like 2026-11-11, found the text \"soon\"",
            "2:8 Y022 \"units\": expected a whole number like 12, found the number 1.5",
            "3:8 Y022 \"price\": expected a number like 12.50, found the text \"dear\"",
            "4:6 Y022 \"off\": expected true or false, found the text \"no\"",
            "5:9 Y022 \"stores\": expected a list of maps, each starting with \"- \", found the"
                + " text \"tmall-1\"",
            "6:7 Y022 \"name\": expected a text, found a list",
            "7:7 Y023 \"kind\" is \"brodcast\"; expected one of broadcast, sale; did you mean"
                + " \"broadcast\"?",
            "8:8 Y022 \"start\": expected a time like 08:30, found the text \"25:00\""),
        found());
  }

  @Test
  void getters_goodForms_areRead() {
    YamlMap map =
        read(
            "day: 2026-02-28\n"
                + "n: 12\n"
                + "list: [a, 1]\n"
                + "one: x\n"
                + "text: {zh-CN: 店, en: Shop}\n"
                + "bare: Shop\n");
    assertEquals(Optional.of(LocalDate.of(2026, 2, 28)), map.date("day"));
    assertEquals(Optional.of(12L), map.whole("n"));
    assertEquals(List.of("a", "1"), map.texts("list"));
    assertEquals(List.of("x"), map.texts("one"));
    assertEquals(Map.of("zh-CN", "店", "en", "Shop"), map.languages("text", "en"));
    assertEquals(Map.of("ja", "Shop"), map.languages("bare", "ja"));
    assertEquals(List.of(), found());
  }

  @Test
  void keys_unknownAndMissing_haveNearestName() {
    YamlMap map = read("nmae: a\nid:\n");
    map.allow(List.of("name", "id"));
    map.require("id", "name");
    assertEquals(
        List.of(
            "1:1 Y020 unknown key \"nmae\"; did you mean \"name\"?",
            "2:1 Y021 the key \"id\" has no value"),
        found().subList(0, 2));
  }

  @Test
  void mistakes_thatLeaveTheRestReadable_comeOutTogether() {
    YamlMap map =
        read(
            """
            a: &shop {id: x}
            a: 2
            b: *shpo
            c: *shop
            d: !shop 3
            ? [x]
            : y
            """);
    assertEquals(Optional.of("x"), map.map("c").flatMap(m -> m.text("id")));
    assertEquals(Optional.empty(), map.text("b"));
    assertEquals(
        List.of(
            "2:1 Y004 the key \"a\" stands here a second time; the first is in line 1; keep one of"
                + " them",
            "3:4 Y005 the alias *shpo leads nowhere; no &shpo stands above it; did you mean"
                + " *shop?",
            "5:4 Y009 unknown tag \"!shop\"; write the value alone, without a tag",
            "6:3 Y011 expected a key like \"name:\", found a list; a text with { or [ at its start"
                + " needs quotes"),
        found());
  }

  @Test
  void aliases_thatExplode_areReportedOnce() {
    StringBuilder text = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 9; i++) {
      String alias = "*a" + (i - 1);
      text.append("a%d: &a%d [".formatted(i, i))
          .append(String.join(", ", java.util.Collections.nCopies(10, alias)))
          .append("]\n");
    }
    String found = only(text.toString());
    assertTrue(found.contains("Y006 the aliases of this file stand for more than"), found);
  }

  @Test
  void alias_insideItsAnchor_isReported() {
    read("a: &a\n  b: *a\n");
    assertEquals(
        List.of("2:6 Y006 the alias *a stands inside of its own anchor; write the value out"),
        found());
  }

  @Test
  void nesting_tooDeep_isReportedOnce() {
    assertEquals(
        "1:67 Y007 lists and maps are nested more than 64 deep; plans need a handful of levels;"
            + " look for a bracket that is never closed",
        only("a: " + "[".repeat(5000) + "]".repeat(5000) + "\nb: 1\n"));
  }

  private String only(String text) {
    assertEquals(Optional.empty(), YamlReader.read("plan/a.yaml", text, problems));
    assertEquals(1, found().size());
    return found().get(0);
  }

  @Test
  void syntax_tab_isNamed() {
    assertEquals(
        "2:1 Y003 a tab stands where a value or key should start; indent with spaces",
        only("a:\n\tb: 1\n"));
  }

  @Test
  void syntax_openQuote_pointsAtItsStart() {
    assertEquals(
        "2:4 Y001 this quote is never closed; add the closing quote", only("a: 1\nb: \"x\nc: 1\n"));
  }

  @Test
  void syntax_colonInText_isExplained() {
    assertEquals(
        "1:12 Y001 a \":\" stands where none may stand; put a text that holds \": \" into quotes,"
            + " or start the next key on a new line",
        only("title: Plan: first\n"));
  }

  @Test
  void syntax_missingColon_pointsAtTheLine() {
    assertEquals(
        "2:1 Y001 expected \"key: value\", found a line without \": \"; write a colon and a blank"
            + " after the key",
        only("a: 1\nb\nc: 2\n"));
  }

  @Test
  void syntax_openBracket_pointsAtTheBracket() {
    assertEquals(
        "1:4 Y001 the list that opens here with \"[\" is not closed; add \",\" between its values"
            + " and \"]\" at its end",
        only("a: [1, 2\nb: 3\n"));
  }

  @Test
  void syntax_wrongIndentation_pointsAtTheLine() {
    assertEquals(
        "3:3 Y001 this line starts in a column that fits none above; keys of one map start in the"
            + " same column",
        only("a:\n   b: 1\n  c: 2\n"));
  }

  @Test
  void syntax_reservedCharacter_isExplained() {
    assertEquals(
        "1:4 Y001 this character cannot start a value; put the text into quotes", only("a: @x\n"));
  }

  @Test
  void documents_several_areReportedAtTheSecond() {
    read("a: 1\n---\nb: 2\n");
    assertEquals(
        List.of(
            "2:1 Y010 a second document starts here; a file holds one; put it into a file of its"
                + " own, or remove the line \"---\""),
        found());
  }

  @Test
  void root_list_isReported() {
    assertEquals(
        "1:1 Y012 expected keys and values like \"stores:\", found a list", only("- a\n- b\n"));
  }

  @Test
  void file_emptyOrOnlyComments_isAnEmptyMap() {
    assertEquals(List.of(), read("").keys());
    assertEquals(List.of(), read("# nothing\n").keys());
    assertEquals(List.of(), found());
  }

  @Test
  void bytes_notUtf8_haveAPlace() {
    byte[] bytes = "a: 1\nname: 店铺\n".getBytes(Charset.forName("GB18030"));
    assertEquals(Optional.empty(), YamlReader.read("plan/a.yaml", bytes, problems));
    assertEquals(
        List.of(
            "2:7 Y002 the file is not UTF-8: its bytes make no character here; save it as UTF-8"),
        found());
  }

  @Test
  void bytes_withMark_areRead() {
    byte[] bytes = "\uFEFFa: 1\n".getBytes(StandardCharsets.UTF_8);
    YamlMap map = YamlReader.read("plan/a.yaml", bytes, problems).orElseThrow();
    assertEquals(List.of("a"), map.keys());
  }

  @Test
  void character_forbidden_hasAPlace() {
    assertEquals(
        "2:4 Y001 the character U+0007 is not allowed here; remove it", only("a: 1\nb: \u0007\n"));
  }

  @Test
  void file_tooLarge_isReported() {
    String hint = "; split it; every top-level key may stand in several files";
    assertEquals(
        "1:1 Y008 the file has 4000005 characters; at most 4000000 characters are read" + hint,
        only("a: 1\n" + "#".repeat(4_000_000)));
  }

  @Test
  void place_insideOfAText_followsQuotesAndBlocks() {
    YamlMap map =
        read(
            """
            plain: a < b
            quoted: "a < b"
            single: 'it''s < b'
            literal: |
              a
                < b
            folded: >-
              a
              < b
            escaped: "x\\n < b"
            """);
    for (String key : map.keys()) {
      YamlScalar scalar = map.scalar(key).orElseThrow();
      TextSource at = scalar.at(scalar.text().indexOf('<'));
      String line = lineOf(map, key, at);
      assertEquals('<', line.charAt(at.column() - 1), key + " at " + at.place());
    }
  }

  private static String lineOf(YamlMap map, String key, TextSource at) {
    map.scalar(key).orElseThrow().problemAt(0, "X001", "", "");
    return List.of(
            "plain: a < b",
            "quoted: \"a < b\"",
            "single: 'it''s < b'",
            "literal: |",
            "  a",
            "    < b",
            "folded: >-",
            "  a",
            "  < b",
            "escaped: \"x\\n < b\"")
        .get(at.line() - 1);
  }
}
