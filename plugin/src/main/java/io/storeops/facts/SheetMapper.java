package io.storeops.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the dataset of a sheet by its headings, and which heading fills which column. */
final class SheetMapper {
  private static final Set<String> FROM =
      Set.of("startdate", "开始日期", "開始日期", "開始日", "periodstart", "date_from");
  private static final Set<String> TO =
      Set.of("enddate", "结束日期", "結束日期", "終了日", "periodend", "date_to");

  private static final int LONGEST = 60;

  private final FactCatalog catalog;
  private final List<Dataset> offered;
  private final Map<String, HeaderMap> headers = new TreeMap<>();
  private final Map<String, Set<String>> meanings = new TreeMap<>();
  private final Set<String> shop = new HashSet<>();
  private final Set<String> known = new HashSet<>();

  SheetMapper(FactCatalog catalog) {
    this.catalog = catalog;
    this.offered =
        catalog.list().stream()
            .filter(d -> d.rank() > 0)
            .sorted(Comparator.comparingInt(Dataset::rank))
            .toList();
    catalog.list().forEach(d -> headers.put(d.id(), new HeaderMap(d)));
    catalog.vocabulary().dimension("shop").forEach(h -> shop.add(Headings.fold(h)));
    for (Metric metric : catalog.metrics().list()) {
      metric.aliases().forEach(a -> means(a, metric.key()));
    }
    catalog.vocabulary().dimensions().forEach((k, words) -> words.forEach(w -> means(w, k)));
    known.addAll(meanings.keySet());
    known.addAll(FROM);
    known.addAll(TO);
    known.addAll(catalog.vocabulary().personal());
    for (Pack pack : catalog.packs()) {
      pack.header().forEach(known::addAll);
      pack.columns().keySet().forEach(h -> known.add(Headings.fold(h)));
    }
    offered.forEach(d -> known.addAll(header(d).words()));
    offered.forEach(
        d -> d.rules().adds().values().forEach(a -> a.forEach(h -> known.add(Headings.fold(h)))));
  }

  private HeaderMap header(Dataset dataset) {
    HeaderMap header = headers.get(dataset.id());
    return header == null ? new HeaderMap(dataset) : header;
  }

  private void means(String heading, String key) {
    meanings.computeIfAbsent(Headings.fold(heading), h -> new HashSet<>()).add(key);
  }

  /** Whether a text is a heading of some export, or one that the plan names. */
  Predicate<String> known(Map<String, String> columns) {
    Set<String> named = columns.keySet().stream().map(Headings::fold).collect(Collectors.toSet());
    return text -> {
      if (text.isEmpty() || text.length() > LONGEST) {
        return false;
      }
      String folded = Headings.fold(text);
      return known.contains(folded)
          || known.contains(Headings.withoutUnit(folded))
          || named.contains(folded);
    };
  }

  /** The sheet as the first dataset that its headings fit. */
  Optional<SheetMap> map(List<String> headings, FileSettings settings) {
    for (Dataset dataset : offered) {
      boolean wanted =
          settings.datasets().isEmpty()
              || settings.datasets().contains(dataset.id())
              || settings.datasets().contains(dataset.periodTwin());
      if (wanted) {
        SheetMap map = map(dataset, headings, settings);
        if (fits(map, headings)) {
          return Optional.of(map);
        }
      }
    }
    return Optional.empty();
  }

  private boolean fits(SheetMap map, List<String> headings) {
    Set<String> words = new HashSet<>();
    for (SheetMap.Binding binding : map.bindings()) {
      words.add(binding.column().name());
      if (binding.column().metric()) {
        words.add("metric");
      }
    }
    Set<String> elsewhere = new HashSet<>(words);
    headings.forEach(h -> elsewhere.addAll(meanings.getOrDefault(Headings.fold(h), Set.of())));
    if (map.shopCell() >= 0) {
      words.add("shop");
    }
    return map.dataset().shapes().stream()
        .anyMatch(
            s ->
                s.with().stream().allMatch(g -> g.stream().anyMatch(words::contains))
                    && s.without().stream().noneMatch(elsewhere::contains));
  }

  private SheetMap map(Dataset dataset, List<String> headings, FileSettings settings) {
    Columns columns =
        new Columns(dataset, header(dataset), settings, catalog.vocabulary().benchmarks());
    int shopCell = -1;
    int from = -1;
    int to = -1;
    for (int i = 0; i < headings.size(); i++) {
      String folded = Headings.fold(headings.get(i));
      if (FROM.contains(folded)) {
        from = i;
      } else if (TO.contains(folded)) {
        to = i;
      } else if (shop.contains(folded) && shopCell < 0) {
        shopCell = i;
      } else if (!folded.isEmpty()) {
        columns.offer(i, headings.get(i), folded, isPersonal(folded));
      }
    }
    boolean span = from >= 0 && to >= 0;
    return columns.map(span ? from : -1, span ? to : -1, shopCell, headings);
  }

