package io.storeops.facts;

import io.storeops.plan.Plan;
import io.storeops.sheet.Cell;
import io.storeops.table.RowSink;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The second pass over the rows of one sheet: typed rows into the sink, everything else counted.
 */
final class SheetLoadBuilder {
  private static final Set<String> SUMS =
      Set.of("合计", "合計", "汇总", "總計", "总计", "总值", "total", "grandtotal", "通算実績");

  private final Loading loading;
  private final SourceSheet sheet;
  private final SheetContext context;
  private final Dataset dataset;
  private final RowSink sink;
  private final SourceInfoBuilder info;
  private final SheetProblemsBuilder problems;
  private final RowKindsReader kinds;
  private final RowDays rowDays;
  private final RowValues values;
  private final List<Integer> keyPlaces = new ArrayList<>();
  private final List<Integer> groupPlaces = new ArrayList<>();
  private final List<Integer> figurePlaces = new ArrayList<>();
  private final BenchmarkRows benchmarks;
  private final FillDownReader fillDown;
  private final Plausibility plausibility;
  private final Optional<FormRows> form;
  private final int linePlace;
  private final int orderPlace;
  private final Map<Integer, Map<String, BigDecimal>> totalRows = new TreeMap<>();

  SheetLoadBuilder(Loading loading, SourceSheet sheet, SourceInfoBuilder info) {
    this.loading = loading;
    this.sheet = sheet;
    this.context = sheet.sheet();
    this.dataset = context.map().dataset();
    this.sink = loading.sink(dataset);
    this.info = info;
    this.form = context.form().map(f -> new FormRows(context, f));
    this.problems = new SheetProblemsBuilder(context, form);
    this.kinds = new RowKindsReader(context);
    this.rowDays = new RowDays(context);
    this.values = new RowValues(context, sheet.facts(), loading.buyers());
    this.benchmarks = new BenchmarkRows(loading, sheet);
    this.plausibility = new Plausibility(dataset, loading.metrics(), problems);
    this.fillDown = new FillDownReader(context);
    this.linePlace = values.place("line");
    this.orderPlace = values.place("order_id");
    dataset.key().stream()
        .filter(k -> !k.equals("line"))
        .forEach(k -> keyPlaces.add(values.place(k)));
    for (int i = 0; i < dataset.columns().size(); i++) {
      if (dataset.columns().get(i).metric()) {
        figurePlaces.add(i);
      }
      switch (dataset.columns().get(i).column().type()) {
        case TEXT, TIME, DATE -> groupPlaces.add(i);
        default -> {
          // amounts are what a line says, not which line it is
        }
      }
    }
    loading.twice().start(sheet.number());
  }

  void row(int number, List<Cell> found) {
    List<Cell> cells = fillDown.of(found);
    RowKindsReader.Kind kind = kinds.of(cells);
    if (kind == RowKindsReader.Kind.BLANK) {
      return;
    }
    info.read();
    switch (kind) {
      case HEADER -> info.leftOut("repeated header", 1);
      case BENCHMARK -> benchmark(number, cells);
      case NOTE -> info.leftOut("note", 1);
      case OTHER_TABLE -> {
        info.leftOut("row of a second table", 1);
        problems.secondTable(number);
      }
      case TOTAL -> {
        info.leftOut("total row", 1);
        total(number, cells);
      }
      default -> data(number, cells);
    }
  }

  private void benchmark(int number, List<Cell> cells) {
    Optional<Plan.Store> store = RowStore.of(context, loading.shops(), cells);
    RowDays.Day day = store.isEmpty() ? RowDays.none() : rowDays.of(cells, store.get());
    if (benchmarks.row(number, cells, store, day)) {
      info.benchmark();
    } else {
      info.leftOut("row about the trade", 1);
    }
  }

  private void total(int number, List<Cell> cells) {
    boolean sum = cells.stream().anyMatch(c -> SUMS.contains(Headings.fold(CellTexts.clean(c))));
    if (!sum) {
      return;
    }
    Map<String, BigDecimal> said = new TreeMap<>();
    for (SheetMap.Binding binding : context.map().bindings()) {
      ScaleBuilder.Scale scale = sheet.facts().scale(binding.column().name());
      if (binding.column().additive() && binding.cells().size() == 1) {
        BigDecimal value =
            scale.apply(CellNumbers.of(SheetContext.cell(cells, binding.cell()), context));
        if (value != null) {
          said.put(binding.column().name(), value);
        }
      }
    }
    totalRows.put(number, said);
  }

