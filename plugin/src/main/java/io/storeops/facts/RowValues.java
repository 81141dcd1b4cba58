package io.storeops.facts;

import io.storeops.measure.ValueType;
import io.storeops.plan.Plan;
import io.storeops.sheet.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cells of a row as the typed values of its dataset, in column order. */
final class RowValues {
  private static final Pattern LOST_ID = Pattern.compile("\\d(?:\\.\\d+)?[eE]\\+?\\d{2,}");
  private static final BigDecimal MOST = new BigDecimal("99999999999999");
  private static final int MONEY_PLACES = 4;

  private final SheetContext context;
  private final SheetSurvey survey;
  private final BuyerNumbers buyers;
  private final Dataset dataset;
  private final PathTree tree;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<Integer> hidden = new ArrayList<>();

  RowValues(SheetContext context, SheetSurvey survey, BuyerNumbers buyers) {
    this.context = context;
    this.survey = survey;
    this.buyers = buyers;
    this.dataset = context.map().dataset();
    this.tree = new PathTree(context);
    for (int i = 0; i < dataset.columns().size(); i++) {
      places.put(dataset.columns().get(i).name(), i);
    }
  }

  /** An empty row, texts empty, the rest without data. */
  @Nullable Object[] blank() {
    Object[] row = new Object[dataset.columns().size() + 2];
    for (int i = 0; i < dataset.columns().size(); i++) {
      FactColumn column = dataset.columns().get(i);
      if (column.column().type() == ValueType.TEXT) {
        row[i] = context.settings().constants().getOrDefault(column.name(), "");
      }
    }
    return row;
  }

  /** Fills a blank row; a fault when a cell cannot be used. */
  @Nullable RowFault fill(
      @Nullable Object[] row, List<Cell> cells, Plan.Store store, RowDays.Day day) {
    hidden.clear();
    for (SheetMap.Binding binding : context.map().bindings()) {
      RowFault fault =
          switch (binding.column().column().type()) {
            case TEXT -> text(row, cells, binding);
            case INT, MONEY, DOUBLE -> number(row, cells, binding, store);
            case DATE -> date(row, cells, binding);
            case TIME -> time(row, cells, binding, store);
            default -> null;
          };
      if (fault != null) {
        return fault;
      }
    }
    put(row, "store", store.id());
    days(row, day);
    path(row, cells);
    fallbacks(row);
    amount(row);
    return null;
  }

  /** Columns of the sheet whose texts were left out of the last row, since they look personal. */
  List<Integer> hidden() {
    return hidden;
  }

  /** Place of a column; -1 when the dataset has none. */
  int place(String column) {
    return places.getOrDefault(column, -1);
  }

  private void put(@Nullable Object[] row, String column, @Nullable Object value) {
    int at = place(column);
    if (at >= 0) {
      row[at] = value;
    }
  }

  private void days(@Nullable Object[] row, RowDays.Day day) {
    Span span = day.span();
    put(row, "biz_date", span == null ? null : span.to());
    put(row, "date_from", span == null ? null : span.from());
    put(row, "date_to", span == null ? null : span.to());
    put(row, "created_at", day.created());
    put(row, "paid_at", day.paid());
  }

  private void path(@Nullable Object[] row, List<Cell> cells) {
    if (!tree.isTree()) {
      return;
    }
    PathTree.Path path = tree.of(cells);
    List<String> columns = dataset.rules().tree().columns();
    for (int i = 0; i < columns.size(); i++) {
      put(row, columns.get(i), path.levels().get(i));
    }
    put(row, "source", path.joined());
    put(row, "leaf", !path.sum() && !survey.parents().contains(path.joined()));
  }

  private void fallbacks(@Nullable Object[] row) {
    dataset
        .rules()
        .fallback()
        .forEach(
            (column, other) -> {
              if ("".equals(row[place(column)])) {
                put(row, column, row[place(other)]);
              }
            });
  }

  /** Lists of retail lines have no amount: it is pieces × price. */
  private void amount(@Nullable Object[] row) {
    int at = place("paid_amount");
    int price = place("unit_price");
    int items = place("paid_items");
    if (at >= 0
        && price >= 0
        && items >= 0
        && !context.map().has("paid_amount")
        && !context.map().has("order_amount")
        && row[price] instanceof BigDecimal each
        && row[items] instanceof Long pieces) {
      row[at] = money(each.multiply(BigDecimal.valueOf(pieces)));
    }
  }

