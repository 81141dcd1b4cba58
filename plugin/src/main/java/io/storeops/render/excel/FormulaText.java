package io.storeops.render.excel;

import io.storeops.diag.StoreOpsException;
import io.storeops.document.Book;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;

/**
 * A formula as Excel has known it since 2010. What it needs is counted first, so that a missing
 * number leaves the cell empty: a bare formula would take it for 0.
 */
final class FormulaText {
  private final String sheet;
  private final int row;
  private final Map<String, GridPlace> grids;
  private final Set<String> needed = new LinkedHashSet<>();
  private final List<String> conditions = new ArrayList<>();

  private FormulaText(String sheet, int row, Map<String, GridPlace> grids) {
    this.sheet = sheet;
    this.row = row;
    this.grids = grids;
  }

  /**
   * The text of a formula.
   *
   * @param row of the cell that it stands in, from 0
   */
  static String of(Book.Term term, String sheet, int row, Map<String, GridPlace> grids) {
    FormulaText text = new FormulaText(sheet, row, grids);
    String result = "IFERROR(" + text.term(term) + ",\"\")";
    List<String> all = new ArrayList<>();
    if (!text.needed.isEmpty()) {
      all.add("COUNT(" + String.join(",", text.needed) + ")=" + text.needed.size());
    }
    all.addAll(text.conditions);
    return switch (all.size()) {
      case 0 -> result;
      case 1 -> "IF(" + all.get(0) + "," + result + ",\"\")";
      default -> "IF(AND(" + String.join(",", all) + ")," + result + ",\"\")";
    };
  }

  private String term(Book.Term term) {
    if (term instanceof Book.Exact exact) {
      return exact.decimal();
    }
    if (term instanceof Book.Calc calc) {
      return calc(calc);
    }
    if (term instanceof Book.Known known) {
      return known.cells().stream()
          .map(this::reference)
          .collect(Collectors.joining(",", "SUM(", ")"));
    }
    if (term instanceof Book.Sum sum) {
      return sum(sum);
    }
    if (term instanceof Book.Shown shown) {
      GridPlace grid = grid(shown.grid());
      String range = range(grid, shown.column(), 0, grid.rows());
      conditions.add("SUBTOTAL(2," + range + ")>0");
      return "SUBTOTAL(9," + range + ")";
    }
    if (term instanceof Book.Holding holding) {
      GridPlace grid = grid(holding.grid());
      String range = range(grid, holding.column(), 0, grid.rows());
      String word = holding.word().replace("\"", "\"\"");
      return "COUNTIF(" + range + ",\"" + word + "\")/ROWS(" + range + ")";
    }
    if (term instanceof Book.Reaches reaches) {
      // a sum of weights such as 0.1 may miss 80 by its last digit
      return "IF(ROUND("
          + term(reaches.left())
          + ",9)>=ROUND("
          + term(reaches.right())
          + ",9),"
          + term(reaches.then())
          + ","
          + term(reaches.otherwise())
          + ")";
    }
    String cell = reference(term);
    needed.add(cell);
    return cell;
  }

  private String calc(Book.Calc calc) {
    String left = term(calc.left());
    String right = term(calc.right());
    return switch (calc.op()) {
      case PLUS -> "(" + left + "+" + right + ")";
      case MINUS -> "(" + left + "-" + right + ")";
      case TIMES -> left + "*" + right;
      case OVER -> left + "/" + right;
      case LEAST -> "MIN(" + left + "," + right + ")";
      case MOST -> "MAX(" + left + "," + right + ")";
    };
  }

  private String sum(Book.Sum sum) {
    GridPlace grid = grid(sum.grid());
    int rows = sum.rows() == Book.Sum.ALL_ROWS ? grid.rows() - sum.from() : sum.rows();
    String range = range(grid, sum.column(), sum.from(), rows);
    conditions.add("COUNT(" + range + ")" + (sum.all() ? "=" + rows : ">0"));
    return "SUM(" + range + ")";
  }

  private String reference(Book.Term term) {
    if (term instanceof Book.Here here) {
      return cell(row, here.column());
    }
    if (term instanceof Book.There there) {
      GridPlace grid = grid(there.grid());
      return on(grid) + cell(grid.head() + 1 + there.row(), there.column());
    }
    throw new StoreOpsException("A formula adds up something that is no cell: " + term);
  }

  private GridPlace grid(String id) {
    GridPlace grid = grids.get(id);
    if (grid == null) {
      throw new StoreOpsException("A formula needs the grid " + id + ", which is not there");
    }
    return grid;
  }

  private String range(GridPlace grid, int column, int from, int rows) {
    int first = grid.head() + 1 + from;
    return on(grid) + cell(first, column) + ":" + cell(first + rows - 1, column);
  }

  private String on(GridPlace grid) {
    return grid.sheet().equals(sheet) ? "" : grid.quoted() + "!";
  }

  private static String cell(int row, int column) {
    return CellReference.convertNumToColString(column) + (row + 1);
  }
}
