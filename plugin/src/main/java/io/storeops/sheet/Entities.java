package io.storeops.sheet;

import java.nio.charset.StandardCharsets;

/** The five entities that XML has and characters by number; there are no others. */
final class Entities {
  /** The longest that is taken, {@code &#x10FFFF;} with some zeros. */
  static final int LONGEST = 16;

  private Entities() {}

  /** Adds the character that starts at an {@code &}; the place behind its {@code ;}. */
  static int add(byte[] bytes, int at, int end, ByteTextBuilder into) throws Unreadable {
    int stop = at + 1;
    while (stop < end && stop - at < LONGEST && bytes[stop] != ';') {
      stop++;
    }
    if (stop >= end || bytes[stop] != ';') {
      throw XmlReader.damaged();
    }
    into.addCharacter(
        character(new String(bytes, at + 1, stop - at - 1, StandardCharsets.ISO_8859_1)));
    return stop + 1;
  }

  private static int character(String name) throws Unreadable {
    return switch (name) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> number(name);
    };
  }

  private static int number(String name) throws Unreadable {
    boolean hex = name.startsWith("#x");
    String digits = name.substring(Math.min(name.length(), hex ? 2 : 1));
    if (!name.startsWith("#") || !digits.matches("[0-9A-Fa-f]+")) {
      throw XmlReader.damaged();
    }
    try {
      int character = Integer.parseInt(digits, hex ? 16 : 10);
      if (isAllowed(character)) {
        return character;
      }
    } catch (NumberFormatException e) {
      // damaged, as below
    }
    throw XmlReader.damaged();
  }

  private static boolean isAllowed(int c) {
    boolean plane = c >= ' ' && c <= Character.MAX_CODE_POINT && c != 0xFFFE && c != 0xFFFF;
    return c == '\t' || c == '\n' || c == '\r' || (plane && (c < 0xD800 || c > 0xDFFF));
  }
}
