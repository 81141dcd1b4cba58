package io.storeops.condition;

/**
 * A piece of a condition's text.
 *
 * @param text keywords in lower case, quoted texts without quotes, else as written
 * @param from index of the first character
 * @param to index behind the last one
 */
record Token(Kind kind, String text, int from, int to) {

  /** What a token is. */
  enum Kind {
    WORD,
    NAME,
    PARAMETER,
    NUMBER,
    TEXT,
    SYMBOL,
    END
  }

  boolean is(String wanted) {
    return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(wanted);
  }
}
