package io.storeops.sheet;

import io.storeops.sheet.ExcelNumbers.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How each cell style of a workbook shows a number. */
final class XlsxStyles {
  private final Map<String, String> formats = new HashMap<>();
  private final List<String> styles = new ArrayList<>();
  private final Shape[] shapes;

  /** Of a part with styles; of a workbook without one when the part's name is empty. */
  XlsxStyles(XlsxParts parts, String part) throws IOException, Unreadable {
    if (!part.isEmpty()) {
      try (XmlReader xml = parts.openSmall(part)) {
        read(xml);
      }
    }
    shapes = new Shape[styles.size()];
    for (int i = 0; i < shapes.length; i++) {
      shapes[i] = shape(styles.get(i));
    }
  }

  /** Styles that do not exist change nothing. */
  Shape shape(int style) {
    return style < shapes.length ? shapes[style] : Shape.PLAIN;
  }

  private void read(XmlReader xml) throws IOException, Unreadable {
    boolean cells = false;
    while (xml.next()) {
      if (xml.name().equals("cellXfs")) {
        cells = xml.start();
      } else if (xml.starts("numFmt")) {
        formats.put(xml.tag().value("numFmtId"), xml.tag().value("formatCode"));
      } else if (cells && xml.starts("xf")) {
        styles.add(xml.tag().value("numFmtId"));
      }
    }
  }

  private Shape shape(String id) throws Unreadable {
    if (id.isEmpty()) {
      return Shape.PLAIN;
    }
    byte[] digits = id.getBytes(StandardCharsets.US_ASCII);
    int number = TagReader.number(digits, 0, digits.length);
    String own = isBuiltIn(number) ? "" : formats.getOrDefault(id, "");
    return ExcelNumbers.shape(number, own);
  }

  /** Formats whose number says what they are; a format of the workbook does not change them. */
  private static boolean isBuiltIn(int id) {
    return (id >= 1 && id <= 4)
        || (id >= 9 && id <= 22)
        || (id >= 37 && id <= 40)
        || (id >= 45 && id <= 49);
  }
}
