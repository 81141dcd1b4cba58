package io.storeops.example;

import java.time.LocalDate;
import java.util.List;

/**
 * What happens to the shop over 66 weeks: trade peaks, holidays, seasons. All days are those of the
 * story; a {@link Disguise} moves them when they are written.
 */
final class Story {
  static final LocalDate FIRST = LocalDate.of(2025, 8, 11);
  static final LocalDate LAST = LocalDate.of(2026, 11, 15);

  /** The two weeks in which conversion falls. */
  static final LocalDate DROP = LocalDate.of(2026, 11, 2);

  static final LocalDate WORST = LocalDate.of(2026, 11, 9);

  /** Last delivery of the hero that sells out. */
  static final LocalDate LAST_DELIVERY = LocalDate.of(2026, 10, 19);

  /** From then on the hand-made rug sells no more. */
  static final LocalDate RUG_STOPS = LocalDate.of(2026, 10, 1);

  private static final double[] WEEKDAY = {0.98, 0.96, 0.97, 0.98, 0.97, 1.05, 1.09};
  private static final double[] WINTER = {
    1.40, 1.00, 0.65, 0.45, 0.30, 0.22, 0.22, 0.35, 0.75, 1.20, 1.60, 1.70
  };
  private static final double[] SUMMER = {
    0.06, 0.10, 0.35, 0.75, 1.40, 1.85, 1.75, 1.10, 0.45, 0.12, 0.04, 0.03
  };

  /** A span of days with its effect on visitors, conversion and price. */
  private record Event(
      LocalDate from, LocalDate to, double visitors, double conversion, double price) {}

  private static final List<Event> EVENTS =
      List.of(
          event("2025-09-06", "2025-09-09", 1.30, 1.08, 0.95),
          event("2025-10-01", "2025-10-07", 0.88, 0.97, 1.00),
          event("2025-10-24", "2025-10-30", 1.10, 0.98, 1.00),
          event("2025-10-31", "2025-11-03", 1.50, 1.22, 0.90),
          event("2025-11-04", "2025-11-09", 1.15, 1.10, 0.92),
          event("2025-11-10", "2025-11-10", 1.75, 1.25, 0.88),
          event("2025-11-11", "2025-11-11", 2.90, 1.55, 0.86),
          event("2025-11-12", "2025-11-13", 1.20, 1.10, 0.90),
          event("2025-12-10", "2025-12-12", 1.40, 1.18, 0.92),
          event("2026-01-10", "2026-01-20", 1.12, 1.05, 0.95),
          event("2026-02-08", "2026-02-13", 0.70, 0.90, 1.00),
          event("2026-02-14", "2026-02-21", 0.38, 0.72, 1.00),
          event("2026-02-22", "2026-02-26", 0.72, 0.92, 1.00),
          event("2026-03-05", "2026-03-08", 1.30, 1.10, 0.94),
          event("2026-05-30", "2026-06-02", 1.40, 1.20, 0.90),
          event("2026-06-15", "2026-06-17", 1.55, 1.22, 0.90),
          event("2026-06-18", "2026-06-18", 2.25, 1.40, 0.87),
          event("2026-09-06", "2026-09-09", 1.22, 1.03, 0.95),
          event("2026-10-01", "2026-10-07", 0.90, 0.99, 1.00),
          event("2026-10-24", "2026-10-30", 1.08, 0.99, 1.00),
          event("2026-10-31", "2026-11-03", 1.32, 1.04, 0.90),
          event("2026-11-04", "2026-11-09", 1.12, 1.02, 0.92),
          event("2026-11-10", "2026-11-10", 1.55, 1.04, 0.88),
          event("2026-11-11", "2026-11-11", 2.50, 1.12, 0.86),
          event("2026-11-12", "2026-11-13", 1.15, 0.98, 0.92));

  private Story() {}

  private static Event event(
      String from, String to, double visitors, double conversion, double price) {
    return new Event(LocalDate.parse(from), LocalDate.parse(to), visitors, conversion, price);
  }

  /** How busy a day is for everybody, growth of a tenth a year included. */
  static double visitors(LocalDate day) {
    double growth = 1 + 0.10 * (day.toEpochDay() - FIRST.toEpochDay()) / 365.0;
    double factor = growth * WEEKDAY[day.getDayOfWeek().getValue() - 1];
    for (Event e : EVENTS) {
      factor *= holds(e, day) ? e.visitors : 1;
    }
    return factor;
  }

  static double conversion(LocalDate day) {
    return EVENTS.stream()
        .filter(e -> holds(e, day))
        .mapToDouble(Event::conversion)
        .findFirst()
        .orElse(1);
  }

  /** Paid price as a part of the list price. */
  static double price(LocalDate day) {
    return EVENTS.stream()
        .filter(e -> holds(e, day))
        .mapToDouble(Event::price)
        .findFirst()
        .orElse(1);
  }

  private static boolean holds(Event e, LocalDate day) {
    return !day.isBefore(e.from) && !day.isAfter(e.to);
  }

  /**
   * How much a season's goods are wanted; runs smoothly from the middle of one month to the next.
   */
  static double season(String season, LocalDate day) {
    return switch (season) {
      case "winter" -> smooth(WINTER, day);
      case "summer" -> smooth(SUMMER, day);
      default -> 1;
    };
  }

  private static double smooth(double[] months, LocalDate day) {
    double at = day.getMonthValue() - 1 + (day.getDayOfMonth() - 15.5) / day.lengthOfMonth();
    int left = (int) StrictMath.floor(at);
    double part = at - left;
    return months[Math.floorMod(left, 12)] * (1 - part)
        + months[Math.floorMod(left + 1, 12)] * part;
  }

  static boolean inDrop(LocalDate day) {
    return !day.isBefore(DROP);
  }

  static boolean inWorst(LocalDate day) {
    return !day.isBefore(WORST);
  }

  static int index(LocalDate day) {
    return (int) (day.toEpochDay() - FIRST.toEpochDay());
  }
}
