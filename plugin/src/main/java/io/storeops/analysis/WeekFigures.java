package io.storeops.analysis;

import io.storeops.table.Row;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Weekly visitors, buyers, orders, sales and refunds of every store on every basis, for
 * decomposition.
 */
final class WeekFigures {
  static final String REFUNDS = "refund_amount";

  private final Map<String, Figure> figures = new HashMap<>();
  private final Set<Key> keys =
      new TreeSet<>(Comparator.comparing(Key::store).thenComparing(Key::week));

  /** A store and week. */
  record Key(String store, String week) {}

  /**
   * One figure.
   *
   * @param days what its days give
   * @param span what an export of the whole week gives
   * @param exact sums only, whichever is fuller
   */
  record Figure(@Nullable Double days, @Nullable Double span, @Nullable BigDecimal exact) {
    @Nullable Double value(boolean ofSpan) {
      return ofSpan ? span : days;
    }
  }

  private WeekFigures() {}

  static WeekFigures read(Relations relations) {
    WeekFigures read = new WeekFigures();
    Selection weeks =
        Selection.of(
                relations.relation("period_value"),
                "store",
                "period",
                "metric",
                "base",
                "day_value",
                "span_value",
                "best_exact",
                "since_start")
            .where("period_kind", "week")
            .where("metric", "visitors", "paid_buyers", "paid_orders", "paid_amount", REFUNDS);
    relations.query(weeks.query()).list().forEach(read::add);
    return read;
  }

  private void add(Row row) {
    Key key = new Key(row.required("store"), row.required("period"));
    String base = row.required("base");
    boolean reaches = Boolean.TRUE.equals(row.flag("since_start"));
    if (!base.equals("this") && !reaches) {
      return;
    }
    if (base.equals("this") && !row.required("metric").equals(REFUNDS)) {
      keys.add(key);
    }
    Double days = (Double) row.value("day_value");
    Double span = (Double) row.value("span_value");
    if (days != null || span != null) {
      figures.put(
          id(key, row.required("metric"), base), new Figure(days, span, row.number("best_exact")));
    }
  }

  private static String id(Key key, String metric, String base) {
    return String.join("\n", List.of(key.store(), key.week(), metric, base));
  }

  /** All stores and weeks that have any of the figures but refunds, sorted. */
  List<Key> keys() {
    return List.copyOf(keys);
  }

  /** A figure of this week or of one that it is compared with. */
  Optional<Figure> of(Key key, String metric, String base) {
    return Optional.ofNullable(figures.get(id(key, metric, base)));
  }
}
