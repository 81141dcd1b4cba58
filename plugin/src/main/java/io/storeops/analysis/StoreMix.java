package io.storeops.analysis;

import io.storeops.plan.Plan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The stores of a currency as members of all of them; visitors of each on one basis. */
final class StoreMix {
  private static final String VISITORS = "visitors";
  private static final String SALES = "paid_amount";

  private final WeekFigures figures;
  private final Map<String, List<String>> stores = new TreeMap<>();

  StoreMix(WeekFigures figures, Plan plan) {
    this.figures = figures;
    plan.stores()
        .forEach(
            s -> stores.computeIfAbsent("*" + s.currency(), k -> new ArrayList<>()).add(s.id()));
  }

  /** {@code *CNY} and so on, sorted. */
  Set<String> groups() {
    return stores.keySet();
  }

  /**
   * Both sides; empty where fewer than two stores have figures, or none in this week.
   *
   * @param base what the week is compared with
   */
  Optional<MixSides> of(String group, String week, String base) {
    List<String> members = members(group, week, base);
    boolean now = members.stream().anyMatch(s -> has(s, week, "this"));
    if (members.size() < 2 || !now) {
      return Optional.empty();
    }
    MixSides span = sides(members, week, base, "period");
    if (span.reason().isEmpty()) {
      return Optional.of(span);
    }
    MixSides days = sides(members, week, base, "visitor-days");
    if (days.reason().isEmpty()) {
      return Optional.of(days);
    }
    MixSides either = sides(members, week, base, "");
    return Optional.of(
        either.reason().isEmpty() ? new MixSides("", List.of(), "no-basis:visitors") : either);
  }

  private List<String> members(String group, String week, String base) {
    return stores.getOrDefault(group, List.of()).stream()
        .filter(s -> has(s, week, "this") || has(s, week, base))
        .sorted()
        .toList();
  }

  private boolean has(String store, String week, String base) {
    WeekFigures.Key key = new WeekFigures.Key(store, week);
    return figures.of(key, VISITORS, base).isPresent() || figures.of(key, SALES, base).isPresent();
  }

  private MixSides sides(List<String> members, String week, String base, String basis) {
    return MixSides.of(
        basis, VISITORS, cells(members, week, base, basis), cells(members, week, "this", basis));
  }

  private Map<String, MixSides.Cell> cells(
      List<String> members, String week, String base, String basis) {
    Map<String, MixSides.Cell> cells = new HashMap<>();
    for (String store : members) {
      WeekFigures.Key key = new WeekFigures.Key(store, week);
      BigDecimal visitors =
          figures.of(key, VISITORS, base).map(f -> visitors(f, basis)).orElse(null);
      BigDecimal sales = figures.of(key, SALES, base).map(WeekFigures.Figure::exact).orElse(null);
      cells.put(store, new MixSides.Cell(visitors, sales));
    }
    return cells;
  }

  private static @Nullable BigDecimal visitors(WeekFigures.Figure figure, String basis) {
    Double value = figure.value(basis.equals("period"));
    Double other = basis.isEmpty() ? figure.value(true) : value;
    Double found = value == null ? other : value;
    return found == null ? null : BigDecimal.valueOf(found);
  }
}
