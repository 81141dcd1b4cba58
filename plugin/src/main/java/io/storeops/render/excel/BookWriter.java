package io.storeops.render.excel;

import io.storeops.document.Book;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
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
  /** Sheet with columns address, sheet, cell. */
  static final String ADDRESSES = "_addresses";

  private final XSSFWorkbook workbook;
  private final Book book;
  private final BookStyles styles;
  private final Map<String, GridPlace> grids = new HashMap<>();
  private final XSSFSheet[] addresses = new XSSFSheet[1];

  BookWriter(XSSFWorkbook workbook, Book book) {
    this.workbook = workbook;
    this.book = book;
    this.styles = new BookStyles(workbook, book.lang());
  }

  void write() {
    book.sheets().forEach(sheet -> workbook.createSheet(sheet.name()));
    addresses[0] = workbook.createSheet(ADDRESSES);
    workbook.setSheetVisibility(
        workbook.getSheetIndex(ADDRESSES), org.apache.poi.ss.usermodel.SheetVisibility.HIDDEN);
    Map<Book.Plot, Integer> plots = new java.util.LinkedHashMap<>();
    Map<Book.Plot, XSSFSheet> sheets = new HashMap<>();
    for (Book.Sheet page : book.sheets()) {
      XSSFSheet sheet = workbook.getSheet(page.name());
      int row = 0;
      for (Book.Part part : page.parts()) {
        if (part instanceof Book.Plot plot) {
          plots.put(plot, row);
          sheets.put(plot, sheet);
        }
        row = place(sheet, part, row);
      }
      Paper.landscape(sheet);
    }
    // all grids have their place by now: a chart may show a grid of another sheet
    plots.forEach(
        (plot, row) -> NativeChart.draw(sheets.get(plot), plot, grids.get(plot.grid()), row));
  }

  private int place(XSSFSheet sheet, Book.Part part, int row) {
    if (part instanceof Book.Heading heading) {
      XSSFRow line = sheet.createRow(row);
      line.setHeightInPoints(heading.level() == 1 ? 28 : 20);
      line.createCell(0).setCellValue(CellText.safe(heading.text()));
      line.getCell(0).setCellStyle(styles.heading(heading.level()));
      return row + 1;
    }
    if (part instanceof Book.Plot) {
      return row + NativeChart.ROWS + 1;
    }
    return grid(sheet, (Book.Grid) part, row);
  }

  private int grid(XSSFSheet sheet, Book.Grid grid, int top) {
    GridPlace place = new GridPlace(sheet.getSheetName(), top, grid.rows().size());
    grids.put(grid.id(), place);
    XSSFRow head = sheet.createRow(top);
    head.setHeightInPoints(20);
    GridCells cells = new GridCells(sheet, styles, addresses[0]);
    for (int column = 0; column < grid.fields().size(); column++) {
      Book.Field field = grid.fields().get(column);
      head.createCell(column).setCellValue(CellText.safe(field.title()));
      head.getCell(column).setCellStyle(styles.head(field.numeric()));
      cells.widen(column, field.title());
    }
    int row = top + 1;
    for (java.util.List<Book.Value> values : grid.rows()) {
      XSSFRow line = sheet.createRow(row);
      for (int column = 0; column < values.size(); column++) {
        cells.put(line, column, values.get(column));
      }
      row++;
    }
    if (!grid.rows().isEmpty()) {
      table(sheet, grid, top);
    }
    for (int column = 0; column < grid.fields().size(); column++) {
      if (grid.fields().get(column).bar() && !grid.rows().isEmpty()) {
        DataBars.add(sheet, top + 1, row - 1, column);
      }
    }
    return row + 1;
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

  /** Where a grid stands: head row from 0, number of rows under it. */
  record GridPlace(String sheet, int head, int rows) {}
}
