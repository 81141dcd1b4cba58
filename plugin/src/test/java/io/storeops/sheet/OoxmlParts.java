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

/** The parts of a small sound workbook, each of which a test may replace or leave out. */
final class OoxmlParts {
  static final String TYPES = "[Content_Types].xml";
  static final String PACKAGE = "_rels/.rels";
  static final String BOOK = "xl/workbook.xml";
  static final String LINKS = "xl/_rels/workbook.xml.rels";
  static final String TEXTS = "xl/sharedStrings.xml";
  static final String STYLES = "xl/styles.xml";
  static final String SHEET = "xl/worksheets/sheet1.xml";

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String KIND =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml";

  private final Map<String, String> parts = new LinkedHashMap<>();

  OoxmlParts() {
    parts.put(TYPES, types());
    parts.put(
        PACKAGE,
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            + link("r1", "officeDocument", "xl/workbook.xml")
            + "</Relationships>");
    parts.put(BOOK, book());
    parts.put(LINKS, links("worksheets/sheet1.xml"));
    parts.put(TEXTS, texts("<si><t>日期</t></si><si><t>访客数</t></si>"));
    parts.put(
        STYLES,
        "<styleSheet xmlns='"
            + MAIN
            + "'><cellXfs><xf/><xf numFmtId='14'/></cellXfs></styleSheet>");
    parts.put(SHEET, sheet(header() + row(2, "<c r='A2' s='1'><v>46174</v></c>")));
  }

  OoxmlParts with(String part, String text) {
    parts.put(part, text);
    return this;
  }

  OoxmlParts without(String part) {
    parts.remove(part);
    return this;
  }

  /** Puts a text between the XML's start and the root, as a document type. */
  OoxmlParts doctype(String part, String type) {
    return with(part, type + parts.get(part));
  }

  /** Puts a reference to an entity before the first text of a part. */
  OoxmlParts reference(String part, String entity) {
    String text = parts.getOrDefault(part, "");
    return with(part, text.replaceFirst("日期|<v>|name='s'", "$0&" + entity + ";"));
  }

  /** Names of the strict form of the format. */
  OoxmlParts strict() {
    parts.replaceAll(
        (name, text) ->
            text.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace(RELATIONS, "http://purl.oclc.org/ooxml/officeDocument/relationships"));
    return this;
  }

  void write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      write(out);
    }
  }

  void write(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    write(zip);
    zip.finish();
  }

  void write(ZipOutputStream zip) throws IOException {
    for (Map.Entry<String, String> part : parts.entrySet()) {
      zip.putNextEntry(new ZipEntry(part.getKey()));
      zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
  }

  static String header() {
    return row(1, "<c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>");
  }

  static String row(int number, String cells) {
    return "<row r='" + number + "'>" + cells + "</row>";
  }

  static String sheet(String rows) {
    return "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>";
  }

  static String texts(String items) {
    return "<sst xmlns='" + MAIN + "'>" + items + "</sst>";
  }

  static String links(String sheet) {
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + link("r1", "worksheet", sheet)
        + link("r2", "styles", "styles.xml")
        + link("r3", "sharedStrings", "sharedStrings.xml")
        + "</Relationships>";
  }

  private static String link(String id, String type, String target) {
    return "<Relationship Id='%s' Type='%s/%s' Target='%s'/>"
        .formatted(id, RELATIONS, type, target);
  }

  private static String book() {
    return "<workbook xmlns='"
        + MAIN
        + "' xmlns:r='"
        + RELATIONS
        + "'><sheets><sheet name='s' sheetId='1' r:id='r1'/></sheets></workbook>";
  }

  private static String types() {
    return "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package."
        + "relationships+xml'/>"
        + override(BOOK, "sheet.main")
        + override(SHEET, "worksheet")
        + override(TEXTS, "sharedStrings")
        + override(STYLES, "styles")
        + "</Types>";
  }

  private static String override(String part, String kind) {
    return "<Override PartName='/%s' ContentType='%s'/>".formatted(part, KIND.formatted(kind));
  }
}
