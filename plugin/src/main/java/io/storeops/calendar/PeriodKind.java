package io.storeops.calendar;

import java.util.Locale;

/**
 * Kinds of periods. To-date kinds end with a week's last day; trailing kinds hold the six weeks and
 * twelve months up to it.
 */
public enum PeriodKind {
  WEEK,
  MONTH,
  QUARTER,
  YEAR,
  MTD,
  QTD,
  YTD,
  T6W,
  T12M;

  /** As in tables and report.json: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The whole that a kind works towards: the month of a month to date; any other is its own. */
  public PeriodKind whole() {
    return switch (this) {
      case MTD -> MONTH;
      case QTD -> QUARTER;
      case YTD -> YEAR;
      default -> this;
    };
  }
}
