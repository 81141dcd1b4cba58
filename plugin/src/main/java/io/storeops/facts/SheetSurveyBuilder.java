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
  private final MetricCatalog metrics;
  private final RowKindsReader kinds;
  private final RowDays rowDays;
  private final PathTree tree;
  private final FillDownReader fillDown;
  private final List<ScaleBuilder> scales = new ArrayList<>();
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
    this.metrics = metrics;
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
    boolean figures = false;
    for (int i = 0; i < bindings.size(); i++) {
      SheetMap.Binding binding = bindings.get(i);
      if (isNumber(binding.column())) {
        CellNumbers.Found found = CellNumbers.of(SheetContext.cell(cells, binding.cell()), context);
        BigDecimal value = found.value();
        scales.get(i).add(found, value == null ? null : expected(binding, cells));
        figures |= value != null && value.signum() != 0;
        if (binding.column().additive() && value != null) {
          sums.merge(binding.column().name(), value, BigDecimal::add);
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
  private @Nullable BigDecimal expected(SheetMap.Binding binding, List<Cell> cells) {
    Optional<Metric.Ratio> ratio = metrics.find(binding.column().name()).flatMap(Metric::ratio);
    if (ratio.isEmpty()) {
      return null;
    }
    BigDecimal numerator = part(ratio.get().numerator(), cells);
    BigDecimal denominator = part(ratio.get().denominator(), cells);
    return numerator == null || denominator == null || denominator.signum() == 0
        ? null
        : numerator.divide(denominator, MathContext.DECIMAL32);
  }

  private @Nullable BigDecimal part(List<Metric.Part> parts, List<Cell> cells) {
    Optional<SheetMap.Binding> binding =
        parts.size() == 1 ? context.map().binding(parts.get(0).metric()) : Optional.empty();
    return binding.isEmpty()
        ? null
        : CellNumbers.of(SheetContext.cell(cells, binding.get().cell()), context).value();
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
