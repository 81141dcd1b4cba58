package io.storeops.document;

/**
 * A judged state; shown as shape, word and colour together. The word comes in the page's language.
 */
public record Status(Kind kind, String word) {

  /** The states. */
  public enum Kind {
    OK,
    WATCH,
    ACT,
    NO_DATA,
    DONE
  }
}
