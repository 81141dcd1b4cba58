package io.storeops.diag;

/**
 * Where the characters of a text stand in the file that it was read from, so that a problem inside
 * a condition or an SQL header is reported at its own line and column.
 */
public interface TextPlace {

  /** The place of the character with this index; the end of the text is a place too. */
  Source at(int offset);

  /** The file's line that holds this character, for the caret under it; empty when unknown. */
  String line(int offset);

  /**
   * A text that stands in the file as it is, from {@code start} on: a one-line value keeps its
   * line, following lines begin at column 1.
   */
  static TextPlace of(String text, Source start) {
    return new VerbatimPlace(text, start);
  }
}
