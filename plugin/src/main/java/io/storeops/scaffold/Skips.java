package io.storeops.scaffold;

import io.storeops.calendar.Festivals;
import io.storeops.calendar.Festivals.Occurrence;
import java.time.LocalDate;
import java.util.List;

/** Festivals of a calendar that no sale is for. */
final class Skips {
  private static final int DAYS = 400;

  /** A sale counts for a festival that it names when it starts at most so many days before. */
  private static final int AHEAD = 90;

  private Skips() {}

  /** Those of the year after a day: every festival must have a campaign or a reason. */
  static List<Skip> after(LocalDate today, Festivals calendar, List<Sale> sales) {
    return calendar.between(today, today.plusDays(DAYS)).stream()
        .filter(o -> sales.stream().noneMatch(s -> covers(s, o)))
        .map(o -> skip(o, sales))
        .distinct()
        .toList();
  }

  private static boolean covers(Sale sale, Occurrence festival) {
    boolean onItsDays = !sale.from().isAfter(festival.to()) && !sale.to().isBefore(festival.from());
    boolean before =
        !sale.from().isAfter(festival.from())
            && !sale.from().plusDays(AHEAD).isBefore(festival.from());
    return onItsDays || (before && sale.festival().equals(festival.festival().id()));
  }

  /** One that has a sale in another year is too near to prepare for in this one. */
  private static Skip skip(Occurrence festival, List<Sale> sales) {
    String id = festival.festival().id();
    boolean otherwise =
        sales.stream().anyMatch(s -> s.festival().equals(id) || s.kind().equals(id));
    return otherwise
        ? new Skip(id, Integer.toString(festival.from().getYear()), "skip.near")
        : new Skip(id, "", "skip.never");
  }
}
