package io.storeops.sheet;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first bytes of an XML part: its encoding, and whether it may be read at all. */
final class Prolog {
  static final int BYTES = 1024;
  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']");
  private static final Set<String> TAKEN = Set.of("utf-8", "utf8", "us-ascii", "ascii");
  private static final List<Charset> OTHERS =
      List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  private Prolog() {}

  /** The part is in an encoding that only the library reads. */
  static final class OtherEncoding extends IOException {
    private static final long serialVersionUID = 1L;

    OtherEncoding() {
      super("not in UTF-8");
    }
  }

  /** Bytes of the byte order mark; refuses a DOCTYPE whatever the encoding. */
  static int length(byte[] bytes, int end) throws OtherEncoding, Unreadable {
    int length = Math.min(end, BYTES);
    int mark = isMarked(bytes, length) ? 3 : 0;
    if (isUtf8(new String(bytes, mark, length - mark, StandardCharsets.ISO_8859_1))) {
      return mark;
    }
    for (Charset charset : OTHERS) {
      if (new String(bytes, 0, length, charset).contains("<!DOCTYPE")) {
        throw doctype();
      }
    }
    throw new OtherEncoding();
  }

  static Unreadable doctype() {
    return new Unreadable(
        "D004",
        "holds a document type (DOCTYPE), which no spreadsheet program writes",
        "open it in a spreadsheet program and save it as .xlsx");
  }

  private static boolean isMarked(byte[] bytes, int length) {
    return length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private static boolean isUtf8(String head) {
    boolean wide = head.startsWith("\u00FE\u00FF") || head.startsWith("\u00FF\u00FE");
    if (wide || head.indexOf('\0') >= 0) {
      return false;
    }
    Matcher encoding = ENCODING.matcher(head);
    return !encoding.find() || TAKEN.contains(encoding.group(1).toLowerCase(Locale.ROOT));
  }
}
