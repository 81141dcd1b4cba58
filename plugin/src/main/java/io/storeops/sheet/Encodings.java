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
  private static final Charset BIG5 = Charset.forName("Big5");
  static final Charset CP932 = Charset.forName("windows-31j");
  private static final Charset CP1252 = Charset.forName("windows-1252");

  /** UTF-8 too: one bad byte, or a cut end, must not turn all others into something else. */
  private static final List<Charset> GUESSES =
      List.of(GB18030, CP932, BIG5, CP1252, StandardCharsets.UTF_8);

  private Encodings() {}

  /** A charset, and how it is known. */
  record Found(Charset charset, EncodingCertainty certainty) {}

  static Found of(Fingerprint bytes, ReadSettings settings) throws Unreadable {
    if (!settings.encoding().isEmpty()) {
      return new Found(named(settings.encoding()), EncodingCertainty.SET);
    }
    byte[] head = bytes.head();
    Charset marked = marked(head);
    if (marked != null) {
      return new Found(marked, EncodingCertainty.MARKED);
    }
    Charset wide = withoutMark(head);
    if (wide != null) {
      return new Found(wide, EncodingCertainty.GUESSED);
    }
    return bytes.utf8()
        ? new Found(StandardCharsets.UTF_8, EncodingCertainty.PROVEN)
        : new Found(best(head, settings), EncodingCertainty.GUESSED);
  }

  private static @Nullable Charset marked(byte[] head) {
    if (mark(head, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (mark(head, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    return mark(head, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
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

  private static boolean mark(byte[] head, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
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
    for (Charset charset : GUESSES) {
      String text = decode(head, charset);
      long score =
          10_000L * Delimiters.mostHeadings(text, settings.known()) + Plausible.score(text);
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
}
