package io.storeops.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Workbooks in OOXML whose parts are in other encodings than UTF-8, through a library. */
final class XlsxLibrary {
  private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);
  private static final Set<String> FAILED =
      Set.of("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!");

  private XlsxLibrary() {}

  static void read(InputFile file, Predicate<String> known, SheetHandler handler)
      throws IOException, Unreadable {
    try (ReadableWorkbook workbook = open(file)) {
      boolean since1904 = workbook.isDate1904();
      for (Sheet sheet : sheets(workbook)) {
        HeaderReader reader = new HeaderReader(sheet.getName(), known, handler);
        try (Stream<Row> rows = sheet.openStream()) {
          rows(rows.iterator(), since1904, reader);
        }
        reader.end();
      }
    } catch (ExcelReaderException | java.io.UncheckedIOException e) {
      throw Unreadable.damaged("a workbook (.xlsx)");
    }
  }

  private static List<Sheet> sheets(ReadableWorkbook workbook) {
    try (Stream<Sheet> sheets = workbook.getSheets()) {
      return sheets.toList();
    }
  }

  private static ReadableWorkbook open(InputFile file) throws IOException, Unreadable {
    check(file);
    return !file.inZip() && file.path().toFile().exists()
        ? new ReadableWorkbook(file.path().toFile(), OPTIONS)
        : new ReadableWorkbook(new CountingReader(file.open(), Limits.IN_MEMORY_BYTES), OPTIONS);
  }

  /**
   * Unpacks all parts once: shared texts are held in memory later, so a bomb must not get there.
   */
  private static void check(InputFile file) throws IOException, Unreadable {
    byte[] buffer = new byte[64 << 10];
    try (Archive zip = Archive.ofWorkbook(file)) {
      for (Archive.Entry entry : zip.entries()) {
        try (InputStream in = Limits.guard(zip.open(entry), entry.packed())) {
          while (in.read(buffer) >= 0) {
            // only the count matters
          }
        }
      }
    }
  }

  private static void rows(Iterator<Row> rows, boolean since1904, HeaderReader reader) {
    int number = 0;
    while (rows.hasNext() && !reader.done()) {
      Row row = rows.next();
      // some programs leave row numbers out; then the rows simply follow each other
      number = Math.max(row.getRowNum(), number + 1);
      int count = Math.min(row.getCellCount(), Limits.COLUMNS);
      List<Cell> cells = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        Optional<org.dhatim.fastexcel.reader.Cell> cell = row.getOptionalCell(i);
        cells.add(cell.isPresent() ? cell(cell.get(), since1904) : Cell.NONE);
      }
      reader.row(number, cells);
    }
  }

  private static Cell cell(org.dhatim.fastexcel.reader.Cell cell, boolean since1904) {
    String raw = cell.getRawValue();
    if (cell.getType() == CellType.ERROR) {
      return new Cell.Error(raw == null ? "#N/A" : raw);
    }
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      int id = cell.getDataFormatId() == null ? 0 : cell.getDataFormatId();
      String format = cell.getDataFormatString();
      return ExcelNumbers.isSayable(number)
          ? ExcelNumbers.cell(number, id, format == null ? "" : format, since1904)
          : new Cell.Error(raw);
    }
    if (value instanceof Boolean flag) {
      return new Cell.Flag(flag);
    }
    String text = value == null ? "" : value.toString();
    boolean failed = cell.getType() == CellType.FORMULA && FAILED.contains(text);
    return failed ? new Cell.Error(text) : Cell.of(text);
  }
}