  private @Nullable RowFault text(
      @Nullable Object[] row, List<Cell> cells, SheetMap.Binding binding) {
    Cell cell = SheetContext.cell(cells, binding.cell());
    String text = context.text(cell);
    boolean id = binding.column().name().endsWith("_id") || binding.column().name().equals("sku");
    if (id && cell instanceof Cell.Text && LOST_ID.matcher(text).matches()) {
      return new RowFault(Fault.LOST_ID, binding.cell(), text);
    }
    if (!id && !isKey(binding.column().name()) && PersonalTexts.looksPersonal(text)) {
      hidden.add(binding.cell());
      return null;
    }
    if (!text.isEmpty()) {
      row[binding.target()] = text;
    }
    return null;
  }

  /** Numbers of orders and sessions are long, and nobody's telephone. */
  private static boolean isKey(String column) {
    return column.equals("session") || column.equals("store");
  }

  private @Nullable RowFault date(
      @Nullable Object[] row, List<Cell> cells, SheetMap.Binding binding) {
    if (binding.column().name().equals("biz_date")) {
      return null;
    }
    Cell cell = SheetContext.cell(cells, binding.cell());
    if (cell instanceof Cell.Time time) {
      row[binding.target()] = time.value().toLocalDate();
      return null;
    }
    String text = context.text(cell);
    if (!text.isEmpty()) {
      row[binding.target()] = context.dates().parse(text).map(Span::from).orElse(null);
    }
    return null;
  }

  /** A moment, in the store's time; those of orders come with their day. */
  private @Nullable RowFault time(
      @Nullable Object[] row, List<Cell> cells, SheetMap.Binding binding, Plan.Store store) {
    Cell cell = SheetContext.cell(cells, binding.cell());
    if (cell instanceof Cell.Time time) {
      row[binding.target()] = time.value();
      return null;
    }
    String text = context.text(cell);
    if (!text.isEmpty()) {
      row[binding.target()] =
          context.dates().parse(text).map(s -> s.at(store.timeZone())).orElse(null);
    }
    return null;
  }

  private @Nullable RowFault number(
      @Nullable Object[] row, List<Cell> cells, SheetMap.Binding binding, Plan.Store store) {
    if (binding.column().name().equals("buyer")) {
      String key = context.text(SheetContext.cell(cells, binding.cell()));
      // a masked name, t**3, is that of thousands: it tells nobody apart
      boolean known = !key.isEmpty() && key.indexOf('*') < 0 && key.indexOf('＊') < 0;
      row[binding.target()] = known ? buyers.number(store.platform(), key) : null;
      return null;
    }
    BigDecimal sum = null;
    for (int at : binding.cells()) {
      CellNumbers.Found found = CellNumbers.of(SheetContext.cell(cells, at), context);
      BigDecimal value = survey.scale(binding.column().name()).apply(found);
      boolean bad = found.bad() || (value == null && found.value() != null);
      if (bad && isStrict(binding.column())) {
        return new RowFault(Fault.NOT_A_NUMBER, at, SheetContext.cell(cells, at).text());
      }
      if (value != null && value.abs().compareTo(MOST) > 0) {
        return new RowFault(Fault.TOO_LARGE, at, SheetContext.cell(cells, at).text());
      }
      sum = value == null ? sum : sum == null ? value : sum.add(value);
    }
    return sum == null ? null : put(row, binding, sum, cells);
  }

  /** Bids and budgets hold words such as 不限; only what is counted must be a number. */
  private boolean isStrict(FactColumn column) {
    boolean price = column.name().equals("unit_price") && !context.map().has("paid_amount");
    return column.metric() || column.additive() || price;
  }

  private static @Nullable RowFault put(
      @Nullable Object[] row, SheetMap.Binding binding, BigDecimal value, List<Cell> cells) {
    switch (binding.column().column().type()) {
      case MONEY -> row[binding.target()] = money(value);
      case DOUBLE -> row[binding.target()] = value.doubleValue();
      default -> {
        if (value.stripTrailingZeros().scale() > 0) {
          String found = SheetContext.cell(cells, binding.cell()).text();
          return new RowFault(Fault.NOT_WHOLE, binding.cell(), found);
        }
        row[binding.target()] = value.longValueExact();
      }
    }
    return null;
  }

  private static BigDecimal money(BigDecimal value) {
    return value.scale() > MONEY_PLACES
        ? value.setScale(MONEY_PLACES, RoundingMode.HALF_UP)
        : value;
  }
}
