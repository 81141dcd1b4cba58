package io.storeops.sheet;

import io.storeops.sheet.ByteNames.Name;
import java.util.Arrays;

/** The start tag that an {@link XmlReader} stands on: its name and attributes. */
final class TagReader {
  private static final int MOST = 256;
  private static final int MORE = -1;

  private final ByteNames names = new ByteNames();
  private final ByteTextBuilder decoded = new ByteTextBuilder(Limits.TEXT_BYTES);
  private String[] attributes = new String[16];
  private int[] from = new int[16];
  private int[] to = new int[16];
  private byte[] bytes = new byte[0];
  private Name name = new Name(bytes, 0);
  private long key;
  private int count;
  private boolean empty;

  /** Reads from behind the {@code <}; the place behind the {@code >}, or -1 when bytes ran out. */
  int read(byte[] buffer, int start, int end) throws Unreadable {
    bytes = buffer;
    count = 0;
    int i = nameEnd(start, end);
    if (i == end) {
      return MORE;
    }
    name = names.name(buffer, start, i, key);
    while (true) {
      i = blanks(i, end);
      if (i == end) {
        return MORE;
      }
      if (buffer[i] == '>' || buffer[i] == '/') {
        return close(i, end);
      }
      i = attribute(i, end);
      if (i < 0) {
        return MORE;
      }
    }
  }

  private int close(int i, int end) throws Unreadable {
    empty = bytes[i] == '/';
    if (!empty) {
      return i + 1;
    }
    if (i + 1 == end) {
      return MORE;
    }
    if (bytes[i + 1] != '>') {
      throw XmlReader.damaged();
    }
    return i + 2;
  }

  private int attribute(int start, int end) throws Unreadable {
    int stop = nameEnd(start, end);
    int equal = blanks(stop, end);
    if (equal == end) {
      return MORE;
    }
    int quote = blanks(equal + 1, end);
    if (quote == end) {
      return MORE;
    }
    boolean quoted = bytes[quote] == '"' || bytes[quote] == '\'';
    if (bytes[equal] != '=' || !quoted) {
      throw XmlReader.damaged();
    }
    int close = quote + 1;
    while (close < end && bytes[close] != bytes[quote]) {
      close++;
    }
    if (close == end) {
      return MORE;
    }
    add(names.name(bytes, start, stop, key).whole(), quote + 1, close);
    return close + 1;
  }

  private void add(String attribute, int start, int end) throws Unreadable {
    if (count == attributes.length) {
      if (count == MOST) {
        throw XmlReader.damaged();
      }
      attributes = Arrays.copyOf(attributes, 2 * count);
      from = Arrays.copyOf(from, 2 * count);
      to = Arrays.copyOf(to, 2 * count);
    }
    attributes[count] = attribute;
    from[count] = start;
    to[count] = end;
    count++;
  }

  private int nameEnd(int start, int end) throws Unreadable {
    int i = start;
    long packed = 0;
    while (i < end && isName(bytes[i])) {
      packed = (packed << Byte.SIZE) | (bytes[i] & 0xFF);
      i++;
    }
    key = packed;
    if (i == start && i < end) {
      throw XmlReader.damaged();
    }
    return i;
  }

  private static boolean isName(byte b) {
    // bytes of letters beyond ASCII are negative
    return b > '>' || b < 0 || (b > ' ' && b < '<' && b != '/' && b != '"' && b != '\'');
  }

  private int blanks(int start, int end) {
    int i = start;
    while (i < end && isBlank(bytes[i])) {
      i++;
    }
    return i;
  }

  static boolean isBlank(byte b) {
    return b <= ' ' && b >= 0;
  }

  Name name() {
    return name;
  }

  boolean empty() {
    return empty;
  }

  int count() {
    return count;
  }

  /** The name of an attribute, with its prefix. */
  String attribute(int i) {
    return attributes[i];
  }

  /** The value of an attribute, its entities replaced. */
  String value(int i) throws Unreadable {
    decoded.clear();
    int at = from[i];
    while (at < to[i]) {
      byte b = bytes[at];
      if (b == '&') {
        at = Entities.add(bytes, at, to[i], decoded);
      } else {
        decoded.add(b >= 0 && b < ' ' ? ' ' : b);
        at++;
      }
    }
    return decoded.text();
  }

  /** The value of the attribute of that name; empty without. */
  String value(String attribute) throws Unreadable {
    for (int i = 0; i < count; i++) {
      if (attributes[i].equals(attribute)) {
        return value(i);
      }
    }
    return "";
  }

  boolean has(String attribute) {
    return Arrays.asList(attributes).subList(0, count).contains(attribute);
  }

  /** The single letter that an attribute holds; 0 for anything else. */
  int letter(int i) {
    return to[i] - from[i] == 1 ? bytes[from[i]] : 0;
  }

  boolean holds(int i, byte[] value) {
    return Arrays.equals(value, 0, value.length, bytes, from[i], to[i]);
  }

  /** The count that an attribute holds. */
  int number(int i) throws Unreadable {
    return number(bytes, from[i], to[i]);
  }

  static int number(byte[] bytes, int start, int end) throws Unreadable {
    int number = 0;
    for (int i = start; i < end; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9 || number > (Integer.MAX_VALUE - 9) / 10) {
        throw XmlReader.damaged();
      }
      number = 10 * number + digit;
    }
    if (start == end) {
      throw XmlReader.damaged();
    }
    return number;
  }

  /** The column of a cell's address such as {@code AB12}, from 0; bounded, however long it is. */
  int column(int attribute) throws Unreadable {
    int i = from[attribute];
    int end = to[attribute];
    if (i < end && bytes[i] == '$') {
      i++;
    }
    int column = 0;
    while (i < end && (bytes[i] | 0x20) >= 'a' && (bytes[i] | 0x20) <= 'z') {
      column = Math.min(Limits.COLUMNS + 1, 26 * column + (bytes[i] | 0x20) - 'a' + 1);
      i++;
    }
    if (column == 0 || i == end) {
      throw XmlReader.damaged();
    }
    return column - 1;
  }
}
