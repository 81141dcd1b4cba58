package io.storeops.report;

import io.storeops.analysis.Relations;
import io.storeops.analysis.Selection;
import io.storeops.result.Contribution;
import io.storeops.table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What moved sales, for all weeks. */
final class ContributionRows {
  private static final String METRIC = "paid_amount";

  private final Map<String, List<Contribution>> byWeek = new HashMap<>();

  private ContributionRows() {}

  static ContributionRows read(ResultsInput input) {
    Relations relations = input.relations();
    Selection selection =
        Selection.of(
            relations.relation("contribution"),
            "store",
            "week",
            "against",
            "position",
            "factor",
            "amount",
            "delta",
            "net_delta",
            "reason");
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : relations.query(selection.query()).list()) {
      String key =
          row.required("store") + "|" + row.required("week") + "|" + row.required("against");
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    }
    ContributionRows rows = new ContributionRows();
    groups.values().forEach(group -> rows.add(group, input));
    return rows;
  }

  private void add(List<Row> group, ResultsInput input) {
    Row first = group.get(0);
    Optional<StoreKey> store = StoreKey.of(first.required("store"), input.plan());
    if (store.isEmpty()) {
      return;
    }
    List<Contribution.Part> parts = new ArrayList<>();
    BigDecimal refunds = null;
    for (Row row : group) {
      BigDecimal amount = row.number("amount");
      if (row.required("factor").equals(Contribution.REFUNDS)) {
        refunds = amount;
      } else if (amount != null) {
        parts.add(new Contribution.Part(row.required("factor"), amount));
      }
    }
    String week = first.required("week");
    byWeek
        .computeIfAbsent(week, w -> new ArrayList<>())
        .add(
            new Contribution(
                store.get().store(),
                store.get().currency(),
                METRIC,
                week,
                first.required("against"),
                first.number("delta"),
                parts,
                refunds,
                first.number("net_delta"),
                Objects.requireNonNullElse(first.text("reason"), "")));
  }

  List<Contribution> of(String week) {
    return byWeek.getOrDefault(week, List.of());
  }
}
