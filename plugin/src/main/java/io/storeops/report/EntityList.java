package io.storeops.report;

import io.storeops.plan.Plan;
import io.storeops.report.block.Entities;
import io.storeops.report.block.RelationRows;
import io.storeops.result.Finding;
import io.storeops.result.Results;
import io.storeops.table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What gets a page of its own: of each kind the first of every store in the reported week, and
 * whatever has a role in the plan or a finding, however small.
 */
final class EntityList {
  /** The store of rows that are about the plan as a whole, or of no store. */
  private static final String WHOLE_PLAN = "";

  /** The store of findings about several, and of what the plan knows for several. */
  private static final String ANY_STORE = "";

  private final SiteInput input;
  private final RelationRows rows;

  /** Kind, store and id. */
  private final Set<List<String>> named = new HashSet<>();

  private EntityList(SiteInput input, RelationRows rows, Results reported) {
    this.input = input;
    this.rows = rows;
    for (Finding finding : reported.findings()) {
      if (!finding.status().equals("closed")) {
        String store =
            input.plan().store(finding.store()).isPresent() ? finding.store() : ANY_STORE;
        named.add(List.of(finding.subjectKind(), store, finding.subjectId()));
      }
    }
    for (Plan.Product product : input.plan().products()) {
      if (!product.role().isEmpty()) {
        named.add(List.of("product", product.store(), product.id()));
      }
    }
  }

  static Entities of(SiteInput input, RelationRows rows, Results reported) {
    EntityList list = new EntityList(input, rows, reported);
    List<Entities.Entity> all = new ArrayList<>();
    for (PageDefinition page : input.pages()) {
      page.entity().ifPresent(each -> list.add(each, all));
    }
    return new Entities(all);
  }

  private void add(PageDefinition.Entity each, List<Entities.Entity> all) {
    if (each.over().isEmpty()) {
      input
          .chapters()
          .forEach(c -> all.add(new Entities.Entity(each.kind(), each.kind(), "", c.id(), "")));
      return;
    }
    boolean ofStores = rows.columns(each.over()).stream().anyMatch(c -> c.name().equals("store"));
    if (ofStores) {
      input.plan().stores().forEach(store -> addOf(store.id(), each, all));
    }
    addOf(WHOLE_PLAN, each, all);
  }

  private void addOf(String store, PageDefinition.Entity each, List<Entities.Entity> all) {
    String week = input.relations().reportedWeek().id();
    List<Row> found =
        new ArrayList<>(
            rows.in(
                each.over(),
                new RelationRows.Scoped(store, List.of()),
                List.of(week),
                Optional.empty()));
    if (!each.rank().isEmpty()) {
      found.sort(Comparator.comparing(r -> size(r, each.rank()), Comparator.reverseOrder()));
    }
    Map<String, String> names = new LinkedHashMap<>();
    for (Row row : found) {
      String id = Objects.toString(row.value(each.id()), "");
      if (!id.isEmpty()) {
        names.putIfAbsent(
            id, each.name().isEmpty() ? "" : Objects.toString(row.value(each.name()), ""));
      }
    }
    Set<String> first =
        names.keySet().stream().limit(input.plan().site().entities()).collect(Collectors.toSet());
    names.forEach(
        (id, name) -> {
          if (first.contains(id) || named(each.kind(), store, id)) {
            all.add(new Entities.Entity(each.kind(), each.id(), store, id, name));
          }
        });
  }

  /** In that store, or whichever one. */
  private boolean named(String kind, String store, String id) {
    return named.contains(List.of(kind, store, id)) || named.contains(List.of(kind, ANY_STORE, id));
  }

  private static BigDecimal size(Row row, String column) {
    BigDecimal value = row.number(column);
    return value == null ? BigDecimal.valueOf(Long.MIN_VALUE) : value;
  }
}
