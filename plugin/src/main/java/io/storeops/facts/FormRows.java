package io.storeops.facts;

import io.storeops.measure.Unit;
import io.storeops.sheet.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a form, judged cell by cell as its drop-downs and limits would have done: a block
 * that was pasted over them, or a sheet whose protection was taken off, changes nothing.
 */
final class FormRows {
  private final SheetContext context;
  private final FormLayout layout;
  private final Map<Integer, FormLayout.Column> byCell = new HashMap<>();
  private final Map<Integer, Set<String>> taken = new HashMap<>();
  private final List<Integer> ours = new ArrayList<>();
  private final List<Integer> theirs = new ArrayList<>();

  FormRows(SheetContext context, FormLayout layout) {
    this.context = context;
    this.layout = layout;
    for (FormLayout.Column column : layout.columns()) {
      int cell = cell(context.map(), column.name());
      if (cell >= 0) {
        byCell.put(cell, column);
        boolean prepared = column.name().equals("store") || layout.design().fills(column.field());
        (prepared ? ours : theirs).add(cell);
        if (!column.open() && !column.choices().isEmpty()) {
          taken.put(cell, FormLayout.taken(column));
        }
      }
    }
  }

  /** Where a column stands in a sheet; -1 where it does not. */
  static int cell(SheetMap map, String column) {
    return column.equals("store")
        ? map.shopCell()
        : map.binding(column).map(SheetMap.Binding::cell).orElse(-1);
  }

  /** Whether nothing stands in it but what the form began the row with. */
  boolean unfilled(List<Cell> cells) {
    return theirs.stream().allMatch(c -> isEmpty(SheetContext.cell(cells, c)))
        && ours.stream().anyMatch(c -> !isEmpty(SheetContext.cell(cells, c)));
  }

  /** Every cell of a row that cannot be taken, from left to right. */
  List<RowFault> faults(List<Cell> cells) {
    List<RowFault> faults = new ArrayList<>();
    byCell.keySet().stream()
        .sorted()
        .forEach(at -> fault(at, SheetContext.cell(cells, at)).ifPresent(faults::add));
    return faults;
  }

  /** What may stand in a cell, in the form's language. */
  String rule(int cell, Fault fault) {
    FormLayout.Column column = byCell.get(cell);
    if (column == null) {
      return fault == Fault.REPEATED_KEY ? layout.words().message("form.repeated") : fault.hint;
    }
    return fault == Fault.EMPTY
        ? layout.words().message("form.needed", column.rule())
        : column.rule();
  }

  private boolean isEmpty(Cell cell) {
    return !(cell instanceof Cell.Error) && CellTexts.clean(cell).isEmpty();
  }

  private Optional<RowFault> fault(int at, Cell cell) {
    FormLayout.Column column = byCell.get(at);
    if (column == null) {
      return Optional.empty();
    }
    if (isEmpty(cell)) {
      boolean alone = column.name().equals("store") && context.store().isPresent();
      return column.field().needed() && !alone
          ? Optional.of(new RowFault(Fault.EMPTY, at, ""))
          : Optional.empty();
    }
    Fault fault =
        switch (column.field().column().column().type()) {
          case DATE, TIME -> day(column, cell);
          case INT, MONEY, DOUBLE -> number(column, cell);
          default -> text(at, column, cell);
        };
    return Optional.ofNullable(fault).map(f -> new RowFault(f, at, cell.text()));
  }

  private @Nullable Fault text(int at, FormLayout.Column column, Cell cell) {
    String text = CellTexts.clean(cell);
    Set<String> offered = taken.get(at);
    if (offered != null && !offered.contains(Headings.fold(text))) {
      return Fault.NOT_LISTED;
    }
    boolean tooLong = offered == null && text.codePointCount(0, text.length()) > longest(column);
    return tooLong ? Fault.TOO_LONG : null;
  }

  private static int longest(FormLayout.Column column) {
    return column.field().longest();
  }

  private @Nullable Fault day(FormLayout.Column column, Cell cell) {
    LocalDate day;
    if (cell instanceof Cell.Time time) {
      day = time.value().toLocalDate();
    } else {
      String text = CellTexts.clean(cell);
      Optional<Span> span =
          cell instanceof Cell.Text
              ? context.dates().parse(text).filter(Span::isDay)
              : Optional.empty();
      if (span.isEmpty()) {
        return DateTexts.isAmbiguous(text) ? Fault.AMBIGUOUS_DAY : Fault.NO_DATE;
      }
      day = span.get().to();
    }
    return column.days().contain(day) ? null : Fault.OUTSIDE;
  }

  private @Nullable Fault number(FormLayout.Column column, Cell cell) {
    CellNumbers.Found found =
        cell instanceof Cell.Error ? CellNumbers.Found.BAD : CellNumbers.of(cell, context);
    BigDecimal number = found.value();
    if (number == null) {
      return Fault.NOT_A_NUMBER;
    }
    boolean hundredths = found.style() == CellNumbers.Style.SIGNED;
    BigDecimal value =
        hundredths ? number.divide(BigDecimal.valueOf(100), 10, RoundingMode.HALF_UP) : number;
    BigDecimal most = column.field().most();
    boolean outside =
        value.compareTo(column.field().least()) < 0 || (most != null && value.compareTo(most) > 0);
    if (outside) {
      return Fault.OUTSIDE;
    }
    boolean count = column.field().column().column().unit() == Unit.COUNT;
    return count && value.stripTrailingZeros().scale() > 0 ? Fault.NOT_WHOLE : null;
  }
}
