package io.storeops.diag;

/** How much something matters, from least to most. */
public enum Severity {
  NOTE,
  WARNING,
  ERROR
}
