package io.storeops.calendar;

import java.util.Locale;
import java.util.Optional;

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

  /** The kind that says how far a month, quarter or year has come; of others there is none. */
  public Optional<PeriodKind> toDate() {
    return switch (this) {
      case MONTH -> Optional.of(MTD);
      case QUARTER -> Optional.of(QTD);
      case YEAR -> Optional.of(YTD);
      default -> Optional.empty();
    };
  }
}
