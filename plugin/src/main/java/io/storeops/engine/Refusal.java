package io.storeops.engine;

/**
 * Why a relation that people wrote is not there.
 *
 * @param detail the reason of an error, or how many keys stand in several rows; else empty
 * @param line of the select, from 1; 0 where the engine names none
 * @param column of that line, from 1
 */
public record Refusal(Cause cause, String detail, int line, int column) {

  /** What it did not keep to. */
  public enum Cause {
    TIME,
    ROWS,
    MEMORY,
    KEY,
    /** The engine cannot compute it. */
    ERROR
  }

  static Refusal of(Cause cause, String detail) {
    return new Refusal(cause, detail, 0, 0);
  }
}
