package io.storeops.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.document.Book;
import io.storeops.render.excel.ExcelRenderer;
import io.storeops.render.excel.WorkbookFaults;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example's own workbooks in every language. */
class ExampleWorkbookTest {
  private static final String APPRAISALS =
      """
      appraisals:
        - id: operations
          name: {zh-CN: 运营月度考核, zh-TW: 營運月度考核, ja: 運営の月次評価, en: Operations of the month}
          role: operations
          kpis:
            - {metric: paid_amount, weight: 50%, goal: tmall-sales}
            - {metric: refund_rate, weight: 20%, goal: tmall-refunds}
            - {metric: conversion_rate, weight: 30%, full: 0.04, zero: 0.02}
        - id: service
          name: {zh-CN: 客服月度考核, zh-TW: 客服月度考核, ja: 顧客対応の月次評価, en: Service of the month}
          role: service
          kpis:
            - {metric: refund_rate, weight: 60%, goal: tmall-refunds}
            - {what: "=1+1", weight: 40%}
      bonusRules:
        - {id: operations-bonus, role: operations, appraisal: operations, fromScore: 60, amount: 3000,
           factorMetric: paid_amount, threshold: 50%}
      """;
  private static final String ENGLISH = "storeops-2026-W46-en.xlsx";
  private static final Map<String, byte[]> BOOKS = new TreeMap<>();
  @TempDir static Path folder;
  private static double total;

  @BeforeAll
  static void build() throws IOException {
    Path project = folder.resolve("example");
    ExampleProject.copy(project);
    Files.writeString(project.resolve("plan/appraisals.yaml"), APPRAISALS);
    try (ExampleRun run = new ExampleRun(project, folder)) {
      for (Book book : run.books()) {
        ExcelRenderer.render(book, BOOKS::put);
      }
      total = run.operationsTotal();
    }
    // to look at them: -Dstoreops.books=folder
    String look = System.getProperty("storeops.books", "");
    if (!look.isEmpty()) {
      for (Map.Entry<String, byte[]> book : BOOKS.entrySet()) {
        Files.write(Path.of(look).resolve(book.getKey()), book.getValue());
      }
    }
  }

  @Test
  void workbooks_ofEveryLanguage_haveNoFault() throws IOException {
    assertEquals(
        List.of(
            "handbook-en.xlsx",
            "handbook-ja.xlsx",
            "handbook-zh-tw.xlsx",
            "handbook.xlsx",
            "storeops-2026-W46-en.xlsx",
            "storeops-2026-W46-ja.xlsx",
            "storeops-2026-W46-zh-tw.xlsx",
            "storeops-2026-W46.xlsx"),
        List.copyOf(BOOKS.keySet()));
    for (Map.Entry<String, byte[]> book : BOOKS.entrySet()) {
      assertEquals(List.of(), WorkbookFaults.of(book.getValue()), book.getKey());
    }
  }

