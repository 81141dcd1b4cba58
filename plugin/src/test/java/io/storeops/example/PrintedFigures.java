package io.storeops.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/**
 * Reads every figure of pages and workbook back by its address and compares it with {@code
 * report.json}. A figure of another week, which the report does not hold, must at least be the same
 * wherever it is printed.
 */
final class PrintedFigures {
  private final Map<String, BigDecimal> expected = new HashMap<>();
  private final Map<String, BigDecimal> others = new HashMap<>();
  private final List<String> differences = new ArrayList<>();
  private int onPages;
  private int inWorkbook;

  private PrintedFigures() {}

  /** What was read back. */
  record Outcome(int onPages, int inWorkbook, List<String> differences) {}

  static Outcome of(WrittenProject project) {
    PrintedFigures figures = new PrintedFigures();
    figures.expect(project.report());
    project.pages().forEach(page -> figures.page(project.output(), page));
    figures.workbook(project.workbook());
    return new Outcome(figures.onPages, figures.inWorkbook, figures.differences);
  }

  private void expect(JsonNode report) {
    for (JsonNode m : report.get("metrics")) {
      String start = start(m) + period(text(m.get("period"), "kind"), text(m.get("period"), "id"));
      for (String field :
          List.of(
              "value",
              "previous",
              "lastYear",
              "change",
              "changeLastYear",
              "goal",
              "attainment",
              "planned",
              "required")) {
        expect(start + field, m.get(field));
      }
      expect(start + "forecast", m.path("forecast").path("value"));
    }
    for (JsonNode s : report.get("series")) {
      for (JsonNode p : s.get("points")) {
        for (String field : List.of("value", "lastYear", "goal")) {
          expect(start(s) + period(text(s, "grain"), text(p, "period")) + field, p.get(field));
        }
      }
    }
    String week = text(report.get("week"), "id");
    for (JsonNode c : report.get("contributions")) {
      String store = c.get("store").isNull() ? "*" + text(c, "currency") : text(c, "store");
      String start =
          store + "|" + text(c, "metric") + "||week:" + week + "|" + text(c, "against") + ".";
      for (String field : List.of("delta", "refunds", "netDelta")) {
        expect(start + field, c.get(field));
      }
      c.get("parts").forEach(p -> expect(start + text(p, "factor"), p.get("amount")));
    }
    for (JsonNode s : report.get("sources")) {
      String start = "@" + text(s, "file") + "#" + text(s, "sheet") + "||||";
      s.get("rows").properties().forEach(e -> expect(start + "rows." + e.getKey(), e.getValue()));
      s.get("totals")
          .properties()
          .forEach(e -> expect(start + "totals." + e.getKey(), e.getValue()));
    }
  }

  private void expect(String address, JsonNode value) {
    if (!value.isNull() && !value.isMissingNode()) {
      BigDecimal before = expected.put(address, value.decimalValue());
      if (before != null && before.compareTo(value.decimalValue()) != 0) {
        differences.add(address + ": report.json says " + before + " and " + value.decimalValue());
      }
    }
  }

  private static String text(JsonNode node, String key) {
    return node.get(key).stringValue();
  }

  private static String start(JsonNode figure) {
    JsonNode dimension = figure.get("dimension");
    String store =
        figure.get("store").isNull() ? "*" + text(figure, "currency") : text(figure, "store");
    String inside = dimension.isNull() ? "" : text(dimension, "kind") + ":" + text(dimension, "id");
    return store + "|" + text(figure, "metric") + "|" + inside + "|";
  }

  private static String period(String kind, String id) {
    return kind + ":" + id + "|";
  }

  private void page(Path output, Path page) {
    String name = output.relativize(page).toString().replace('\\', '/');
    try {
      for (Element figure : Jsoup.parse(page.toFile()).select("data")) {
        onPages++;
        check(name, figure.attr("data-m"), figure.attr("value"), false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void workbook(Path file) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFSheet addresses = workbook.getSheet("_addresses");
      for (int i = 1; i <= addresses.getLastRowNum(); i++) {
        XSSFRow row = addresses.getRow(i);
        CellReference place = new CellReference(row.getCell(2).getStringCellValue());
        String sheet = row.getCell(1).getStringCellValue();
        Cell cell = workbook.getSheet(sheet).getRow(place.getRow()).getCell(place.getCol());
        inWorkbook++;
        check(
            sheet + "!" + place.formatAsString(),
            row.getCell(0).getStringCellValue(),
            value(cell),
            cell.getCellType() == CellType.FORMULA);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As shown without a recalculation; a text stands for no data. */
  private static String value(Cell cell) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
    return type == CellType.NUMERIC
        ? BigDecimal.valueOf(cell.getNumericCellValue()).toString()
        : "";
  }

  private void check(String place, String address, String value, boolean computed) {
    if (computed && address.equals("=")) {
      return;
    }
    if (address.isEmpty()) {
      differences.add(place + ": " + value + " has no address");
      return;
    }
    BigDecimal wanted = expected.get(address);
    if (value.isEmpty()) {
      if (wanted != null) {
        differences.add(place + ": " + address + " is empty, report.json says " + wanted);
      }
      return;
    }
    BigDecimal found = new BigDecimal(value);
    BigDecimal known = wanted == null ? others.putIfAbsent(address, found) : wanted;
    if (known != null && !same(known, found, computed)) {
      String where = wanted == null ? "another page" : "report.json";
      differences.add(place + ": " + address + " is " + found + ", " + where + " says " + known);
    }
  }

  /** What a workbook computes is a double: a difference of two may lose its last digits. */
  private static boolean same(BigDecimal left, BigDecimal right, boolean computed) {
    double gap = left.subtract(right).abs().doubleValue();
    return left.compareTo(right) == 0
        || (computed && gap < 1e-12 * Math.max(1, left.abs().doubleValue()));
  }
}
