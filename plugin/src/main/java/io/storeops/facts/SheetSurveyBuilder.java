package io.storeops.facts;

import io.storeops.plan.Plan;
import io.storeops.sheet.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The first pass over the rows of one sheet. */
final class SheetSurveyBuilder {
  private static final int MOST_PARENTS = 100_000;

  private final SheetContext context;
  private final Shops shops;
  private final RowKindsReader kinds;
  private final RowDays rowDays;
  private final PathTree tree;
  private final FillDownReader fillDown;
  private final List<ScaleBuilder> scales = new ArrayList<>();
  private final List<int[]> ratios = new ArrayList<>();
  private final CellNumbers.Found[] found;
  private final boolean[] numeric;
  private final Map<String, Set<LocalDate>> days = new TreeMap<>();
  private final Set<LocalDate> counted = new TreeSet<>();
  private final Set<Span> spans =
      new TreeSet<>(Comparator.comparing(Span::from).thenComparing(Span::to));
  private final Map<String, BigDecimal> sums = new TreeMap<>();
  private final Set<String> parents = new HashSet<>();
  private long dayRows;
  private long spanRows;
  private @Nullable LocalDate lastFigure;

  SheetSurveyBuilder(SheetContext context, Shops shops, MetricCatalog metrics) {
    this.context = context;
    this.shops = shops;
    this.kinds = new RowKindsReader(context);
    this.rowDays = new RowDays(context);
    this.tree = new PathTree(context);
    this.fillDown = new FillDownReader(context);
    for (SheetMap.Binding binding : context.map().bindings()) {
      scales.add(
          new ScaleBuilder(
              binding.column(),
              binding.heading(),
              context.settings().amounts(),
              context.settings().pack().units().getOrDefault(binding.column().name(), "")));
      ratios.add(parts(binding.column(), metrics));
    }
    int size = context.map().bindings().size();
    this.found = new CellNumbers.Found[size];
    this.numeric = new boolean[size];
    for (int i = 0; i < size; i++) {
      numeric[i] = isNumber(context.map().bindings().get(i).column());
    }
  }

  boolean hasDays() {
    return rowDays.inRows() || context.period().isPresent();
  }

  void row(List<Cell> found) {
    List<Cell> cells = fillDown.of(found);
    if (kinds.of(cells) != RowKindsReader.Kind.DATA) {
      return;
    }
    Optional<Plan.Store> store = RowStore.of(context, shops, cells);
    if (store.isEmpty()) {
      return;
    }
    RowDays.Day day = rowDays.of(cells, store.get());
    boolean figures = numbers(cells);
    LocalDate about = day.about();
    if (about != null) {
      days.computeIfAbsent(store.get().id(), s -> new TreeSet<>()).add(about);
      spans(day);
      if (figures && (lastFigure == null || about.isAfter(lastFigure))) {
        lastFigure = about;
      }
    }
    if (tree.isTree() && parents.size() < MOST_PARENTS) {
      parents.addAll(tree.of(cells).above());
    }
  }

  private void spans(RowDays.Day day) {
    Span span = day.span();
    if (span != null) {
      counted.add(span.to());
    }
    if (span == null || span.isDay()) {
      dayRows++;
    } else {
      spanRows++;
      spans.add(span);
    }
  }

  /** Whether any figure is not zero. */
  private boolean numbers(List<Cell> cells) {
    List<SheetMap.Binding> bindings = context.map().bindings();
    for (int i = 0; i < found.length; i++) {
      found[i] =
          numeric[i]
              ? CellNumbers.of(SheetContext.cell(cells, bindings.get(i).cell()), context)
              : CellNumbers.Found.MISSING;
    }
    boolean figures = false;
    for (int i = 0; i < found.length; i++) {
      if (numeric[i]) {
        BigDecimal value = found[i].value();
        scales.get(i).add(found[i], value == null ? null : expected(i));
        figures |= value != null && value.signum() != 0;
        FactColumn column = bindings.get(i).column();
        if (column.additive() && value != null) {
          sums.merge(column.name(), value, BigDecimal::add);
        }
      }
    }
    return figures;
  }

  private static boolean isNumber(FactColumn column) {
    return switch (column.column().type()) {
      case INT, MONEY, DOUBLE -> !column.name().equals("buyer");
      default -> false;
    };
  }

  /** A ratio as its two parts in the same row give it. */
  private @Nullable BigDecimal expected(int binding) {
    int[] parts = ratios.get(binding);
    if (parts.length == 0) {
      return null;
    }
    BigDecimal numerator = found[parts[0]].value();
    BigDecimal denominator = found[parts[1]].value();
    return numerator == null || denominator == null || denominator.signum() == 0
        ? null
        : numerator.divide(denominator, MathContext.DECIMAL32);
  }

  /**
   * Where the two parts of a column's ratio stand; empty when it is none, or not both are there.
   */
  private int[] parts(FactColumn column, MetricCatalog metrics) {
    Optional<Metric.Ratio> ratio = metrics.find(column.name()).flatMap(Metric::ratio);
    int numerator = ratio.map(r -> place(r.numerator())).orElse(-1);
    int denominator = ratio.map(r -> place(r.denominator())).orElse(-1);
    return numerator < 0 || denominator < 0 ? new int[0] : new int[] {numerator, denominator};
  }

  private int place(List<Metric.Part> parts) {
    List<SheetMap.Binding> bindings = context.map().bindings();
    for (int i = 0; i < bindings.size(); i++) {
      boolean found =
          parts.size() == 1 && bindings.get(i).column().name().equals(parts.get(0).metric());
      if (found && isNumber(bindings.get(i).column())) {
        return i;
      }
    }
    return -1;
  }

  SheetSurvey build() {
    return new SheetSurvey(
        days,
        counted,
        List.copyOf(spans),
        spanRows > dayRows,
        sums,
        decided(),
        parents,
        lastFigure);
  }

  private Map<String, ScaleBuilder.Scale> decided() {
    Map<String, ScaleBuilder.Scale> decided = new TreeMap<>();
    List<SheetMap.Binding> bindings = context.map().bindings();
    for (int i = 0; i < bindings.size(); i++) {
      decided.put(bindings.get(i).column().name(), scales.get(i).scale());
    }
    return decided;
  }
}
