package io.storeops.facts;

import io.storeops.plan.Plan;
import io.storeops.sheet.Cell;
import io.storeops.table.RowSink;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an export says of the trade, beside the shop's own rows or in columns of its own. */
final class BenchmarkRows {
  private static final String TABLE = "benchmark_daily";

  private final Loading loading;
  private final SourceSheet sheet;
  private final SheetContext context;
  private final RowSink sink;

  BenchmarkRows(Loading loading, SourceSheet sheet) {
    this.loading = loading;
    this.sheet = sheet;
    this.context = sheet.sheet();
    this.sink = loading.sink(TABLE);
  }

  /** A row of the trade; false when its day is not known or it holds no figure. */
  boolean row(int number, List<Cell> cells, Optional<Plan.Store> store, RowDays.Day day) {
    LocalDate about = day.about() == null ? onlyDay(store) : day.about();
    if (store.isEmpty() || about == null) {
      return false;
    }
    String label = label(cells);
    boolean any = false;
    for (SheetMap.Binding binding : context.map().bindings()) {
      if (binding.column().metric()) {
        Cell cell = SheetContext.cell(cells, binding.cell());
        any |= add(number, store.get().id(), about, binding.column().name(), label, cell);
      }
    }
    return any;
  }

  /** Columns of the trade in a row of the shop. */
  void columns(int number, List<Cell> cells, Plan.Store store, @Nullable LocalDate about) {
    if (about == null) {
      return;
    }
    for (SheetMap.Benchmark of : context.map().benchmarks()) {
      Cell cell = SheetContext.cell(cells, of.cell());
      add(number, store.id(), about, of.column(), of.label(), cell);
    }
  }

  private boolean add(
      int number, String store, LocalDate day, String metric, String label, Cell cell) {
    BigDecimal value = sheet.facts().scale(metric).apply(CellNumbers.of(cell, context));
    if (value == null) {
      return false;
    }
    double exact = value.doubleValue();
    long key = RowHash.of(store + "|" + day + "|" + metric + "|" + label);
    if (loading.twice().keyed(TABLE, key, Double.doubleToLongBits(exact), true) == Twice.NEW) {
      sink.add(
          new Object[] {
            store, day, metric, level(label), label, exact, (long) sheet.number(), (long) number
          });
    }
    return true;
  }

  private String level(String label) {
    return context.words().best().contains(Headings.fold(label)) ? "best" : "mean";
  }

  private String label(List<Cell> cells) {
    return cells.stream()
        .map(CellTexts::clean)
        .filter(t -> context.words().benchmarks().contains(Headings.fold(t)))
        .findFirst()
        .orElse("");
  }

  /** The benchmark row of a preset of one day does not repeat the day. */
  private @Nullable LocalDate onlyDay(Optional<Plan.Store> store) {
    Set<LocalDate> days =
        store.map(s -> sheet.facts().days().getOrDefault(s.id(), Set.of())).orElse(Set.of());
    return days.size() == 1
        ? days.iterator().next()
        : context.period().filter(Span::isDay).map(Span::from).orElse(null);
  }
}
