package io.storeops.render.ci;

/** Text that stays text inside Markdown. */
final class Markdown {
  private Markdown() {}

  /** For a cell of a table: on one line, nothing that Markdown or HTML would read. */
  static String cell(String text) {
    StringBuilder safe = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c == '\n' || c == '\r') {
        safe.append(' ');
      } else if (c == '<') {
        safe.append("&lt;");
      } else if (c == '&') {
        safe.append("&amp;");
      } else if ("\\`*_[]|~".indexOf(c) >= 0) {
        safe.append('\\').append(c);
      } else {
        safe.append(c);
      }
    }
    return safe.toString();
  }
}
