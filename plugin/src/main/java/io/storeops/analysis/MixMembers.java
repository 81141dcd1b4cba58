package io.storeops.analysis;

import io.storeops.calendar.Period;
import io.storeops.table.Row;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Weekly lines, products and sources of a store. */
final class MixMembers {
  private final Map<String, Map<String, MixSides.Cell>> weeks = new HashMap<>();
  private final Map<Series, LocalDate> since = new HashMap<>();

  /**
   * A dimension of a store.
   *
   * @param basis what its bases count
   */
  record Series(String store, String dimension, String basis) {
    static final Comparator<Series> ORDER =
        Comparator.comparing(Series::store).thenComparing(Series::dimension);

    /** The key of what the base counts. */
    String metric() {
      return basis.equals("items") ? "paid_items" : "visitors";
    }
  }

  private MixMembers() {}

  static MixMembers read(Relations relations, String store) {
    MixMembers read = new MixMembers();
    Selection members =
        Selection.of(
                relations.relation("mix_member"),
                "store",
                "dimension",
                "member",
                "week",
                "base",
                "amount",
                "basis",
                "first_day")
            .where("store", store);
    relations.query(members.query()).list().forEach(read::add);
    return read;
  }

  private void add(Row row) {
    Series series =
        new Series(row.required("store"), row.required("dimension"), row.required("basis"));
    since.put(series, Objects.requireNonNull(row.date("first_day")));
    weeks
        .computeIfAbsent(id(series, row.required("week")), k -> new TreeMap<>())
        .put(row.required("member"), new MixSides.Cell(row.number("base"), row.number("amount")));
  }

  private static String id(Series series, String week) {
    return series.store() + "\n" + series.dimension() + "\n" + week;
  }

  /** All, sorted. */
  Set<Series> series() {
    Set<Series> sorted = new TreeSet<>(Series.ORDER);
    sorted.addAll(since.keySet());
    return sorted;
  }

  /** Members by name; none of a week whose first day is before the store's data. */
  Map<String, MixSides.Cell> of(Series series, Period week) {
    boolean reaches = !Objects.requireNonNull(since.get(series)).isAfter(week.from());
    return reaches ? weeks.getOrDefault(id(series, week.id()), Map.of()) : Map.of();
  }
}
