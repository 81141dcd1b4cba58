package io.storeops.measure;

/**
 * Units as in {@code metrics.yaml}; {@link #POINTS} is a difference of ratios, {@link #NONE}
 * belongs to text, dates and flags.
 */
public enum Unit {
  NONE,
  COUNT,
  CURRENCY,
  RATIO,
  POINTS,
  NUMBER,
  SECONDS,
  HOURS,
  DAYS,
  SCORE
}
