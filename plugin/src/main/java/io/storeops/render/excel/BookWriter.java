package io.storeops.render.excel;

import io.storeops.document.Book;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Lays the parts of a book out on sheets. The address of every figure stands on a hidden sheet,
 * with the cell that holds it, so that a reader can find each figure of report.json here.
 */
final class BookWriter {
  private static final int ABOVE_PART = 1;
  private static final int NARROW = 5;
  private static final int FEW_LINES = 12;
  private static final int LINES_OF_PAPER = 34;

  private final XSSFWorkbook workbook;
  private final Book book;
  private final BookStyles styles;
  private final Map<String, GridPlace> grids = new HashMap<>();
  private final Map<Book.Plot, CellAddress> plots = new LinkedHashMap<>();
  private final Map<Book.Plot, XSSFSheet> plotted = new HashMap<>();

  BookWriter(XSSFWorkbook workbook, Book book) {
    this.workbook = workbook;
    this.book = book;
    this.styles = new BookStyles(workbook, book.lang());
  }

  /** The addresses of its figures, whose lines go into the file when it is written. */
  AddressSheet write() {
    book.sheets().forEach(sheet -> workbook.createSheet(sheet.name()));
    AddressSheet addresses = new AddressSheet(workbook.createSheet(AddressSheet.NAME));
    workbook.setSheetVisibility(workbook.getSheetIndex(AddressSheet.NAME), SheetVisibility.HIDDEN);
    ChoiceLists.write(workbook, book.lists());
    // a formula may name a grid of any sheet, so all have their place before a cell is filled
    book.sheets().forEach(this::place);
    book.sheets().forEach(page -> fill(page, addresses));
    plots.forEach(
        (plot, place) ->
            NativeChart.draw(
                plotted.get(plot),
                plot,
                grids.get(plot.grid()),
                place.getRow(),
                place.getColumn(),
                book.lang()));
    return addresses;
  }

  private static int height(Book.Sheet page, int index) {
    Book.Part part = page.parts().get(index);
    if (part instanceof Book.Heading) {
      return 1;
    }
    if (part instanceof Book.Plot) {
      return isBeside(page, index) ? 0 : NativeChart.ROWS + ABOVE_PART;
    }
    Book.Grid grid = (Book.Grid) part;
    return 1 + grid.rows().size() + (grid.total().isEmpty() ? 0 : 1) + ABOVE_PART;
  }

  /** A chart of a long and narrow table above it stands at its right. */
  private static boolean isBeside(Book.Sheet page, int index) {
    return index > 0
        && page.parts().get(index) instanceof Book.Plot plot
        && page.parts().get(index - 1) instanceof Book.Grid grid
        && grid.id().equals(plot.grid())
        && grid.fields().size() <= NARROW
        && grid.rows().size() >= NativeChart.ROWS;
  }

  private void place(Book.Sheet page) {
    int row = 0;
    int above = 0;
    for (int i = 0; i < page.parts().size(); i++) {
      Book.Part part = page.parts().get(i);
      if (part instanceof Book.Plot plot) {
        boolean beside = isBeside(page, i);
        int column = beside ? ((Book.Grid) page.parts().get(i - 1)).fields().size() + 1 : 0;
        plots.put(plot, new CellAddress(beside ? above : row, column));
        plotted.put(plot, workbook.getSheet(page.name()));
      } else if (part instanceof Book.Grid grid) {
        grids.put(grid.id(), new GridPlace(page.name(), row, grid.rows().size()));
      }
      above = row;
      row += height(page, i);
    }
  }

