package io.storeops.facts;

import io.storeops.diag.NearestName;
import io.storeops.facts.FileInspection.Heading;
import io.storeops.facts.FileInspection.NearHeading;
import io.storeops.facts.FileInspection.Use;
import io.storeops.measure.Unit;
import io.storeops.table.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Explains the headings of a sheet, with its dataset or without one. */
final class HeadingLegend {
  private static final int LEAST_PART = 3;

  private final FactCatalog catalog;
  private final @Nullable SheetMap map;
  private final Map<Integer, String> filled = new HashMap<>();
  private final Map<String, String> columns = new LinkedHashMap<>();
  private final Map<String, String> elsewhere = new HashMap<>();

  /**
   * @param map null where the headings make no dataset
   */
  HeadingLegend(FactCatalog catalog, @Nullable SheetMap map) {
    this.catalog = catalog;
    this.map = map;
    for (Metric metric : catalog.metrics().list()) {
      metric.aliases().forEach(a -> elsewhere.putIfAbsent(Headings.fold(a), metric.key()));
    }
    catalog
        .vocabulary()
        .dimensions()
        .forEach((k, words) -> words.forEach(w -> elsewhere.putIfAbsent(Headings.fold(w), k)));
    if (map == null) {
      catalog.metrics().list().forEach(m -> m.aliases().forEach(a -> columns.put(a, m.key())));
    } else {
      map.bindings().forEach(b -> b.cells().forEach(c -> filled.put(c, b.column().name())));
      filled.put(map.fromCell(), "date_from");
      filled.put(map.toCell(), "date_to");
      filled.put(map.shopCell(), "store");
      for (FactColumn column : map.dataset().columns()) {
        // a column that is filled needs no other heading
        if (!filled.containsValue(column.name())) {
          column.aliases().forEach(a -> columns.putIfAbsent(a, column.name()));
        }
      }
    }
  }

  /** One per filled heading, in sheet order. */
  List<Heading> of(List<String> headings) {
    List<Heading> all = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      if (!headings.get(i).isBlank()) {
        all.add(heading(i, headings.get(i).strip()));
      }
    }
    return all;
  }

  private Heading heading(int cell, String text) {
    String folded = Headings.fold(text);
    String column = filled.get(cell);
    boolean personal = catalog.vocabulary().personal().contains(folded);
    if (column != null && column.equals("buyer")) {
      return named(cell, text, Use.COUNTED, column, "");
    }
    if (column != null) {
      return named(cell, text, Use.READ, column, name(column));
    }
    return personal
        ? new Heading(cell + 1, text, Use.PERSONAL, "", "", "", List.of())
        : unread(cell, text, folded);
  }

  private Heading unread(int cell, String text, String folded) {
    Optional<SheetMap.Binding> other =
        map == null
            ? Optional.empty()
            : new HeaderMap(map.dataset())
                .find(folded)
                .flatMap(h -> map.binding(h.column().name()));
    if (other.isPresent()) {
      String read = other.get().heading().strip();
      return named(cell, text, Use.BESIDE, other.get().column().name(), read);
    }
    String key = elsewhere.getOrDefault(folded, elsewhere.get(Headings.withoutUnit(folded)));
    if (key != null) {
      return named(cell, text, map == null ? Use.READ : Use.NO_COLUMN, key, name(key));
    }
    String shown = FileSurveyReader.harmless(text);
    return new Heading(cell + 1, shown, Use.UNKNOWN, "", "", "", near(text));
  }

  private Heading named(int cell, String text, Use use, String column, String meaning) {
    return new Heading(cell + 1, text, use, column, meaning, type(column), List.of());
  }

  private String name(String key) {
    return catalog.metrics().find(key).map(m -> m.names().in("en", List.of("en"))).orElse("");
  }

  private String type(String column) {
    Optional<Column> own =
        map == null ? Optional.empty() : map.dataset().column(column).map(FactColumn::column);
    return own.map(c -> words(c.type().name(), c.unit()))
        .or(() -> catalog.metrics().find(column).map(m -> words(m.type().name(), m.unit())))
        .orElse("");
  }

  private static String words(String type, Unit unit) {
    String words = unit == Unit.NONE ? type : type + " " + unit.name();
    return words.toLowerCase(Locale.ROOT);
  }

  /** The nearest heading, and the longest one that stands inside of this one. */
  private List<NearHeading> near(String text) {
    List<NearHeading> near = new ArrayList<>();
    NearestName.of(text, columns.keySet())
        .filter(n -> text.length() > 2 || n.contains(text) || text.contains(n))
        .ifPresent(n -> near.add(new NearHeading(n, columns.getOrDefault(n, ""))));
    String folded = Headings.fold(text);
    columns.keySet().stream()
        .filter(a -> a.length() >= LEAST_PART && folded.contains(Headings.fold(a)))
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
        .map(a -> new NearHeading(a, columns.getOrDefault(a, "")))
        .filter(n -> near.stream().noneMatch(known -> known.column().equals(n.column())))
        .ifPresent(near::add);
    return near;
  }
}
