package io.storeops.diag;

/** A text that its file holds unchanged. */
record VerbatimPlace(String text, Source start) implements TextPlace {

  @Override
  public Source at(int offset) {
    if (!(start instanceof TextSource place) || place.line() == 0) {
      return start;
    }
    String before = text.substring(0, Math.min(offset, text.length()));
    int lineStart = before.lastIndexOf('\n') + 1;
    int lines = (int) before.chars().filter(c -> c == '\n').count();
    int first = lineStart == 0 ? Math.max(place.column(), 1) : 1;
    return new TextSource(place.file(), place.line() + lines, first + before.length() - lineStart);
  }

  @Override
  public String line(int offset) {
    return "";
  }
}