  private static XSSFWorkbook book(String name) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(Objects.requireNonNull(BOOKS.get(name))));
  }

  private static void needLibreOffice() {
    if (LibreOffice.program().isEmpty()) {
      System.out.println(
          "*** LibreOffice is not here: NO FORMULA WAS WORKED OUT A SECOND TIME ***");
    }
    Assumptions.assumeTrue(LibreOffice.program().isPresent(), "soffice is not on the path");
  }

  @Test
  void formulas_workedOutByLibreOffice_haveTheValuesThatCameWithThem(@TempDir Path work)
      throws IOException, InterruptedException {
    needLibreOffice();
    XSSFWorkbook before = book(ENGLISH);
    XSSFWorkbook spoilt = book(ENGLISH);
    each(spoilt, cell -> cell.setCellValue(-424242));
    XSSFWorkbook after = LibreOffice.recalculated(Map.of("book", spoilt), work).get("book");
    List<String> different = new ArrayList<>();
    int[] compared = {0, 0};
    each(
        before,
        cell -> {
          Cell other =
              Objects.requireNonNull(after)
                  .getSheet(cell.getSheet().getSheetName())
                  .getRow(cell.getRowIndex())
                  .getCell(cell.getColumnIndex());
          compared[cell.getCachedFormulaResultType() == CellType.NUMERIC ? 0 : 1]++;
          if (!value(cell).equals(value(other)) && !near(cell, other)) {
            different.add(
                cell.getSheet().getSheetName()
                    + "!"
                    + cell.getAddress()
                    + " "
                    + cell.getCellFormula()
                    + ": "
                    + value(cell)
                    + " and "
                    + value(other));
          }
        });
    assertEquals(List.of(), different);
    System.out.println(compared[0] + " formulas with and " + compared[1] + " without a number");
    assertTrue(compared[0] > 200, () -> compared[0] + " formulas");
  }

  private static void each(XSSFWorkbook book, Consumer<Cell> formulas) {
    book.forEach(
        sheet ->
            sheet.forEach(
                row ->
                    row.forEach(
                        cell -> {
                          if (cell.getCellType() == CellType.FORMULA) {
                            formulas.accept(cell);
                          }
                        })));
  }

  private static String value(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return type == CellType.NUMERIC
        ? Double.toString(cell.getNumericCellValue())
        : type == CellType.BLANK ? "" : cell.getStringCellValue();
  }

  private static boolean near(Cell left, Cell right) {
    try {
      double one = Double.parseDouble(value(left));
      double other = Double.parseDouble(value(right));
      return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  @Test
  void inputs_tenChanged_giveWhatIsWorkedOutByHand(@TempDir Path work)
      throws IOException, InterruptedException {
    needLibreOffice();
    XSSFWorkbook written = book(ENGLISH);
    XSSFWorkbook changed = book(ENGLISH);
    BookTable items = BookTable.of(written, "items_cny", changed);
    BookTable shops = BookTable.of(written, "profit_cny", changed);
    BookTable kpis = BookTable.of(written, "kpis", changed);
    int inputs = 0;
    BigDecimal goods = BigDecimal.ZERO;
    for (int row = 0; row < items.rows(); row++) {
      if (items.text(row, 1).equals(shops.text(0, 0))) {
        inputs++;
        BigDecimal cost = BigDecimal.valueOf(1000L + 37 * row, 2);
        items.cell(row, "Unit cost").setCellValue(cost.doubleValue());
        goods = goods.add(cost.multiply(items.number(row, "Units sold")));
      }
    }
    shops.cell(0, "Fees").setCellValue(12345.67);
    kpis.cell(0, "Value").setCellValue(1_200_000);
    inputs += 2;
    assertEquals(10, inputs);
    BigDecimal net = shops.number(0, "Paid sales").subtract(shops.number(0, "Refunds"));
    BigDecimal contribution =
        net.subtract(new BigDecimal("12345.67"))
            .subtract(shops.number(0, "Promotion"))
            .subtract(goods);
    BigDecimal total = BigDecimal.ZERO;
    for (int row = 0; row < 3; row++) {
      BigDecimal score =
          row == 0
              ? kpis.number(0, "Value")
                  .multiply(BigDecimal.valueOf(100))
                  .divide(kpis.number(0, "Goal"), MathContext.DECIMAL64)
                  .min(BigDecimal.valueOf(120))
              : kpis.number(row, "Score");
      total = total.add(score.multiply(kpis.number(row, "Weight")));
    }
    XSSFWorkbook after =
        Objects.requireNonNull(LibreOffice.recalculated(Map.of("book", changed), work).get("book"));
    BookTable worked = BookTable.of(written, "profit_cny", after);
    near(contribution, worked.number(0, "Contribution"));
    near(contribution.divide(net, MathContext.DECIMAL64), worked.number(0, "Margin"));
    near(total, BookTable.of(written, "scores", after).number(0, "Total"));
    // the other shop's costs are not typed: it has no contribution, and neither have both together
    assertEquals("", value(worked.cell(1, "Contribution")));
    assertEquals("", value(worked.cell(2, "Contribution")));
    assertEquals("", value(BookTable.of(written, "bonuses", after).cell(0, "Bonus")));
  }

  private static void near(BigDecimal expected, BigDecimal found) {
    assertEquals(expected.doubleValue(), found.doubleValue(), 1e-9 * expected.abs().doubleValue());
  }

  @Test
  void scores_ofTheAppraisalSheet_areThoseOfTheRelation() throws IOException {
    XSSFWorkbook book = book(ENGLISH);
    BookTable scores = BookTable.of(book, "scores", book);
    near(BigDecimal.valueOf(total), scores.number(0, "Total"));
    assertEquals("Operations of the month", scores.text(0, 0));
    // one KPI waits for its mark
    assertEquals("", value(scores.cell(1, "Total")));
    BookTable kpis = BookTable.of(book, "kpis", book);
    assertEquals("=1+1", kpis.text(4, 2));
    assertEquals(CellType.STRING, kpis.cell(4, 2).getCellType());
    assertTrue(kpis.cell(4, 2).getCellStyle().getQuotePrefixed());
  }

  @Test
  void handbook_ofARole_countsWhatIsDoneAndLeadsToProcedures() throws IOException {
    XSSFWorkbook book = book("handbook-en.xlsx");
    assertEquals("Cover", book.getSheetName(0));
    BookTable contents = BookTable.of(book, "contents", book);
    for (int row = 0; row < contents.rows(); row++) {
      String sheet = contents.text(row, 0);
      assertEquals("'" + sheet + "'!A1", contents.cell(row, 0).getHyperlink().getAddress());
      assertTrue(book.getSheet(sheet) != null, sheet);
    }
    BookTable raci = BookTable.of(book, "raci", book);
    assertEquals("Changing a price", raci.text(1, 0));
    assertEquals("A", raci.cell(1, "Store manager").getStringCellValue());
    assertEquals("R", raci.cell(1, "Operations").getStringCellValue());
    assertEquals("I", raci.cell(1, "Customer service").getStringCellValue());
    BookTable rights = BookTable.of(book, "permissions", book);
    List<String> functions =
        IntStream.range(0, rights.rows()).mapToObj(row -> rights.text(row, 0)).toList();
    int prices = functions.indexOf("prices");
    assertTrue(prices >= 0, functions.toString());
    assertEquals("approve", rights.cell(prices, "Store manager").getStringCellValue());
    BookTable checks = BookTable.of(book, "r2_checks", book);
    String leads = checks.cell(0, "Procedure").getHyperlink().getAddress();
    CellReference step = new CellReference(leads);
    assertEquals("Procedures", step.getSheetName());
    assertEquals(
        checks.text(0, 0),
        book.getSheet("Procedures").getRow(step.getRow()).getCell(0).getStringCellValue());
    assertTrue(checks.rows() > 20, () -> checks.rows() + " steps");
    checks.cell(0, "State").setCellValue("done");
    checks.cell(1, "State").setCellValue("done");
    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    near(
        BigDecimal.valueOf(2.0 / checks.rows()),
        BookTable.of(book, "r2_progress", book).number(0, "Share"));
  }
}
