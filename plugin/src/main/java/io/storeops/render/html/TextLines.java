package io.storeops.render.html;

import io.storeops.diag.DisplayWidth;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks texts into lines, since SVG does not: between words, and between any two wide characters
 * but where Chinese and Japanese forbid it. Widths are those of common fonts for screens, rather
 * too wide than too narrow.
 *
 * @param size of the letters in pixels
 */
record TextLines(double size) {
  /** None of these begins a line. */
  private static final String NEVER_FIRST =
      "、。，．・：；？！ー～…—％‰°々）」』】〉》〕］｝”’ゝゞっゃゅょァィゥェォッャュョぁぃぅぇぉ!),.:;?]}%";

  /** None of these ends a line. */
  private static final String NEVER_LAST = "（「『【〈《〔［｛“‘￥([{";

  private static final String NARROW = "iljtfrI1.,:;'!|()[]/- ";
  private static final String BROAD = "mwMW@%&";

  /** The lines of a text that are at most that wide; a word too long for one is cut. */
  List<String> of(String text, double width, boolean bold) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String piece : pieces(text)) {
      String longer = line + piece;
      if (line.isEmpty() || width(longer.stripTrailing(), bold) <= width) {
        line = line.isEmpty() ? piece.stripLeading() : longer;
      } else {
        lines.add(line.stripTrailing());
        line = piece.stripLeading();
      }
      while (width(line.stripTrailing(), bold) > width
          && line.codePointCount(0, line.length()) > 1) {
        int fits = fitting(line, width, bold);
        lines.add(line.substring(0, fits));
        line = line.substring(fits);
      }
    }
    if (!line.isBlank()) {
      lines.add(line.stripTrailing());
    }
    return lines;
  }

  /** How wide a text is, in pixels. */
  double width(String text, boolean bold) {
    double ems = text.codePoints().mapToDouble(TextLines::ems).sum();
    return ems * size * (bold ? 1.08 : 1);
  }

  private static double ems(int point) {
    int places = DisplayWidth.of(Character.toString(point));
    if (places != 1) {
      return places / 2.0;
    }
    if (point > 0x2000) {
      return 1; // quotes and dashes are as wide as characters in Chinese and Japanese fonts
    }
    if (NARROW.indexOf(point) >= 0) {
      return 0.4;
    }
    if (BROAD.indexOf(point) >= 0) {
      return 0.95;
    }
    return Character.isUpperCase(point) ? 0.72 : 0.6;
  }

  /** How many letters of a word fit, at least one. */
  private int fitting(String word, double width, boolean bold) {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length()) {
      int next = word.offsetByCodePoints(end, 1);
      if (width(word.substring(0, next), bold) > width) {
        return end;
      }
      end = next;
    }
    return end;
  }

  /** What stays together, with the blank behind it. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int before = ' ';
    for (int point : text.strip().replaceAll("\\s+", " ").codePoints().toArray()) {
      if (!piece.isEmpty() && isBreak(before, point)) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.appendCodePoint(point);
      before = point;
    }
    if (!piece.isEmpty()) {
      pieces.add(piece.toString());
    }
    return pieces;
  }

  private static boolean isBreak(int before, int after) {
    if (after == ' ' || NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0) {
      return false;
    }
    return before == ' ' || isWide(before) || isWide(after);
  }

  private static boolean isWide(int point) {
    return DisplayWidth.of(Character.toString(point)) == 2;
  }
}
