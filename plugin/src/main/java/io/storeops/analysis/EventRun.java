package io.storeops.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A festival, an event of the plan's own or a campaign, once.
 *
 * @param event id; a festival has it every year
 * @param sort what a campaign is: promotion, flash …; else empty
 * @param festival that a campaign is for; empty for none
 * @param compareWith what the plan wants it compared with; empty for what is found
 */
record EventRun(
    Kind kind,
    String event,
    String name,
    LocalDate from,
    LocalDate to,
    boolean bigSale,
    String sort,
    String festival,
    String compareWith) {

  /** What may be lined up. */
  enum Kind {
    CAMPAIGN,
    EVENT,
    FESTIVAL;

    /** As in tables: lower case. */
    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The year that it starts in. */
  String run() {
    return String.format(Locale.ROOT, "%04d", from.getYear());
  }

  /** Days that it starts after another. */
  long after(EventRun other) {
    return ChronoUnit.DAYS.between(other.from, from);
  }
}