  private void data(int number, List<Cell> cells) {
    if (form.isPresent() && form.get().unfilled(cells)) {
      info.leftOut("row of a form that nobody filled in", 1);
      return;
    }
    List<RowFault> wrong = form.map(f -> f.faults(cells)).orElse(List.of());
    if (!wrong.isEmpty()) {
      wrong.stream().skip(1).map(SheetLoadBuilder::quotable).forEach(f -> problems.add(number, f));
      refuse(number, wrong.get(0));
      return;
    }
    Optional<Plan.Store> store = RowStore.of(context, loading.shops(), cells);
    if (store.isEmpty()) {
      int shop = context.map().shopCell();
      refuse(
          number, new RowFault(Fault.NO_STORE, shop, context.text(SheetContext.cell(cells, shop))));
      return;
    }
    RowDays.Day day = rowDays.of(cells, store.get());
    RowFault fault = dayFault(day, cells);
    if (fault != null) {
      refuse(number, fault);
    } else if (!isFuture(day)) {
      typed(number, cells, store.get(), day);
    } else {
      info.leftOut("day without figures at the end", 1);
    }
  }

  private @Nullable RowFault dayFault(RowDays.Day day, List<Cell> cells) {
    String found = SheetContext.cell(cells, day.cell()).text();
    switch (day.fault()) {
      case MISSING:
        return new RowFault(Fault.MISSING_DATE, day.cell(), "");
      case AMBIGUOUS:
        return new RowFault(Fault.AMBIGUOUS_DAY, day.cell(), found);
      case UNREADABLE:
        return new RowFault(Fault.NO_DATE, day.cell(), found);
      default:
        break;
    }
    Span span = day.span();
    LocalDate about = day.about();
    boolean far =
        (about != null && loading.decisions().far().contains(about))
            || (span != null && loading.decisions().far().contains(span.to()));
    if (far) {
      int cell = rowDays.cell();
      return new RowFault(Fault.FAR_DATE, cell, SheetContext.cell(cells, cell).text());
    }
    return span == null || span.isDay() || dataset.periodTwin().isEmpty()
        ? null
        : new RowFault(Fault.SEVERAL_DAYS, rowDays.cell(), span.toString());
  }

  /** Some exports list the days to come with zeros. */
  private boolean isFuture(RowDays.Day day) {
    LocalDate last = sheet.facts().lastFigure();
    LocalDate about = day.about();
    return dataset.id().equals("store_daily")
        && last != null
        && about != null
        && about.isAfter(last);
  }

  private void typed(int number, List<Cell> cells, Plan.Store store, RowDays.Day day) {
    @Nullable Object[] row = values.blank();
    RowFault fault = values.fill(row, cells, store, day);
    if (fault != null) {
      refuse(number, fault);
      return;
    }
    values.hidden().forEach(cell -> problems.add(number, new RowFault(Fault.PERSONAL, cell, "")));
    String why = leftOut(row);
    if (!why.isEmpty()) {
      info.leftOut(why, 1);
      return;
    }
    row[row.length - 2] = (long) sheet.number();
    row[row.length - 1] = (long) number;
    benchmarks.columns(number, cells, store, day.about());
    judge(number, row, day, loading.decisions().isShared(dataset.id(), store.id(), about(day)));
  }

  private static LocalDate about(RowDays.Day day) {
    LocalDate about = day.about();
    return about == null ? LocalDate.MIN : about;
  }

  private String leftOut(@Nullable Object[] row) {
    for (Map.Entry<String, Set<String>> entry : dataset.rules().leaveOut().entrySet()) {
      Object value = row[values.place(entry.getKey())];
      if (value != null && entry.getValue().contains(value.toString())) {
        return "row of " + value + ", which repeats another";
      }
    }
    for (String column : dataset.rules().requires()) {
      if ("".equals(row[values.place(column)])) {
        return "row without " + column;
      }
    }
    return "";
  }

  private void judge(int number, @Nullable Object[] row, RowDays.Day day, boolean shared) {
    if (dataset.parts() && shared) {
      part(number, row, day);
      return;
    }
    Twice twice = dataset.unique() ? keyed(row, shared) : grouped(row, shared);
    switch (twice) {
      case NEW -> load(number, row, day);
      case DUPLICATE -> info.duplicate(1);
      case RESTATED -> restated(number, 1, loading.twice().other());
      case REPEATED -> refuse(number, new RowFault(Fault.REPEATED_KEY, -1, ""));
      default -> {
        // counted when the sheet ends
      }
    }
  }