  private void fill(Book.Sheet page, AddressSheet addresses) {
    XSSFSheet sheet = workbook.getSheet(page.name());
    GridCells cells = new GridCells(sheet, styles, addresses, grids);
    List<SheetExtensions.Bar> bars = new ArrayList<>();
    List<Book.Grid> tables = new ArrayList<>();
    int row = 0;
    int paper = 0;
    for (int i = 0; i < page.parts().size(); i++) {
      Book.Part part = page.parts().get(i);
      if (part instanceof Book.Heading heading) {
        if (heading.level() == 2 && breaks(page, i, row - paper)) {
          sheet.setRowBreak(row - 1);
          paper = row;
        }
        XSSFRow line = sheet.createRow(row);
        line.setHeightInPoints(heading.level() == 1 ? 28 : heading.level() == 2 ? 22 : 18);
        line.createCell(0).setCellValue(CellText.safe(heading.text()));
        line.getCell(0).setCellStyle(styles.heading(heading.level()));
      } else if (part instanceof Book.Grid grid) {
        tables.add(grid);
        grid(sheet, grid, row, cells, bars);
      }
      row += height(page, i);
    }
    SheetExtensions.write(sheet, bars, cells.sparks());
    if (tables.size() == 1) {
      // a long table keeps its heads in sight and on every printed page
      int head = row(page, tables.get(0));
      sheet.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
      if (head < 4) {
        sheet.createFreezePane(0, head + 1);
      }
    }
    Paper.landscape(sheet);
    Paper.header(sheet, book.title(), page.name());
    if (page.guarded()) {
      Guard.protect(sheet);
    }
  }

  /**
   * Whether a section starts on a new printed page: not after a few lines, and not where the whole
   * of it, chart included, still finds room.
   */
  private static boolean breaks(Book.Sheet page, int heading, int above) {
    int height = 0;
    for (int i = heading + 1; i < page.parts().size(); i++) {
      if (page.parts().get(i) instanceof Book.Heading h && h.level() == 2) {
        break;
      }
      height += height(page, i);
    }
    return above >= FEW_LINES && above + height > LINES_OF_PAPER;
  }

  private static int row(Book.Sheet page, Book.Grid grid) {
    int row = 0;
    for (int i = 0; page.parts().get(i) != grid; i++) {
      row += height(page, i);
    }
    return row;
  }

  private void grid(
      XSSFSheet sheet, Book.Grid grid, int top, GridCells cells, List<SheetExtensions.Bar> bars) {
    XSSFRow head = sheet.createRow(top);
    head.setHeightInPoints(grid.fields().stream().anyMatch(f -> f.title().length() > 18) ? 36 : 20);
    Set<String> taken = new HashSet<>();
    for (int column = 0; column < grid.fields().size(); column++) {
      Book.Field field = grid.fields().get(column);
      head.createCell(column).setCellValue(unique(CellText.safe(field.title()), taken));
      head.getCell(column).setCellStyle(styles.head(field.numeric()));
      cells.widenHead(column, field.title());
    }
    int row = top + 1;
    for (List<Book.Value> values : grid.rows()) {
      line(sheet, cells, row, values, false);
      row++;
    }
    if (!grid.total().isEmpty()) {
      line(sheet, cells, row, grid.total(), true);
    }
    if (!grid.rows().isEmpty()) {
      table(sheet, grid, top);
      for (int column = 0; column < grid.fields().size(); column++) {
        if (grid.rows().get(0).get(column) instanceof Book.Choice choice) {
          ChoiceLists.offer(sheet, choice.list(), top + 1, top + grid.rows().size(), column);
        }
        if (grid.fields().get(column).bar()) {
          bars.add(DataBars.add(sheet, top + 1, top + grid.rows().size(), column));
        }
      }
    }
  }

  /** Excel wants the heads of a table to differ. */
  private static String unique(String title, Set<String> taken) {
    String unique = title;
    for (int i = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
      unique = title + " " + i;
    }
    return unique;
  }

  private static void line(
      XSSFSheet sheet, GridCells cells, int row, List<Book.Value> values, boolean total) {
    XSSFRow line = sheet.createRow(row);
    // said for every row: how high a program makes a row by itself differs between programs
    boolean drawn = values.stream().anyMatch(v -> v instanceof Book.Spark);
    line.setHeightInPoints(drawn ? 26 : Math.min(400, 3 + 15 * GridCells.lines(values)));
    for (int column = 0; column < values.size(); column++) {
      cells.put(line, column, values.get(column), total);
    }
  }

  private static void table(XSSFSheet sheet, Book.Grid grid, int top) {
    CellReference first = new CellReference(top, 0);
    CellReference last = new CellReference(top + grid.rows().size(), grid.fields().size() - 1);
    XSSFTable table =
        sheet.createTable(new AreaReference(first, last, SpreadsheetVersion.EXCEL2007));
    table.setName(grid.id());
    table.setDisplayName(grid.id());
    table.getCTTable().addNewAutoFilter().setRef(table.getArea().formatAsString());
  }
}
