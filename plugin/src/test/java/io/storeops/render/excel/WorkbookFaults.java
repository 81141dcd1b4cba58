package io.storeops.render.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.WsDrDocument;
import org.openxmlformats.schemas.officeDocument.x2006.extendedProperties.PropertiesDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidation;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/**
 * What Excel would answer with its repair dialog: parts that their schema refuses, and limits that
 * no schema knows. No Excel is asked.
 */
public final class WorkbookFaults {
  private static final int LONGEST_TEXT = 32_767;
  private static final int LONGEST_SHEET_NAME = 31;
  private static final Pattern TARGET = Pattern.compile("Target=\"([^\"]+)\"");
  private static final Pattern PART = Pattern.compile("PartName=\"/([^\"]+)\"");
  private static final Pattern EXTENSION = Pattern.compile("Extension=\"([^\"]+)\"");

  private final Map<String, byte[]> parts = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private int styles;

  private WorkbookFaults() {}

  /** One line per fault, with the part it is in. */
  public static List<String> of(byte[] workbook) throws IOException {
    WorkbookFaults check = new WorkbookFaults();
    check.unpack(workbook);
    try {
      check.schemas();
      check.names();
      check.relations();
    } catch (XmlException e) {
      check.faults.add(e.getMessage());
    }
    return check.faults;
  }

