package io.storeops.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonEditTest {

  private static String withKey(String text, String... path) {
    return JsonEdit.of(text).orElseThrow().withKey(List.of(path), "new", "1").orElseThrow();
  }

  @Test
  void key_emptyObject_isItsOnlyMember() {
    assertEquals("{\n  \"new\": 1\n}\n", withKey("{}\n"));
    assertEquals("{\n  \"new\": 1\n}\n", withKey("{\n\n}\n"));
    assertEquals("{\"a\": {\n    \"new\": 1\n  }}", withKey("{\"a\": {}}", "a"));
  }

  @Test
  void key_objectWithMembers_comesFirstAndLeavesTheRest() {
    assertEquals(
        "{\n    \"new\": 1,\n    \"a\": 2, // why\n}\n", withKey("{\n    \"a\": 2, // why\n}\n"));
    assertEquals("{\n  \"new\": 1,\n  \"a\": 2}", withKey("{\"a\": 2}"));
    assertEquals("{\r\n\t\"new\": 1,\r\n\t\"a\": 2\r\n}", withKey("{\r\n\t\"a\": 2\r\n}"));
  }

  @Test
  void key_commentInEmptyObject_stays() {
    assertEquals("{\n  \"new\": 1\n // why\n}", withKey("{ // why\n}"));
  }

  @Test
  void text_list_comesFirst() {
    JsonEdit edit = JsonEdit.of("{\"l\": [\"a\", {\"b\": []}]}").orElseThrow();
    assertTrue(edit.has(List.of("l"), "a"));
    assertFalse(edit.has(List.of("l"), "b"));
    assertEquals(
        Optional.of("{\"l\": [\n    \"x\\\"\",\n    \"a\", {\"b\": []}]}"),
        edit.withText(List.of("l"), "x\""));
  }

  @Test
  void place_ofAnotherKind_isRefused() {
    JsonEdit edit = JsonEdit.of("{\"l\": [], \"o\": {}, \"s\": 1}").orElseThrow();
    assertEquals(Optional.empty(), edit.withKey(List.of("l"), "a", "1"));
    assertEquals(Optional.empty(), edit.withText(List.of("o"), "a"));
    assertEquals(Optional.empty(), edit.withKey(List.of("s"), "a", "1"));
  }

  @Test
  void text_noObject_isRefused() {
    for (String text : List.of("", "[]", "{", "{} {}", "{\"a\" 1}", "nope", "\uFEFF{}")) {
      assertEquals(Optional.empty(), JsonEdit.of(text), text);
    }
  }
}
