package io.storeops.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Turns the records of a BIFF8 workbook into rows of cells. */
final class XlsRecordReader implements HSSFListener {
  private static final Cell WAITING = new Cell.Text("");

  private final Predicate<String> known;
  private final SheetHandler handler;
  private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(record -> {});
  private final List<BoundSheetRecord> bound = new ArrayList<>();
  private @Nullable SSTRecord texts;
  private boolean since1904;
  private int depth;
  private int sheetIndex = -1;
  private @Nullable HeaderReader sheet;
  private int row = -1;
  private List<Cell> cells = new ArrayList<>();

  /** A row comes after a later one; what is in between is handed on already. */
  static final class OutOfOrder extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutOfOrder(int row, int before) {
      super("row " + (row + 1) + " stands behind row " + (before + 1));
    }
  }

  XlsRecordReader(Predicate<String> known, SheetHandler handler) {
    this.known = known;
    this.handler = handler;
  }

  @Override
  public void processRecord(Record record) {
    formats.processRecordInternally(record);
    if (record instanceof BOFRecord bof) {
      begin(bof);
    } else if (record instanceof EOFRecord) {
      finish();
    } else if (record instanceof BoundSheetRecord named) {
      bound.add(named);
    } else if (record instanceof SSTRecord shared) {
      texts = shared;
    } else if (record instanceof DateWindow1904Record window) {
      since1904 = window.getWindowing() == 1;
    } else if (depth == 1 && sheet != null && !sheet.done()) {
      content(record);
    }
  }

  /** Charts inside a sheet are documents of their own, nested in it. */
  private void begin(BOFRecord bof) {
    depth++;
    if (depth != 1 || bof.getType() == BOFRecord.TYPE_WORKBOOK) {
      return;
    }
    sheetIndex++;
    if (bof.getType() == BOFRecord.TYPE_WORKSHEET) {
      sheet = new HeaderReader(name(sheetIndex), known, handler);
    }
  }

  /** Sheets come in the order of their places in the file, not in that of their tabs. */
  private String name(int index) {
    List<BoundSheetRecord> inFile =
        bound.stream().sorted(Comparator.comparing(BoundSheetRecord::getPositionOfBof)).toList();
    return index < inFile.size() ? inFile.get(index).getSheetname() : "";
  }

  private void finish() {
    depth--;
    if (depth == 0 && sheet != null) {
      flush();
      sheet.end();
      sheet = null;
    }
  }

  private void content(Record record) {
    if (record instanceof StringRecord text) {
      replaceWaiting(text.getString());
    } else if (record instanceof CellValueRecordInterface cell) {
      Cell value = value(record, cell);
      if (value != null) {
        put(cell.getRow(), cell.getColumn(), value);
      }
    }
  }

  private @Nullable Cell value(Record record, CellValueRecordInterface cell) {
    if (record instanceof NumberRecord number) {
      return number(number.getValue(), cell);
    }
    if (record instanceof LabelSSTRecord label) {
      return texts == null ? null : Cell.of(texts.getString(label.getSSTIndex()).getString());
    }
    if (record instanceof LabelRecord label) {
      return Cell.of(label.getValue());
    }
    if (record instanceof BoolErrRecord flag) {
      return flag.isError()
          ? new Cell.Error(error(flag.getErrorValue()))
          : new Cell.Flag(flag.getBooleanValue());
    }
    return record instanceof FormulaRecord formula ? result(formula) : null;
  }

  private Cell result(FormulaRecord formula) {
    CellType type = formula.getCachedResultTypeEnum();
    return switch (type) {
      case STRING -> WAITING;
      case BOOLEAN -> new Cell.Flag(formula.getCachedBooleanValue());
      case ERROR -> new Cell.Error(error(formula.getCachedErrorValue()));
      case NUMERIC -> number(formula.getValue(), formula);
      default -> Cell.NONE;
    };
  }

  private Cell number(double value, CellValueRecordInterface cell) {
    int id = formats.getFormatIndex(cell);
    String format = formats.getFormatString(cell);
    return Double.isFinite(value)
        ? ExcelNumbers.cell(new BigDecimal(value), id, format == null ? "" : format, since1904)
        : new Cell.Error("#NUM!");
  }

  private static String error(int code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
  }

  /** The text of a formula follows it in a record of its own. */
  private void replaceWaiting(String text) {
    if (!cells.isEmpty() && cells.get(cells.size() - 1) == WAITING) {
      cells.set(cells.size() - 1, Cell.of(text));
    }
  }

  private void put(int rowIndex, int column, Cell value) {
    if (rowIndex < row) {
      throw new OutOfOrder(rowIndex, row);
    }
    if (rowIndex > row) {
      flush();
      row = rowIndex;
    }
    while (cells.size() < column) {
      cells.add(Cell.NONE);
    }
    if (cells.size() == column) {
      cells.add(value);
    } else {
      cells.set(column, value);
    }
  }

  private void flush() {
    if (row >= 0 && sheet != null) {
      sheet.row(row + 1, cells);
    }
    row = -1;
    cells = new ArrayList<>();
  }

  /** The file ends; a sheet without an end mark ends too. */
  void end() {
    if (sheet != null) {
      flush();
      sheet.end();
      sheet = null;
    }
  }
}
