package io.storeops.render.excel;

import io.storeops.diag.DisplayWidth;
import io.storeops.document.Form;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The notes of a form, from top to bottom. */
final class FormNotesWriter {
  private static final int LINE = 16;
  private static final int[] WIDTHS = {24, 62, 60};

  private final XSSFSheet sheet;
  private final FormStyles styles;
  private int next;

  FormNotesWriter(XSSFSheet sheet, FormStyles styles) {
    this.sheet = sheet;
    this.styles = styles;
  }

  void write(String title, Form.Notes notes) {
    for (int i = 0; i < WIDTHS.length; i++) {
      sheet.setColumnWidth(i, WIDTHS[i] * 256);
    }
    XSSFRow first = row(List.of(title), styles.title());
    first.setHeightInPoints(28);
    notes.facts().forEach(f -> row(f, styles.note()).getCell(0).setCellStyle(styles.label()));
    lines(notes.columns());
    notes.legends().forEach(this::lines);
    Paper.landscape(sheet);
  }

  private void lines(Form.Lines lines) {
    next++;
    if (!lines.title().isEmpty()) {
      row(List.of(lines.title()), styles.label());
    }
    row(lines.head(), styles.head(false));
    lines.rows().forEach(r -> row(r, styles.note()));
  }

  private XSSFRow row(List<String> texts, XSSFCellStyle style) {
    XSSFRow row = sheet.createRow(next++);
    for (int i = 0; i < texts.size(); i++) {
      XSSFCell cell = row.createCell(i);
      cell.setCellValue(CellText.safe(texts.get(i)));
      cell.setCellStyle(style);
    }
    row.setHeightInPoints(LINE * lines(texts) + 3);
    return row;
  }

  /** Not every program makes a row as high as its text when it opens a file. */
  private static int lines(List<String> texts) {
    int most = 1;
    for (int i = 0; i < texts.size(); i++) {
      int room = WIDTHS[i] - 4;
      most = Math.max(most, (DisplayWidth.of(texts.get(i)) + room - 1) / room);
    }
    return most;
  }
}
