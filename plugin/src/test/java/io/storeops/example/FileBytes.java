package io.storeops.example;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.WriteAccessRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Grids as files, equal bytes in every run. */
final class FileBytes {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset GBK = Charset.forName("GBK");
  private static final Instant STAMP = Instant.parse("2026-11-16T01:00:00Z");

  /** Encodings that exports come in. */
  enum Csv {
    UTF8_BOM,
    GB18030,
    GBK
  }

  private FileBytes() {}

  /** Old binary Excel. */
  static byte[] xls(String sheet, Grid grid) {
    try (HSSFWorkbook book = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      // POI would write the name of who runs it
      ((WriteAccessRecord) book.getInternalWorkbook().findFirstRecordBySid(WriteAccessRecord.sid))
          .setUsername("sycm");
      fill(book.createSheet(sheet), grid);
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] xlsx(String sheet, Grid grid) {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(STAMP)));
      fill(book.createSheet(sheet), grid);
      book.write(out);
      return zip(unzip(out.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Sheet sheet, Grid grid) {
    int r = 0;
    for (List<Object> cells : grid.rows()) {
      Row row = sheet.createRow(r++);
      for (int c = 0; c < cells.size(); c++) {
        Cell cell = row.createCell(c);
        if (cells.get(c) instanceof Number n) {
          cell.setCellValue(n.doubleValue());
        } else {
          cell.setCellValue(cells.get(c).toString());
        }
      }
    }
  }

  static byte[] csv(Csv csv, Grid grid) {
    String text =
        grid.rows().stream()
            .map(r -> r.stream().map(FileBytes::field).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\r\n", "", "\r\n"));
    return switch (csv) {
      case UTF8_BOM -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
      case GB18030 -> text.getBytes(GB18030);
      case GBK -> text.getBytes(GBK);
    };
  }

  private static String field(Object value) {
    String text = value.toString();
    boolean quote = text.contains(",") || text.contains("\n") || text.startsWith("\"");
    return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  /** Entries in order of their names, all with one time. */
  static byte[] zip(SortedMap<String, byte[]> entries) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> e : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(e.getKey());
        entry.setTimeLocal(java.time.LocalDateTime.of(2026, 11, 16, 9, 0));
        zip.putNextEntry(entry);
        zip.write(e.getValue());
        zip.closeEntry();
      }
      zip.finish();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SortedMap<String, byte[]> unzip(byte[] bytes) {
    SortedMap<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        entries.put(e.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }
}
