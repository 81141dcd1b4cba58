package io.storeops.facts;

/** What becomes of a row that may stand in another sheet too. */
enum Twice {
  /** It stands nowhere else, or its sheet has precedence. */
  NEW,
  /** An equal row is loaded already. */
  DUPLICATE,
  /** A row of the same key with other values is loaded already. */
  RESTATED,
  /** Known only when the sheet ends: a line of an order that another sheet holds. */
  LATER,
  /** The same key stands in this sheet already, which its dataset does not allow. */
  REPEATED
}
