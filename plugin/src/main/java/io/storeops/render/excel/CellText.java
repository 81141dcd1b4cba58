package io.storeops.render.excel;

/** Text for cells: what XML cannot hold is left out, and the length is bounded as Excel's is. */
final class CellText {
  private static final int LONGEST = 32_000;

  private CellText() {}

  static String safe(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .filter(c -> c == '\n' || c == '\t' || c >= 0x20 && c != 0xFFFE && c != 0xFFFF)
        .limit(LONGEST)
        .forEach(safe::appendCodePoint);
    return safe.toString();
  }
}
