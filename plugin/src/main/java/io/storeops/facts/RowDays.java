package io.storeops.facts;

import io.storeops.plan.Plan;
import io.storeops.sheet.Cell;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The day, or days, that a row is about. */
final class RowDays {
  private static final Set<String> MONTHS = Set.of("月", "月份", "month", "月度", "統計月", "统计月");
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
  private static final int MOST_KNOWN = 10_000;
  private static final int FIRST_SERIAL = 20_000;
  private static final int LAST_SERIAL = 80_000;

  /** Why there is no day. */
  enum Fault {
    NONE,
    MISSING,
    AMBIGUOUS,
    UNREADABLE
  }

  /**
   * The answer.
   *
   * @param span the days that the row counts on; null with a fault, and for an order never paid
   * @param about the day by which the row is found again in another file
   * @param cell the column that the fault is in
   */
  record Day(
      @Nullable Span span,
      @Nullable LocalDate about,
      @Nullable LocalDateTime created,
      @Nullable LocalDateTime paid,
      Fault fault,
      int cell) {}

  private record Read(@Nullable Span span, Fault fault) {
    static final Read MISSING = new Read(null, Fault.MISSING);
  }

  private final SheetContext context;
  private final int dateCell;
  private final int createdCell;
  private final int paidCell;
  private final Optional<Integer> year;
  private final Map<String, Read> known = new HashMap<>();

  RowDays(SheetContext context) {
    this.context = context;
    SheetMap map = context.map();
    this.createdCell = map.binding("created_at").map(SheetMap.Binding::cell).orElse(-1);
    this.paidCell = map.binding("paid_at").map(SheetMap.Binding::cell).orElse(-1);
    this.dateCell =
        map.binding("biz_date")
            .or(() -> map.binding("started_at"))
            .map(SheetMap.Binding::cell)
            .orElse(map.fromCell());
    this.year = NamePeriods.year(context.head().above(), context.file().baseName());
  }

  /** Whether rows say on which day they are. */
  boolean inRows() {
    return dateCell >= 0 || createdCell >= 0 || paidCell >= 0;
  }

  /** The column that a day is looked for in first; -1 when the days are not in the rows. */
  int cell() {
    return dateCell >= 0 ? dateCell : paidCell >= 0 ? paidCell : createdCell;
  }

  Day of(List<Cell> cells, Plan.Store store) {
    if (createdCell >= 0 || paidCell >= 0) {
      return ofOrder(cells, store);
    }
    if (dateCell < 0) {
      Span period = context.period().orElse(null);
      return period == null ? fault(Fault.MISSING, -1) : day(period);
    }
    Read read = read(SheetContext.cell(cells, dateCell), dateCell);
    int toCell = context.map().toCell();
    if (read.span() != null && toCell >= 0) {
      Read end = read(SheetContext.cell(cells, toCell), toCell);
      return end.span() == null || end.span().to().isBefore(read.span().from())
          ? fault(end.span() == null ? end.fault() : Fault.UNREADABLE, toCell)
          : day(Span.of(read.span().from(), end.span().to()));
    }
    return read.span() == null ? fault(read.fault(), dateCell) : day(local(read.span(), store));
  }

  private static Span local(Span span, Plan.Store store) {
    if (!span.isDay()
        || (span.offset() == null && span.time().toLocalTime() == LocalTime.MIDNIGHT)) {
      return span;
    }
    return Span.of(bizDay(span.at(store.timeZone()), store));
  }

  private static LocalDate bizDay(LocalDateTime time, Plan.Store store) {
    return time.minus(Duration.between(LocalTime.MIDNIGHT, store.dayStart())).toLocalDate();
  }

  private static Day day(Span span) {
    return new Day(span, span.to(), null, null, Fault.NONE, -1);
  }

  /** Of a row that belongs to nobody. */
  static Day none() {
    return fault(Fault.MISSING, -1);
  }

  private static Day fault(Fault fault, int cell) {
    return new Day(null, null, null, null, fault, cell);
  }

  private Day ofOrder(List<Cell> cells, Plan.Store store) {
    Read created =
        createdCell < 0 ? Read.MISSING : read(SheetContext.cell(cells, createdCell), createdCell);
    Read paid = paidCell < 0 ? Read.MISSING : read(SheetContext.cell(cells, paidCell), paidCell);
    if (created.span() == null && created.fault() != Fault.MISSING) {
      return fault(created.fault(), createdCell);
    }
    if (paid.span() == null && paid.fault() != Fault.MISSING) {
      return fault(paid.fault(), paidCell);
    }
    if (created.span() == null && paid.span() == null && (paidCell < 0 || createdCell >= 0)) {
      return fault(Fault.MISSING, createdCell);
    }
    LocalDateTime createdAt = created.span() == null ? null : created.span().at(store.timeZone());
    LocalDateTime paidAt = paid.span() == null ? null : paid.span().at(store.timeZone());
    LocalDateTime counts = paidCell >= 0 ? paidAt : createdAt;
    LocalDateTime known = createdAt != null ? createdAt : paidAt;
    return new Day(
        counts == null ? null : Span.of(bizDay(counts, store)),
        known == null ? null : bizDay(known, store),
        createdAt,
        paidAt,
        Fault.NONE,
        -1);
  }

  private Read read(Cell cell, int column) {
    if (cell instanceof Cell.Time time) {
      return new Read(Span.of(time.value()), Fault.NONE);
    }
    String text = CellTexts.clean(cell);
    Read before = known.get(column + text);
    if (before == null) {
      before = first(cell, text, column);
      if (known.size() < MOST_KNOWN) {
        known.put(column + text, before);
      }
    }
    return before;
  }

  private Read first(Cell cell, String text, int column) {
    if (context.missing(cell, text)) {
      return Read.MISSING;
    }
    if (cell instanceof Cell.Number number) {
      Optional<Span> serial = serial(number.value());
      if (serial.isPresent()) {
        return new Read(serial.get(), Fault.NONE);
      }
    }
    Optional<Span> span = context.dates().parse(text);
    if (span.isEmpty()) {
      span = monthOnly(text, column);
    }
    if (span.isPresent()) {
      return new Read(span.get(), Fault.NONE);
    }
    return new Read(null, DateTexts.isAmbiguous(text) ? Fault.AMBIGUOUS : Fault.UNREADABLE);
  }

  /** A day as a count of days, in a cell without a date format. */
  private static Optional<Span> serial(BigDecimal value) {
    double number = value.doubleValue();
    if (number < FIRST_SERIAL || number > LAST_SERIAL) {
      return Optional.empty();
    }
    LocalDateTime time =
        EPOCH.plusDays((long) number).atStartOfDay().plusSeconds(Math.round(number % 1 * 86_400));
    return Optional.of(Span.of(time));
  }

  /** A month without its year, which the notes or the file's name give. */
  private Optional<Span> monthOnly(String text, int column) {
    String heading = Headings.fold(context.head().headings().get(column));
    if (!MONTHS.contains(heading) || year.isEmpty()) {
      return Optional.empty();
    }
    String digits = CellTexts.narrow(text).replaceFirst("月$", "");
    try {
      return Optional.of(DateTexts.month(year.get(), Integer.parseInt(digits)));
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
