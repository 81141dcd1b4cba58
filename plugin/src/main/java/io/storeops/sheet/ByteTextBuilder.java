package io.storeops.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text in UTF-8 that grows up to a bound and is used again and again. */
final class ByteTextBuilder {
  private static final int FIRST = 256;

  private final int most;
  private byte[] bytes = new byte[FIRST];
  private int length;

  ByteTextBuilder(int most) {
    this.most = most;
  }

  /** Valid up to {@link #length()}, until the text changes. */
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  void cut(int count) {
    length -= count;
  }

  void add(byte[] from, int start, int end) throws Unreadable {
    int count = end - start;
    reserve(count);
    System.arraycopy(from, start, bytes, length, count);
    length += count;
  }

  void add(int b) throws Unreadable {
    reserve(1);
    bytes[length++] = (byte) b;
  }

  void addCharacter(int codePoint) throws Unreadable {
    if (codePoint < 0x80) {
      add(codePoint);
      return;
    }
    byte[] utf8 = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
    add(utf8, 0, utf8.length);
  }

  private void reserve(int count) throws Unreadable {
    if (count > most - length) {
      throw Limits.tooLarge("a text of more than " + most + " bytes in one cell");
    }
    if (count > bytes.length - length) {
      int size = Math.max(length + count, Math.min(most, 2 * bytes.length));
      bytes = Arrays.copyOf(bytes, size);
    }
  }

  String text() throws Unreadable {
    return text(bytes, 0, length);
  }

  /** Bytes as a text; refuses what is no UTF-8. */
  static String text(byte[] bytes, int from, int to) throws Unreadable {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0) {
      check(bytes, from, to);
    }
    return text;
  }

  private static void check(byte[] bytes, int from, int to) throws Unreadable {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
    } catch (CharacterCodingException e) {
      throw XmlReader.damaged();
    }
  }
}
