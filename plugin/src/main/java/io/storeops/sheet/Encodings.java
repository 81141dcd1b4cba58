package io.storeops.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which charset a text is in: its mark, well-formed UTF-8, else the one that makes most headings.
 */
final class Encodings {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final Charset CP1252 = Charset.forName("windows-1252");

  private Encodings() {}

  static Charset of(Fingerprint bytes, ReadSettings settings) throws Unreadable {
    if (!settings.encoding().isEmpty()) {
      return named(settings.encoding());
    }
    byte[] head = bytes.head();
    if (mark(head, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (mark(head, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    Charset wide = withoutMark(head);
    if (wide != null) {
      return wide;
    }
    return bytes.utf8() ? StandardCharsets.UTF_8 : best(head, settings);
  }

  private static Charset named(String name) throws Unreadable {
    String known = name.equalsIgnoreCase("cp932") ? "windows-31j" : name;
    try {
      return Charset.forName(known);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new Unreadable(
          "D014",
          "is set to the encoding \"" + name + "\", which does not exist",
          "use one of UTF-8, UTF-16LE, GB18030, CP932, windows-1252, Big5");
    }
  }

  private static boolean mark(byte[] head, int first, int second) {
    return head.length >= 2 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
  }

  /** UTF-16 without a mark shows as zero bytes at every other place; other texts hold none. */
  private static @Nullable Charset withoutMark(byte[] head) throws Unreadable {
    int even = 0;
    int odd = 0;
    int length = Math.min(head.length, 4096);
    for (int i = 0; i < length; i++) {
      if (head[i] == 0) {
        even += i % 2 == 0 ? 1 : 0;
        odd += i % 2;
      }
    }
    if (even + odd == 0) {
      return null;
    }
    if (even > length / 10 && odd < even / 10) {
      return StandardCharsets.UTF_16BE;
    }
    if (odd > length / 10 && even < odd / 10) {
      return StandardCharsets.UTF_16LE;
    }
    throw new Unreadable(
        "D005",
        "is neither a spreadsheet nor a text; expected .xlsx, .xls, .csv or a zip of them",
        "open it in a spreadsheet program and save it as .xlsx");
  }

  private static Charset best(byte[] head, ReadSettings settings) {
    Charset best = GB18030;
    long most = Long.MIN_VALUE;
    for (Charset charset : List.of(GB18030, CP932, CP1252)) {
      String text = decode(head, charset);
      long score = 1000L * Delimiters.mostHeadings(text, settings.known()) + plausible(text);
      if (score > most) {
        most = score;
        best = charset;
      }
    }
    return best;
  }

  static String decode(byte[] head, Charset charset) {
    CharBuffer out = CharBuffer.allocate(head.length + 1);
    // the head may end inside a character: what is left over is not an error
    charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE)
        .decode(ByteBuffer.wrap(head), out, false);
    String text = out.flip().toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Between −900 and 900: the share of letters that people write, less what only errors make. */
  private static long plausible(String text) {
    int wide = 0;
    long score = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        wide++;
        score += weight(c);
      }
    }
    return wide == 0 ? 0 : 100 * score / wide;
  }

  private static int weight(char c) {
    if (c == '\uFFFD' || (c >= 0xE000 && c <= 0xF8FF) || (c >= 0x80 && c < 0xA0)) {
      return -9;
    }
    if (c >= 0xFF61 && c <= 0xFF9F) {
      return -3;
    }
    if (c >= 0x3040 && c <= 0x30FF) {
      return 6;
    }
    if (c >= 0x4E00 && c <= 0x9FFF) {
      return 2;
    }
    return c >= 0xC0 && c <= 0x17F ? 3 : 0;
  }
}
