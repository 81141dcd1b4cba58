package io.storeops.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a workbook says of itself: its sheets and where the parts for them are. */
final class XlsxBookReader {
  private static final String SPREADSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String TYPES = "[Content_Types].xml";
  private static final String MAIN = "main";
  private static final String SHARED = "sharedStrings";
  private static final String STYLES = "styles";

  /** A sheet and its part. */
  record SheetPart(String name, String part) {}

  private final XlsxParts parts;
  private final Map<String, String> byType = new HashMap<>();
  private final Map<String, String> byId = new HashMap<>();
  private final List<SheetPart> sheets = new ArrayList<>();
  private final String book;
  private boolean since1904;

  XlsxBookReader(XlsxParts parts) throws IOException, Unreadable {
    this.parts = parts;
    readTypes();
    book = byType.getOrDefault(MAIN, "xl/workbook.xml");
    readRelations();
    readBook();
    checkSheets();
  }

  List<SheetPart> sheets() {
    return sheets;
  }

  boolean since1904() {
    return since1904;
  }

  /** Empty when the workbook has none. */
  String sharedTexts() {
    return byType.getOrDefault(SHARED, "");
  }

  /** Empty when the workbook has none. */
  String styles() {
    return byType.getOrDefault(STYLES, "");
  }

  private void readTypes() throws IOException, Unreadable {
    if (!parts.has(TYPES)) {
      return;
    }
    try (XmlReader xml = parts.openSmall(TYPES)) {
      while (xml.next()) {
        if (xml.starts("Override")) {
          String type = xml.tag().value("ContentType");
          String part = XlsxParts.resolve("", xml.tag().value("PartName"));
          putType(type, part);
        }
      }
    }
  }

  private void putType(String type, String part) {
    switch (type) {
      case SPREADSHEET + "sheet.main+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml" ->
          byType.putIfAbsent(MAIN, part);
      case SPREADSHEET + "sharedStrings+xml" -> putPart(SHARED, part);
      case SPREADSHEET + "styles+xml" -> putPart(STYLES, part);
      default -> {
        // not needed
      }
    }
  }

  private void putPart(String kind, String part) {
    if (parts.has(part)) {
      byType.putIfAbsent(kind, part);
    }
  }

  private void readRelations() throws IOException, Unreadable {
    int slash = book.lastIndexOf('/');
    String folder = book.substring(0, Math.max(0, slash));
    String links = folder + "/_rels/" + book.substring(slash + 1) + ".rels";
    try (XmlReader xml = parts.openSmall(XlsxParts.resolve("", links))) {
      while (xml.next()) {
        // what lies outside is never fetched
        if (xml.starts("Relationship") && !xml.tag().value("TargetMode").equals("External")) {
          addRelation(folder, xml.tag());
        }
      }
    }
  }

  private void addRelation(String folder, TagReader tag) throws Unreadable {
    String part = XlsxParts.resolve(folder, tag.value("Target"));
    String type = tag.value("Type");
    byId.put(tag.value("Id"), part);
    for (String kind : List.of(SHARED, STYLES)) {
      if (type.endsWith("/" + kind)) {
        putPart(kind, part);
      }
    }
  }

  private void readBook() throws IOException, Unreadable {
    try (XmlReader xml = parts.openSmall(book)) {
      while (xml.next()) {
        if (xml.starts("sheet")) {
          sheets.add(new SheetPart(xml.tag().value("name"), part(xml.tag())));
        } else if (xml.starts("workbookPr") && xml.tag().has("date1904")) {
          String value = xml.tag().value("date1904");
          since1904 = value.equals("1") || value.equalsIgnoreCase("true");
        }
      }
    }
  }

  /** The relation's id has a namespace of its own, thus a prefix. */
  private String part(TagReader tag) throws Unreadable {
    for (int i = 0; i < tag.count(); i++) {
      if (tag.attribute(i).endsWith(":id")) {
        return byId.getOrDefault(tag.value(i), "");
      }
    }
    return "";
  }

  /** Before a row is handed on: every part is there, once, and in an encoding that is read here. */
  private void checkSheets() throws IOException, Unreadable {
    Set<String> seen = new HashSet<>();
    for (SheetPart sheet : sheets) {
      if (!seen.add(sheet.part())) {
        throw XmlReader.damaged();
      }
      parts.open(sheet.part()).close();
    }
  }
}