  private boolean isPersonal(String folded) {
    return catalog.vocabulary().personal().contains(folded);
  }

  /** The headings of one sheet, tried as columns of one dataset. */
  private static final class Columns {
    private record Taken(int cell, int rank) {}

    private final Dataset dataset;
    private final HeaderMap header;
    private final Map<String, String> named = new LinkedHashMap<>();
    private final Map<String, Taken> taken = new LinkedHashMap<>();
    private final Map<String, List<Integer>> added = new LinkedHashMap<>();
    private final List<String> personal = new ArrayList<>();
    private final List<SheetMap.Benchmark> benchmarks = new ArrayList<>();
    private final Set<String> labels;

    Columns(Dataset dataset, HeaderMap header, FileSettings settings, Set<String> labels) {
      this.dataset = dataset;
      this.labels = labels;
      this.header = header;
      settings.columns().forEach((h, c) -> named.put(Headings.fold(h), c));
    }

    void offer(int cell, String heading, String folded, boolean isPersonal) {
      if (isPersonal) {
        personal.add(heading.strip());
      }
      String own = named.get(folded);
      if (own != null) {
        dataset.column(own).ifPresent(c -> take(c.name(), cell, -1));
        return;
      }
      Optional<String> trade = labels.stream().filter(folded::startsWith).findFirst();
      if (trade.isPresent()) {
        benchmark(cell, heading, folded.substring(trade.get().length()));
        return;
      }
      Optional<HeaderMap.Hit> hit = header.find(folded);
      // of personal columns only the buyer's is read, as a number of this run
      if (isPersonal && !hit.map(h -> h.column().name().equals("buyer")).orElse(false)) {
        return;
      }
      for (Map.Entry<String, List<String>> adds : dataset.rules().adds().entrySet()) {
        if (adds.getValue().stream().map(Headings::fold).anyMatch(folded::equals)) {
          added.computeIfAbsent(adds.getKey(), k -> new ArrayList<>()).add(cell);
          return;
        }
      }
      hit.ifPresent(h -> take(h.column().name(), cell, h.rank()));
    }

    /** {@code サブジャンルTOP10平均 売上金額}: the trade's figure, perhaps with a class in brackets. */
    private void benchmark(int cell, String heading, String rest) {
      String bare = rest.startsWith("(") ? rest.substring(rest.indexOf(')') + 1) : rest;
      header
          .find(bare)
          .filter(h -> h.column().metric())
          .ifPresent(
              h -> {
                String clean = heading.strip();
                String label =
                    clean.contains(" ") ? clean.substring(0, clean.lastIndexOf(' ')) : clean;
                benchmarks.add(new SheetMap.Benchmark(label, h.column().name(), cell));
              });
    }

    private void take(String column, int cell, int rank) {
      Taken known = taken.get(column);
      if (known == null || rank < known.rank()) {
        taken.put(column, new Taken(cell, rank));
      }
    }

    SheetMap map(int from, int to, int shopCell, List<String> headings) {
      List<SheetMap.Binding> bindings = new ArrayList<>();
      Map<Integer, String> byCell = new TreeMap<>();
      for (int i = 0; i < dataset.columns().size(); i++) {
        FactColumn column = dataset.columns().get(i);
        List<Integer> cells = cells(column.name());
        if (!cells.isEmpty()) {
          bindings.add(new SheetMap.Binding(column, i, cells, headings.get(cells.get(0))));
          cells.forEach(c -> byCell.put(c, column.name()));
        }
      }
      byCell.putAll(places(from, to, shopCell));
      benchmarks.forEach(b -> byCell.put(b.cell(), b.column() + " of the trade"));
      Map<String, String> mapped = new LinkedHashMap<>();
      List<String> unknown = new ArrayList<>();
      for (int i = 0; i < headings.size(); i++) {
        String heading = headings.get(i).strip();
        if (byCell.containsKey(i)) {
          mapped.put(heading, byCell.get(i));
        } else if (!heading.isEmpty() && !personal.contains(heading)) {
          unknown.add(heading);
        }
      }
      return new SheetMap(
          dataset,
          bindings,
          from,
          to,
          shopCell,
          List.copyOf(benchmarks),
          mapped,
          unknown,
          List.copyOf(personal));
    }

    private static Map<Integer, String> places(int from, int to, int shopCell) {
      Map<Integer, String> places = new TreeMap<>();
      if (from >= 0) {
        places.put(from, "date_from");
        places.put(to, "date_to");
      }
      if (shopCell >= 0) {
        places.put(shopCell, "store");
      }
      return places;
    }

    private List<Integer> cells(String column) {
      Taken one = taken.get(column);
      if (one != null) {
        return List.of(one.cell());
      }
      return added.getOrDefault(column, List.of());
    }
  }
}
