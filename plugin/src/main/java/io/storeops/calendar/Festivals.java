package io.storeops.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The festivals of one calendar. */
public record Festivals(String calendar, List<Festival> festivals) {

  /** Copies the list. */
  public Festivals {
    festivals = List.copyOf(festivals);
  }

  /** A festival in one year, both ends included. */
  public record Occurrence(String calendar, Festival festival, LocalDate from, LocalDate to) {}

  /** Everything that touches a span, by first day and id. */
  public List<Occurrence> between(LocalDate from, LocalDate to) {
    List<Occurrence> found = new ArrayList<>();
    // one that starts at the end of a year may reach into the next
    for (int year = from.getYear() - 1; year <= to.getYear(); year++) {
      for (Festival festival : festivals) {
        festival
            .rule()
            .in(year)
            .map(f -> new Occurrence(calendar, festival, f, f.plusDays(festival.days() - 1L)))
            .filter(o -> !o.from().isAfter(to) && !o.to().isBefore(from))
            .ifPresent(found::add);
      }
    }
    found.sort(Comparator.comparing(Occurrence::from).thenComparing(o -> o.festival().id()));
    return List.copyOf(found);
  }
}