  /** A day that another sheet describes too. */
  private void part(int number, @Nullable Object[] row, RowDays.Day day) {
    long key = hash(row, keyPlaces);
    if (loading.twice().before(key) > 0) {
      refuse(number, new RowFault(Fault.REPEATED_KEY, -1, ""));
      return;
    }
    PartialRows.Left left =
        loading
            .parts()
            .keepNew(
                RowHash.end(RowHash.add(key, dataset.id())), row, figurePlaces, sheet.number());
    if (left.kept() > 0 || left.isNew()) {
      load(number, row, day);
      if (left.other() > 0) {
        info.note("figures restated by " + loading.sheet(left.other()).title());
        conflict(number, 1, loading.sheet(left.other()));
      }
    } else if (left.other() > 0) {
      restated(number, 1, left.other());
    } else {
      info.duplicate(1);
    }
  }

  private Twice keyed(@Nullable Object[] row, boolean shared) {
    long key = hash(row, keyPlaces);
    long before = loading.twice().before(key);
    if (linePlace >= 0) {
      row[linePlace] = before + 1;
      key = RowHash.end(RowHash.add(key, before));
    } else if (before > 0) {
      return Twice.REPEATED;
    }
    return loading.twice().keyed(dataset.id(), key, shared ? all(row) : 0, shared);
  }

  private Twice grouped(@Nullable Object[] row, boolean shared) {
    boolean ordered = !"".equals(row[orderPlace]);
    long group =
        ordered ? hash(row, List.of(values.place("store"), orderPlace)) : hash(row, groupPlaces);
    long line = shared ? all(row) : 0;
    // a line without an order's number gets its position in the file
    row[linePlace] = loading.twice().before(ordered ? group : 0) + 1;
    return loading.twice().grouped(dataset.id(), group, line, shared);
  }

  private static long hash(@Nullable Object[] row, List<Integer> places) {
    long hash = RowHash.start();
    for (int place : places) {
      hash = RowHash.add(hash, row[place]);
    }
    return RowHash.end(hash);
  }

  /** Of all values but the position and the source. */
  private long all(@Nullable Object[] row) {
    long hash = RowHash.start();
    for (int i = 0; i < row.length - 2; i++) {
      hash = i == linePlace ? hash : RowHash.add(hash, row[i]);
    }
    return RowHash.end(hash);
  }

  private void load(int number, @Nullable Object[] row, RowDays.Day day) {
    sink.add(row);
    plausibility.check(number, row);
    Span span = day.span();
    LocalDate about = day.about();
    Object store = row[values.place("store")];
    info.loaded(
        String.valueOf(store),
        span == null ? about : span.from(),
        span == null ? about : span.to());
    for (int i = 0; i < dataset.columns().size(); i++) {
      FactColumn column = dataset.columns().get(i);
      if (column.additive() && row[i] instanceof Number value) {
        info.total(column.name(), exact(value));
      }
    }
  }

  private static BigDecimal exact(Number value) {
    return value instanceof BigDecimal money ? money : BigDecimal.valueOf(value.longValue());
  }

  private void restated(int number, long rows, int other) {
    SourceSheet wins = loading.sheet(other);
    info.leftOut("row restated by " + wins.title(), rows);
    conflict(number, rows, wins);
  }

  /** Names must tell which file is newer; nothing is chosen by chance. */
  private void conflict(int number, long rows, SourceSheet wins) {
    if (sheet.stamp().isEmpty() || wins.stamp().isEmpty() || sheet.stamp().equals(wins.stamp())) {
      problems.conflict(number, wins, rows);
    }
  }

  private void refuse(int number, RowFault found) {
    RowFault fault = quotable(found);
    info.refused(number, fault);
    problems.add(number, fault);
  }

  private static RowFault quotable(RowFault found) {
    return new RowFault(found.fault(), found.cell(), PersonalTexts.quotable(found.found()));
  }

  void end() {
    for (TwiceReader.Late late : loading.twice().end(dataset.id())) {
      if (late.equal()) {
        info.duplicate(late.lines());
      } else {
        restated(0, late.lines(), late.other());
      }
    }
    if (totalRows.size() == 1 && info.isComplete()) {
      totalRows.forEach((number, said) -> problems.total(number, said, info));
    }
    problems.report(loading.problems(), loading.decisions().lastSound());
  }
}
