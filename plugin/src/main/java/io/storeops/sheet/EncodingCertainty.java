package io.storeops.sheet;

/** How the encoding of a text is known. */
public enum EncodingCertainty {
  /** The plan says it. */
  SET,
  /** A byte order mark says it; a workbook says its own. */
  MARKED,
  /** Every byte fits UTF-8, which no other encoding does by chance. */
  PROVEN,
  /** The one that reads best: it may be wrong. */
  GUESSED
}