  private void unpack(byte[] workbook) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
  }

  private String text(String part) {
    byte[] bytes = parts.get(part);
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }

  private void schemas() throws XmlException {
    StyleSheetDocument sheet = StyleSheetDocument.Factory.parse(text("xl/styles.xml"));
    styles = sheet.getStyleSheet().getCellXfs().sizeOfXfArray();
    styles(sheet);
    for (String part : parts.keySet()) {
      String xml = text(part);
      if (part.matches("xl/worksheets/sheet\\d+\\.xml")) {
        WorksheetDocument read = WorksheetDocument.Factory.parse(xml);
        validate(part, read);
        worksheet(part, read.getWorksheet());
      } else if (part.equals("xl/workbook.xml")) {
        validate(part, WorkbookDocument.Factory.parse(xml));
      } else if (part.equals("xl/styles.xml")) {
        validate(part, sheet);
      } else if (part.equals("xl/sharedStrings.xml")) {
        SstDocument texts = SstDocument.Factory.parse(xml);
        validate(part, texts);
        texts.getSst().getSiList().stream()
            .filter(s -> s.isSetT() && s.getT().length() > LONGEST_TEXT)
            .forEach(s -> faults.add(part + ": a text of more than 32,767 characters"));
      } else if (part.startsWith("xl/tables/")) {
        validate(part, TableDocument.Factory.parse(xml));
      } else if (part.matches("xl/drawings/drawing\\d+\\.xml")) {
        validate(part, WsDrDocument.Factory.parse(xml));
      } else if (part.matches("xl/charts/chart\\d+\\.xml")) {
        validate(part, ChartSpaceDocument.Factory.parse(xml));
      } else if (part.equals("docProps/app.xml")) {
        validate(part, PropertiesDocument.Factory.parse(xml));
      } else if (!part.equals("[Content_Types].xml")
          && !part.endsWith(".rels")
          && !part.equals("docProps/core.xml")) {
        faults.add(part + ": a part that this check does not know");
      }
    }
  }

  private void validate(String part, XmlObject read) {
    List<XmlError> errors = new ArrayList<>();
    read.validate(new XmlOptions().setErrorListener(errors));
    errors.forEach(e -> faults.add(part + ": " + e.getMessage()));
  }

  private void styles(StyleSheetDocument sheet) {
    int fonts = sheet.getStyleSheet().getFonts().sizeOfFontArray();
    int fills = sheet.getStyleSheet().getFills().sizeOfFillArray();
    for (CTXf style : sheet.getStyleSheet().getCellXfs().getXfList()) {
      if (style.getFontId() >= fonts || style.getFillId() >= fills) {
        faults.add("xl/styles.xml: a style names a font or fill that is not there");
      }
    }
  }

  private void worksheet(String part, CTWorksheet sheet) {
    boolean wrongStyle =
        sheet.getSheetData().getRowList().stream()
            .flatMap(r -> r.getCList().stream())
            .anyMatch(c -> c.getS() >= styles);
    if (wrongStyle) {
      faults.add(part + ": a cell names a style that is not there");
    }
    if (sheet.isSetDataValidations()) {
      sheet.getDataValidations().getDataValidationList().forEach(v -> validation(part, v));
    }
  }

  private void validation(String part, CTDataValidation one) {
    boolean titled = length(one.getErrorTitle()) > 32 || length(one.getPromptTitle()) > 32;
    if (titled || length(one.getError()) > 225 || length(one.getPrompt()) > 255) {
      faults.add(part + ": a box of a validation is too long");
    }
    String formula = one.getFormula1();
    if (formula != null && formula.length() > 255) {
      faults.add(part + ": a formula of a validation is too long");
    }
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  private void names() throws XmlException {
    WorkbookDocument book = WorkbookDocument.Factory.parse(text("xl/workbook.xml"));
    Set<String> sheets = new TreeSet<>();
    for (CTSheet sheet : book.getWorkbook().getSheets().getSheetList()) {
      String name = sheet.getName();
      boolean right =
          !name.isEmpty()
              && name.length() <= LONGEST_SHEET_NAME
              && !name.matches(".*[\\[\\]:*?/\\\\].*")
              && !name.startsWith("'")
              && !name.endsWith("'");
      if (!right || !sheets.add(name.toLowerCase(Locale.ROOT))) {
        faults.add("xl/workbook.xml: sheet name " + name);
      }
    }
    Set<String> names = new TreeSet<>();
    if (book.getWorkbook().isSetDefinedNames()) {
      book.getWorkbook()
          .getDefinedNames()
          .getDefinedNameList()
          .forEach(
              n ->
                  name(
                      names,
                      n.isSetLocalSheetId() ? n.getName() + n.getLocalSheetId() : n.getName()));
    }
    for (String part : parts.keySet()) {
      if (part.startsWith("xl/tables/")) {
        var table = TableDocument.Factory.parse(text(part)).getTable();
        name(names, table.getDisplayName());
        Set<String> columns = new TreeSet<>();
        table.getTableColumns().getTableColumnList().stream()
            .filter(
                c -> c.getName().isBlank() || !columns.add(c.getName().toLowerCase(Locale.ROOT)))
            .forEach(c -> faults.add(part + ": column name " + c.getName()));
      }
    }
  }

  private void name(Set<String> names, String name) {
    boolean cell = name.matches("(?i)[A-Z]{1,3}\\d+|R\\d*C\\d*|[RC]");
    boolean right = name.matches("[\\p{L}_][\\p{L}\\p{N}_.]*") && name.length() <= 255 && !cell;
    if (!right || !names.add(name.toLowerCase(Locale.ROOT))) {
      faults.add("name " + name);
    }
  }

  private void relations() {
    String types = text("[Content_Types].xml");
    Set<String> typed = new TreeSet<>();
    matches(PART, types).forEach(typed::add);
    List<String> extensions = matches(EXTENSION, types);
    Map<String, String> missing = new HashMap<>();
    for (String part : parts.keySet()) {
      String extension = part.substring(part.lastIndexOf('.') + 1);
      if (!part.equals("[Content_Types].xml")
          && !typed.contains(part)
          && !extensions.contains(extension)) {
        faults.add(part + ": no content type");
      }
      if (part.endsWith(".rels")) {
        String folder = part.substring(0, part.indexOf("_rels/"));
        matches(TARGET, text(part)).stream()
            .map(t -> t.startsWith("/") ? t.substring(1) : resolved(folder + t))
            .filter(t -> !parts.containsKey(t))
            .forEach(t -> missing.put(part, t));
      }
    }
    typed.stream()
        .filter(t -> !parts.containsKey(t))
        .forEach(t -> faults.add("[Content_Types].xml: " + t + " is not there"));
    missing.forEach((part, target) -> faults.add(part + ": " + target + " is not there"));
  }

  private static String resolved(String path) {
    String before = "";
    String after = path;
    while (!before.equals(after)) {
      before = after;
      after = after.replaceFirst("[^/]+/\\.\\./", "");
    }
    return after;
  }

  private static List<String> matches(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
