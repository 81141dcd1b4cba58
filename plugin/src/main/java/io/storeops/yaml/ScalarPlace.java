package io.storeops.yaml;

import io.storeops.diag.TextSource;

/**
 * Finds a character of a scalar's text in the file: walks both, lets runs of white space stand for
 * each other, and steps over quotes, escapes and block headers.
 */
final class ScalarPlace {
  private final YamlFile file;
  private final TextSource start;
  private final String text;

  ScalarPlace(YamlFile file, TextSource start, String text) {
    this.file = file;
    this.start = start;
    this.text = text;
  }

  TextSource of(int offset) {
    Raw raw = new Raw(start.line(), start.column());
    raw.skipIntroduction();
    int wanted = Math.min(Math.max(offset, 0), Math.max(0, text.length() - 1));
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (!Character.isWhitespace(c)) {
        raw.find(c);
      }
      if (next > wanted) {
        return offset >= text.length() ? raw.after() : raw.here();
      }
      raw.step();
      i = next;
    }
    return start;
  }

  /** A reading position in the file; columns count code points. */
  private final class Raw {
    private final int[] at;

    /** Number and code points of the line that was read last: a line may be very long. */
    private final int[] known = {0};

    private final int[][] points = {{}};

    Raw(int line, int column) {
      this.at = new int[] {line, column};
    }

    private int current() {
      if (known[0] != at[0]) {
        points[0] = file.line(at[0]).codePoints().toArray();
        known[0] = at[0];
      }
      return at[1] <= points[0].length ? points[0][at[1] - 1] : '\n';
    }

    void step() {
      if (current() == '\n') {
        at[0]++;
        at[1] = 1;
      } else {
        at[1]++;
      }
    }

    void skipIntroduction() {
      int c = current();
      if (c == '|' || c == '>') {
        at[0]++;
        at[1] = 1;
        while (current() == ' ' || (current() == '\n' && at[0] < file.lineCount())) {
          step();
        }
      } else if (c == '"' || c == '\'') {
        step();
      }
    }

    /** Moves to the next place of the character; stays on the line's end when there is none. */
    void find(int wanted) {
      int[] before = at.clone();
      for (int steps = 0; steps < 4000 && current() != wanted; steps++) {
        if (at[0] > file.lineCount()) {
          at[0] = before[0];
          at[1] = before[1];
          return;
        }
        step();
      }
    }

    TextSource here() {
      return new TextSource(start.file(), at[0], at[1]);
    }

    TextSource after() {
      return new TextSource(start.file(), at[0], at[1] + 1);
    }
  }
}
