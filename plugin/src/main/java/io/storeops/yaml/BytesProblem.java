package io.storeops.yaml;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.Severity;
import io.storeops.diag.TextSource;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Files that are not UTF-8. */
public final class BytesProblem {
  private BytesProblem() {}

  /** The bytes as a text; empty after a report when they are not UTF-8. */
  public static Optional<String> text(String file, byte[] bytes, Problems problems) {
    if (isUtf16(bytes)) {
      problems.add(
          problem(new TextSource(file, 1, 1), "the file is not UTF-8 but UTF-16 or UTF-32"));
      return Optional.empty();
    }
    try {
      // a new decoder reports what it cannot read
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      problems.add(
          problem(place(file, bytes), "the file is not UTF-8: its bytes make no character here"));
      return Optional.empty();
    }
  }

  private static Problem problem(TextSource at, String message) {
    return new Problem(
        "Y002", Severity.ERROR, Problem.Cause.PLAN, message, "save it as UTF-8", at, "");
  }

  /** By the mark at the start, or by the empty half of an ASCII character. */
  private static boolean isUtf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    boolean marked = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
    return marked || (first == 0) != (second == 0);
  }

  private static TextSource place(String file, byte[] bytes) {
    // decoding with replacement keeps line ends, so the first replacement is the place
    String text = new String(bytes, StandardCharsets.UTF_8);
    String before = text.substring(0, Math.max(0, text.indexOf('\uFFFD')));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    String last = before.substring(before.lastIndexOf('\n') + 1);
    return new TextSource(file, line, last.codePointCount(0, last.length()) + 1);
  }
}
