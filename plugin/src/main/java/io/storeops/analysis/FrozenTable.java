package io.storeops.analysis;

import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.table.Column;
import io.storeops.table.TableRows;
import io.storeops.table.TableShape;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What closed weeks said when they were frozen, and the files behind them then and now: two tables.
 */
public final class FrozenTable {
  /** Places of money in tables. */
  private static final int PLACES = 4;

  static final TableShape FIGURES =
      new TableShape(
          "frozen_figure",
          List.of(
              Column.text("store"),
              Column.text("metric"),
              Column.of("week", ValueType.WEEK, Unit.NONE),
              Column.of("first_reported", ValueType.DATE, Unit.NONE),
              Column.of("value", ValueType.DOUBLE, Unit.NUMBER),
              Column.of("exact", ValueType.MONEY, Unit.NUMBER)),
          List.of("store", "metric", "week"));

  static final TableShape FILES =
      new TableShape(
          "frozen_file",
          List.of(
              Column.of("week", ValueType.WEEK, Unit.NONE),
              Column.text("file"),
              Column.text("first_hash"),
              Column.text("now_hash"),
              Column.of("commit_day", ValueType.DATE, Unit.NONE),
              Column.text("commit_id"),
              Column.text("subject")),
          List.of("week", "file"));

  private FrozenTable() {}

  /** A figure of a store in a week, as it was reported first on that day. */
  public record Figure(
      String store, String metric, String week, LocalDate firstReported, BigDecimal value) {}

  /**
   * A file with rows of the week, then or now.
   *
   * @param firstHash of its bytes when the week was frozen; null when it was not there
   * @param nowHash null when it is not there any more
   * @param commitDay of the last commit that touched it; null where none is known
   * @param commitId empty where none is known
   */
  public record WeekFile(
      String week,
      String file,
      @Nullable String firstHash,
      @Nullable String nowHash,
      @Nullable LocalDate commitDay,
      String commitId,
      String subject) {}

  /** Both tables, empty ones too. */
  public static List<TableRows> tables(List<Figure> figures, List<WeekFile> files) {
    List<Object[]> first = new ArrayList<>();
    figures.forEach(f -> first.add(row(f)));
    List<Object[]> second = new ArrayList<>();
    files.forEach(f -> second.add(row(f)));
    return List.of(new TableRows(FIGURES, first), new TableRows(FILES, second));
  }

  @SuppressWarnings("NullAway") // null in a row is no data
  private static Object[] row(Figure figure) {
    BigDecimal value = figure.value();
    boolean exact = value.stripTrailingZeros().scale() <= PLACES;
    return new Object[] {
      figure.store(),
      figure.metric(),
      figure.week(),
      figure.firstReported(),
      value.doubleValue(),
      exact ? value.setScale(PLACES) : null
    };
  }

  @SuppressWarnings("NullAway") // null in a row is no data
  private static Object[] row(WeekFile file) {
    return new Object[] {
      file.week(),
      file.file(),
      file.firstHash(),
      file.nowHash(),
      file.commitDay(),
      file.commitId(),
      file.subject()
    };
  }
}
