package io.storeops.facts;

import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.table.Column;
import io.storeops.table.TableShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A fact table: its columns, and how a sheet is known to belong to it.
 *
 * @param rank sheets are offered to datasets in this order; 0 is never offered
 * @param unique whether the key columns are unique; otherwise equal lines are lines of their own
 * @param parts whether several sheets may each give some figures of one row
 * @param periodTwin the dataset that takes sheets whose rows span several days; empty for none
 * @param rules what else the reader must know
 * @param form how people fill it in, where no back end exports it
 */
public record Dataset(
    String id,
    int rank,
    List<FactColumn> columns,
    List<String> key,
    boolean unique,
    boolean parts,
    String periodTwin,
    List<Shape> shapes,
    Rules rules,
    Optional<FormDesign> form) {

  /** The row's file as an index into the sources, from 1. */
  public static final String SRC_FILE = "src_file";

  /** The row in its sheet, from 1. */
  public static final String SRC_ROW = "src_row";

  /** Copies the collections. */
  public Dataset {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    shapes = List.copyOf(shapes);
  }

  /**
   * One way to know a sheet: of every group in {@code with} at least one heading, of {@code
   * without} none. Words are columns, metrics, dimensions, or {@code metric} for any metric column.
   */
  record Shape(List<List<String>> with, List<String> without) {}

  /**
   * How rows are read.
   *
   * @param requires text columns without which a row is left out
   * @param fallback a text column that is empty takes the value of another
   * @param adds columns that are the sum of several headings
   * @param leaveOut texts of a column whose rows repeat others
   * @param reaches whether its days say how far the shop's data reach; those of a cost that holds
   *     from a day on, or of the market, do not
   */
  record Rules(
      List<String> requires,
      Map<String, String> fallback,
      Map<String, List<String>> adds,
      Map<String, Set<String>> leaveOut,
      Tree tree,
      boolean reaches) {}

  /** A path over several columns; empty columns: no tree. */
  record Tree(List<String> columns, Set<String> parents, List<String> levels) {}

  /** Whether its days say how far the shop's data reach. */
  public boolean reaches() {
    return rules.reaches();
  }

  /** The column of that name. */
  public Optional<FactColumn> column(String name) {
    return columns.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  /** The table: all columns, then {@code src_file} and {@code src_row}. */
  public TableShape shape() {
    Stream<Column> provenance =
        Stream.of(
            Column.of(SRC_FILE, ValueType.INT, Unit.NONE),
            Column.of(SRC_ROW, ValueType.INT, Unit.NONE));
    List<Column> all = Stream.concat(columns.stream().map(FactColumn::column), provenance).toList();
    return new TableShape(id, all, unique && !parts ? key : List.of());
  }
}
