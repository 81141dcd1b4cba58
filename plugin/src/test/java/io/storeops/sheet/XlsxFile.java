package io.storeops.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written by hand, part by part. */
final class XlsxFile {
  static final String BOOK = "xl/workbook.xml";
  static final String SHEET = "xl/worksheets/sheet1.xml";
  static final String SHARED = "xl/sharedStrings.xml";
  static final String STYLES = "xl/styles.xml";
  static final String RELATIONS = "xl/_rels/workbook.xml.rels";

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String TYPE =
      "<Override PartName='/%s' ContentType='application/vnd.openxmlformats-officedocument"
          + ".spreadsheetml.%s+xml'/>";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  XlsxFile() {
    part(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + TYPE.formatted(BOOK, "sheet.main")
            + TYPE.formatted(STYLES, "styles")
            + TYPE.formatted(SHARED, "sharedStrings")
            + "</Types>");
    part(BOOK, book("<sheet name='s' sheetId='1' r:id='r1'/>"));
    part(
        RELATIONS,
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            + "<Relationship Id='r1' Target='worksheets/sheet1.xml' Type='x/worksheet'/>"
            + "</Relationships>");
    part(STYLES, "<styleSheet xmlns='%s'/>".formatted(MAIN));
    part(SHARED, "<sst xmlns='%s'/>".formatted(MAIN));
  }

  static String book(String sheets) {
    return "<workbook xmlns='%s' xmlns:r='%s'><sheets>%s</sheets></workbook>"
        .formatted(
            MAIN, "http://schemas.openxmlformats.org/officeDocument/2006/relationships", sheets);
  }

  XlsxFile part(String name, String text) {
    return part(name, text.getBytes(StandardCharsets.UTF_8));
  }

  XlsxFile part(String name, byte[] bytes) {
    parts.put(name, bytes);
    return this;
  }

  /** Without a header of XML, as short as can be. */
  XlsxFile rows(String rows) {
    return part(
        SHEET, "<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
  }

  XlsxFile styles(String content) {
    return part(STYLES, "<styleSheet xmlns='%s'>%s</styleSheet>".formatted(MAIN, content));
  }

  XlsxFile shared(String items) {
    return part(SHARED, "<sst xmlns='%s'>%s</sst>".formatted(MAIN, items));
  }

  XlsxFile without(String part) {
    parts.remove(part);
    return this;
  }

  Path write(Path file) throws IOException {
    try (OutputStream bytes = Files.newOutputStream(file);
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
        out.closeEntry();
      }
    }
    return file;
  }
}
