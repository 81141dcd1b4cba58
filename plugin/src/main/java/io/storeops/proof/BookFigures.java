package io.storeops.proof;

import io.storeops.diag.StoreOpsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The numbers of a workbook that we wrote ourselves, as its file holds them: of a formula the value
 * that was kept beside it. Read with nothing that wrote it.
 */
final class BookFigures {
  private static final String ADDRESSES = "_addresses";
  private static final String COMPUTED = "=";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
  private final Map<String, byte[]> parts = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private final Set<Integer> dates = new HashSet<>();

  private BookFigures() {
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  /**
   * A number of a visible sheet.
   *
   * @param address empty for one that a formula makes of others and that stands nowhere else
   * @param largest the largest number of its row, without its sign
   * @param fault what is wrong with the cell itself; else empty
   */
  record Figure(
      String place, String address, String value, boolean computed, double largest, String fault) {}

  /** A cell: a number or a text, and whether a formula made it. */
  private record CellValue(String value, boolean number, boolean formula) {}

  /** Every number, in the order of sheets, rows and columns, and every address without one. */
  static List<Figure> read(String name, byte[] workbook) {
    try {
      BookFigures book = new BookFigures();
      book.unpack(workbook);
      return book.figures();
    } catch (IOException | XMLStreamException e) {
      throw new StoreOpsException("The workbook " + name + " cannot be read back: " + e, e);
    }
  }

  private void unpack(byte[] workbook) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().startsWith("xl/") && !entry.getName().startsWith("xl/charts/")) {
          parts.put(entry.getName(), zip.readAllBytes());
        }
      }
    }
  }

  private List<Figure> figures() throws XMLStreamException {
    sharedTexts();
    dateStyles();
    Map<String, Map<String, CellValue>> sheets = sheets();
    Map<String, String> addresses = addresses(sheets);
    List<Figure> figures = new ArrayList<>();
    for (Map.Entry<String, Map<String, CellValue>> sheet : sheets.entrySet()) {
      Map<String, Double> largest = largest(sheet.getValue());
      sheet
          .getValue()
          .forEach(
              (cell, value) -> {
                String place = sheet.getKey() + "!" + cell;
                String address = addresses.remove(place);
                if (value.number() || address != null) {
                  figures.add(
                      figure(
                          place,
                          address == null ? "" : address,
                          value,
                          largest.getOrDefault(row(cell), 0d),
                          address == null));
                }
              });
    }
    addresses.forEach(
        (place, address) ->
            figures.add(new Figure(place, address, "", false, 0, ": " + address + " has no cell")));
    return figures;
  }

  private static Figure figure(
      String place, String address, CellValue cell, double largest, boolean missing) {
    String value = cell.number() ? cell.value() : "";
    if (address.equals(COMPUTED)) {
      String fault =
          cell.formula() ? "" : ": " + cell.value() + " is said to be computed, but is not";
      return new Figure(place, "", value, true, largest, fault);
    }
    String fault = missing ? ": " + value + " has no address" : "";
    return new Figure(place, address, value, cell.formula(), largest, fault);
  }

  private static Map<String, Double> largest(Map<String, CellValue> cells) {
    Map<String, Double> rows = new HashMap<>();
    cells.forEach(
        (cell, value) -> {
          if (value.number()) {
            rows.merge(row(cell), Math.abs(Double.parseDouble(value.value())), Math::max);
          }
        });
    return rows;
  }

  private static String row(String cell) {
    int digits = 0;
    while (digits < cell.length() && Character.isLetter(cell.charAt(digits))) {
      digits++;
    }
    return cell.substring(digits);
  }

  /** Place to address; the list leaves the sheets. */
  private static Map<String, String> addresses(Map<String, Map<String, CellValue>> sheets) {
    Map<String, CellValue> list = sheets.remove(ADDRESSES);
    Map<String, String> addresses = new LinkedHashMap<>();
    if (list != null) {
      for (int row = 2; list.containsKey("A" + row); row++) {
        String sheet = Objects.requireNonNull(list.get("B" + row)).value();
        String cell = Objects.requireNonNull(list.get("C" + row)).value();
        addresses.put(sheet + "!" + cell, Objects.requireNonNull(list.get("A" + row)).value());
      }
    }
    return addresses;
  }

  private XMLStreamReader open(String part) throws XMLStreamException {
    byte[] bytes =
        parts.getOrDefault(part, "<none/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return xml.createXMLStreamReader(new ByteArrayInputStream(bytes));
  }

  private static boolean starts(XMLStreamReader reader, String name) {
    return reader.getEventType() == XMLStreamConstants.START_ELEMENT
        && reader.getLocalName().equals(name);
  }

  private static boolean ends(XMLStreamReader reader, String name) {
    return reader.getEventType() == XMLStreamConstants.END_ELEMENT
        && reader.getLocalName().equals(name);
  }

  private static String attribute(XMLStreamReader reader, String name) {
    return Objects.requireNonNullElse(reader.getAttributeValue("", name), "");
  }

  private void sharedTexts() throws XMLStreamException {
    XMLStreamReader reader = open("xl/sharedStrings.xml");
    StringBuilder text = new StringBuilder();
    while (reader.hasNext()) {
      reader.next();
      if (starts(reader, "si")) {
        text.setLength(0);
      } else if (starts(reader, "t")) {
        text.append(reader.getElementText());
      } else if (ends(reader, "si")) {
        texts.add(text.toString());
      }
    }
  }

  private void dateStyles() throws XMLStreamException {
    XMLStreamReader reader = open("xl/styles.xml");
    Set<String> formats = new HashSet<>();
    boolean cells = false;
    int style = 0;
    while (reader.hasNext()) {
      reader.next();
      if (starts(reader, "numFmt") && attribute(reader, "formatCode").contains("yy")) {
        formats.add(attribute(reader, "numFmtId"));
      } else if (starts(reader, "cellXfs")) {
        cells = true;
      } else if (ends(reader, "cellXfs")) {
        cells = false;
      } else if (cells && starts(reader, "xf")) {
        if (formats.contains(attribute(reader, "numFmtId"))) {
          dates.add(style);
        }
        style++;
      }
    }
  }

  private Map<String, Map<String, CellValue>> sheets() throws XMLStreamException {
    Map<String, String> targets = new HashMap<>();
    XMLStreamReader links = open("xl/_rels/workbook.xml.rels");
    while (links.hasNext()) {
      links.next();
      if (starts(links, "Relationship")) {
        targets.put(attribute(links, "Id"), attribute(links, "Target"));
      }
    }
    Map<String, Map<String, CellValue>> sheets = new LinkedHashMap<>();
    XMLStreamReader book = open("xl/workbook.xml");
    while (book.hasNext()) {
      book.next();
      if (starts(book, "sheet")) {
        String target = targets.getOrDefault(book.getAttributeValue(RELATIONS, "id"), "");
        String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        sheets.put(attribute(book, "name"), cells(part));
      }
    }
    return sheets;
  }

  private Map<String, CellValue> cells(String part) throws XMLStreamException {
    Map<String, CellValue> cells = new LinkedHashMap<>();
    XMLStreamReader reader = open(part);
    while (reader.hasNext()) {
      reader.next();
      if (starts(reader, "c")) {
        cell(reader, cells);
      }
    }
    return cells;
  }

  private void cell(XMLStreamReader reader, Map<String, CellValue> cells)
      throws XMLStreamException {
    String place = attribute(reader, "r");
    String type = attribute(reader, "t");
    String style = attribute(reader, "s");
    boolean date = !style.isEmpty() && dates.contains(Integer.parseInt(style));
    String value = "";
    boolean formula = false;
    while (!ends(reader, "c")) {
      reader.next();
      if (starts(reader, "f")) {
        formula = true;
      } else if (starts(reader, "v") || starts(reader, "t")) {
        value = reader.getElementText();
      }
    }
    boolean number = (type.isEmpty() || type.equals("n")) && !value.isEmpty() && !date;
    String text = type.equals("s") ? texts.get(Integer.parseInt(value)) : value;
    if (!value.isEmpty() || formula) {
      cells.put(place, new CellValue(text, number, formula));
    }
  }
}
