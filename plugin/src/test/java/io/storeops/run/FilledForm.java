package io.storeops.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A form as a person fills it in: by the headings that are seen, in the cells that are open. */
final class FilledForm {
  private final XSSFWorkbook workbook;
  private final XSSFSheet sheet;
  private final Map<String, Integer> places = new TreeMap<>();

  private FilledForm(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.sheet = workbook.getSheetAt(1);
    sheet.getRow(2).forEach(c -> places.put(c.getStringCellValue(), c.getColumnIndex()));
  }

  static FilledForm of(Path file) throws IOException {
    return new FilledForm(new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file))));
  }

  /** Writes into a row, from 1 as Excel counts; heading, value, heading, value … */
  FilledForm row(int number, Object... values) {
    Row row = sheet.getRow(number - 1);
    for (int i = 0; i < values.length; i += 2) {
      Integer place = places.get(values[i].toString());
      XSSFCell cell = (XSSFCell) row.getCell(place == null ? -1 : place);
      if (cell.getCellStyle().getLocked()) {
        throw new IllegalStateException(cell.getReference() + " is locked");
      }
      Object value = values[i + 1];
      if (value instanceof LocalDate day) {
        cell.setCellValue(day);
      } else if (value instanceof Number figure) {
        cell.setCellValue(figure.doubleValue());
      } else {
        cell.setCellValue(value.toString());
      }
    }
    return this;
  }

  /** What a person does who has taken the protection off. */
  FilledForm spoiled(Consumer<XSSFSheet> how) {
    how.accept(sheet);
    return this;
  }

  FilledForm spoiledBook(Consumer<XSSFWorkbook> how) {
    how.accept(workbook);
    return this;
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    workbook.close();
    return bytes.toByteArray();
  }
}
