package io.storeops.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextLinesTest {
  private static final TextLines TEXT = new TextLines(10);

  @Test
  void words_breakAtBlanks() {
    assertEquals(
        List.of("Count and", "book the", "goods in"),
        TEXT.of("Count and  book the goods in", 60, false));
  }

  @Test
  void characters_breakAnywhere_butNoMarkBeginsALine() {
    assertEquals(List.of("先处理今", "天到期，", "再看"), TEXT.of("先处理今天到期，再看", 40, false));
    assertEquals(List.of("处理今天", "到期，再", "看看"), TEXT.of("处理今天到期，再看看", 40, false));
    assertEquals(List.of("今天到", "期，"), TEXT.of("今天到期，", 40, false));
  }

  @Test
  void opening_endsNoLine() {
    assertEquals(List.of("写进表", "「决策」"), TEXT.of("写进表「决策」", 40, false));
  }

  @Test
  void word_tooLongForALine_isCut() {
    List<String> lines = TEXT.of("https://example.com/a-very-long-address 见", 60, false);
    assertEquals(
        "https://example.com/a-very-long-address见", String.join("", lines).replace(" ", ""));
    lines.forEach(line -> assertTrue(TEXT.width(line, false) <= 60, line));
  }

  @Test
  void bold_isWider_andNothingHasNoLine() {
    assertTrue(TEXT.width("Agent", true) > TEXT.width("Agent", false));
    assertEquals(List.of(), TEXT.of("", 60, true));
  }
}
