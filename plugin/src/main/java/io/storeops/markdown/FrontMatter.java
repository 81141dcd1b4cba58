package io.storeops.markdown;

/**
 * What stands before a text, between lines of three hyphens.
 *
 * @param yaml with blank lines before it, so that its lines count as in the file
 * @param body the file with blanks for what stands before the text, so that offsets stay
 */
record FrontMatter(String yaml, String body) {
  private static final String LINE = "---";

  static FrontMatter of(String text) {
    int first = text.indexOf('\n');
    if (first < 0 || !text.substring(0, first).stripTrailing().equals(LINE)) {
      return new FrontMatter("", text);
    }
    int at = first + 1;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      int stop = end < 0 ? text.length() : end;
      if (text.substring(at, stop).stripTrailing().equals(LINE)) {
        String before = text.substring(0, stop);
        return new FrontMatter(
            "\n" + text.substring(first + 1, at),
            before.replaceAll("[^\\n]", " ") + text.substring(stop));
      }
      at = stop + 1;
    }
    return new FrontMatter("", text);
  }
}
