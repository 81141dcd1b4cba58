package io.storeops.document;

/** Judgement of a change or text: colour follows it, never the direction. */
public enum Tone {
  GOOD,
  WATCH,
  BAD,
  NEUTRAL
}
