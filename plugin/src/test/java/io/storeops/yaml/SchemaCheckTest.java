package io.storeops.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.diag.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaCheckTest {
  private static final SchemaCheck CHECK =
      SchemaCheck.of(
          """
          {
            "type": "object",
            "additionalProperties": false,
            "properties": {
              "stores": {"type": "array", "x-table": "plan_store", "items": {"$ref": "#/$defs/store"}},
              "rate": {"type": "number", "exclusiveMinimum": 0},
              "either": {"oneOf": [{"type": "string"}, {"type": "object", "required": ["a"]}]},
              "weights": {"type": "object", "propertyNames": {"pattern": "[0-9]+", "x-expect": "the number of a month"}, "additionalProperties": {"type": "number"}}
            },
            "$defs": {
              "store": {
                "type": "object",
                "additionalProperties": false,
                "required": ["id", "currency"],
                "properties": {
                  "id": {"type": "string", "pattern": "^[a-z0-9][a-z0-9-]*$", "examples": ["tmall-1"]},
                  "currency": {"type": "string", "pattern": "^[A-Z]{3}$", "x-expect": "a currency like CNY"},
                  "name": {"type": ["string", "number", "object"], "propertyNames": {"enum": ["zh-CN", "en"]}, "additionalProperties": {"type": "string"}},
                  "opened": {"type": "string", "format": "date"},
                  "kind": {"enum": ["brand", "outlet"]},
                  "units": {"type": "integer"}
                }
              }
            }
          }
          """);

  private static List<String> check(String text) {
    Problems problems = new Problems();
    CHECK.check(YamlReader.read("plan/a.yaml", text, problems).orElseThrow());
    return problems.list().stream()
        .map(
            p ->
                p.source().place().replace("plan/a.yaml:", "")
                    + " "
                    + p.code()
                    + " "
                    + p.message()
                    + (p.hint().isEmpty() ? "" : "; " + p.hint()))
        .sorted()
        .toList();
  }

  @Test
  void check_goodFile_findsNothing() {
    assertEquals(
        List.of(),
        check(
            """
            stores:
              - {id: 62319, currency: CNY, name: {en: Shop}, opened: 2020-01-31, kind: brand}
              - {id: b, currency: JPY, name: 2024}
            rate: 0.5
            weights: {11: 2.5}
            either: {a: 1}
            """));
  }

  @Test
  void check_everyMistake_isReportedOnceAtItsPlace() {
    assertEquals(
        List.of(
            "10:9 Y022 \"either\": expected a text or a map of keys and values, found a map",
            "11:11 Y020 unknown key \"Nov\"; expected the number of a month",
            "2:10 Y024 \"id\": expected a text like tmall-1, found the text \"Shop 1\"",
            "2:18 Y020 unknown key \"curency\"; did you mean \"currency\"?",
            "3:23 Y024 \"currency\": expected a currency like CNY, found the text \"yuan\"",
            "4:11 Y024 \"opened\": there is no day 2020-02-30; 2020-02 has 29 days",
            "5:9 Y023 \"kind\" is \"outlat\"; expected one of brand, outlet; did you mean"
                + " \"outlet\"?",
            "6:11 Y022 \"units\": expected a whole number like 12, found the number 1.5",
            "7:10 Y020 unknown key \"zh\"; expected one of zh-CN, en",
            "8:1 Y020 unknown key \"storess\"; did you mean \"stores\"?",
            "9:7 Y024 \"rate\": expected a number above 0, found the number 0"),
        check(
            """
            stores:
              - {id: Shop 1, curency: CNY}
              - {id: b, currency: yuan,
                opened: 2020-02-30,
                kind: outlat,
                units: 1.5,
                name: {zh: x}}
            storess: []
            rate: 0
            either: {b: 1}
            weights: {Nov: 1}
            """
                .replace("    opened", "  opened")
                .replace("    kind", "  kind")
                .replace("    units", "   units")
                .replace("    name", "  name")));
  }

  @Test
  void check_quotedNumber_saysWhatToDo() {
    assertEquals(
        List.of(
            "1:7 Y022 \"rate\": expected a number like 12.50, found the text \"0.5\"; remove the"
                + " quotes"),
        check("rate: \"0.5\"\n"));
  }

  @Test
  void check_missingValueAndBrokenValue_areNotReportedTwice() {
    assertEquals(
        List.of(
            "2:10 Y005 the alias *x leads nowhere; no &x stands above it; a text that starts with *"
                + " needs quotes",
            "3:7 Y021 the key \"id\" has no value; write for example \"id: tmall-1\""),
        check("stores:\n  - {id: *x, currency: CNY}\n  - { id: , currency: CNY}\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stores: | []",
        "stores: [{id: a, currency: CNY, units: }] |"
            + " [1:33 Y021 the key \"units\" has no value; write a value, or remove the line]",
        "stores: [{id: a, currency: CNY, name: {en: ~}}] |"
            + " [1:40 Y021 the key \"en\" has no value; write a value, or remove the line]",
        "stores: [{id: , currency: CNY}] |"
            + " [1:11 Y021 the key \"id\" has no value; write for example \"id: tmall-1\"]",
        "stores: [{id: a, currency: CNY}, ~] |"
            + " [1:34 Y022 \"stores\": expected a map of keys and values, found nothing;"
            + " write a value, or remove the line]",
        "stores: [{id: a, currency: CNY, units: 1,299}] | [1:42 Y020 unknown key \"299\";"
            + " in braces a comma ends the value; write 1299, or \"1,299\" in quotes]",
      })
  void emptyValue_belowTheTop_isReported(String text, String problems) {
    assertEquals(problems, check(text).toString());
  }
}
