package io.storeops.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.diag.StoreOpsException;
import io.storeops.proof.Proof;
import io.storeops.run.ReportSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDispBlanksAs;

/** The example and its disguise, whole runs, as they are written. */
class ExampleReportTest {
  @TempDir static Path folder;
  private static WrittenProject plain;
  private static WrittenProject shifted;

  @BeforeAll
  static void run() throws IOException {
    ExampleProject.copy(folder.resolve("plain"));
    ExampleShifted.write(folder.resolve("shifted"));
    plain = fewPages("plain");
    shifted = fewPages("shifted");
  }

  private static WrittenProject fewPages(String name) throws IOException {
    return WrittenProject.fewPages(folder.resolve(name), 4);
  }

  @Test
  void report_ofTheExample_isValid() {
    assertEquals(List.of(), ReportSchema.mistakes(plain.report()));
  }

  @Test
  void links_ofTheSite_leadEverywhereAndNowhereElse() throws IOException {
    Path site = plain.output().resolve("site");
    assertEquals(List.of(), SiteLinks.faults(site, below(site, plain)));
    WrittenProject copy = copyOfPlain("links");
    Path page = page(copy);
    String text = Files.readString(page);
    Files.writeString(page, text.replace("../../../weeks.html", "../../../gone.html"));
    Files.copy(page, page.resolveSibling("left.html"));
    Path copied = copy.output().resolve("site");
    assertEquals(
        List.of(
            "en/2026/W46/tmall-linden/index.html links to ../../../gone.html, which is not there",
            "en/2026/W46/tmall-linden/left.html is an orphan",
            "en/2026/W46/tmall-linden/left.html links to ../../../gone.html, which is not there"),
        SiteLinks.faults(copied, below(copied, copy)));
  }

  private static List<Path> below(Path site, WrittenProject project) {
    return project.pages().stream().filter(p -> p.startsWith(site)).toList();
  }

  @Test
  void figures_onPagesAndInWorkbook_equalTheReport() {
    PrintedFigures.Outcome outcome = PrintedFigures.of(plain);
    assertEquals(List.of(), outcome.differences());
    System.out.println(
        outcome.onPages()
            + " figures of pages and "
            + outcome.inWorkbook()
            + " of the workbook equal the report");
    assertTrue(outcome.onPages() > 5_000, () -> outcome.onPages() + " figures on pages");
    assertTrue(outcome.inWorkbook() > 500, () -> outcome.inWorkbook() + " figures in the workbook");
  }

  @Test
  void figures_valueChangedOnAPage_isADifference() throws IOException {
    WrittenProject copy = copyOfPlain("changed");
    Path page = page(copy);
    String address = "tmall-linden|paid_amount||week:2026-W46|value";
    String text = Files.readString(page);
    String value =
        text.replaceAll("(?s).*?value=\"([^\"]*)\" data-m=\"" + quote(address) + ".*", "$1");
    Files.writeString(
        page, text.replace(value + "\" data-m=\"" + address, "1\" data-m=\"" + address));
    List<String> differences = PrintedFigures.of(copy).differences();
    assertTrue(!differences.isEmpty());
    assertEquals(
        List.of(
            "site/en/2026/W46/tmall-linden/index.html: "
                + address
                + " is 1, report.json says "
                + value),
        differences.stream().distinct().toList());
    assertEquals(
        "What was written does not say what report.json says; nothing of it is published. This is a"
            + " mistake of storeops, not of plan or data.\n  "
            + String.join("\n  ", differences),
        fault(copy));
  }

  /** What a run would have said of these files. */
  private static String fault(WrittenProject project) throws IOException {
    Proof proof = Proof.against(Files.readAllBytes(project.reportFile()));
    for (Path file : project.files()) {
      String path = project.output().relativize(file).toString().replace('\\', '/');
      proof.take(path, Files.readAllBytes(file));
    }
    return assertThrows(StoreOpsException.class, proof::end).getMessage();
  }

  @Test
  void proof_ofFilesAsWritten_comparesEveryFigure() throws IOException {
    Proof proof = Proof.against(Files.readAllBytes(plain.reportFile()));
    for (Path file : plain.files()) {
      proof.take(file.getFileName().toString(), Files.readAllBytes(file));
    }
    assertEquals(List.of(), proof.differences());
    int pages = PrintedFigures.of(plain).onPages();
    assertTrue(proof.compared().startsWith(pages + " figures of pages and "), proof.compared());
    String said = proof.compared() + " read back: all as in report.json";
    assertTrue(WrittenProject.SAID.contains(said), said);
    System.out.println(said);
  }

  private static String quote(String text) {
    return java.util.regex.Pattern.quote(text);
  }

  @Test
  void figures_addressRemoved_isADifference() throws IOException {
    WrittenProject copy = copyOfPlain("removed");
    Path page = page(copy);
    String text = Files.readString(page);
    Files.writeString(page, text.replaceFirst("(<data value=\"[^\"]*\") data-m=\"[^\"]*\"", "$1"));
    List<String> differences = PrintedFigures.of(copy).differences();
    assertEquals(1, differences.size(), differences.toString());
    assertTrue(differences.get(0).endsWith(" has no address"), differences.get(0));
    assertTrue(fault(copy).endsWith("\n  " + differences.get(0)), fault(copy));
  }

  @Test
  void figures_cellOfTheWorkbookChanged_isADifference() throws IOException {
    WrittenProject copy = copyOfPlain("cell");
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(copy.workbook()))) {
      var line = book.getSheet("_addresses").getRow(1);
      var place = new org.apache.poi.ss.util.CellReference(line.getCell(2).getStringCellValue());
      book.getSheet(line.getCell(1).getStringCellValue())
          .getRow(place.getRow())
          .getCell(place.getCol())
          .setCellValue(-7);
      try (var out = Files.newOutputStream(copy.workbook())) {
        book.write(out);
      }
    }
    List<String> differences = PrintedFigures.of(copy).differences();
    assertEquals(1, differences.size(), differences.toString());
    assertTrue(differences.get(0).contains(" is -7.0, report.json says "), differences.get(0));
    assertTrue(
        fault(copy).endsWith("\n  storeops-2026-W46.xlsx " + differences.get(0)), fault(copy));
  }

  private static Path page(WrittenProject project) {
    return project.output().resolve("site/en/2026/W46/tmall-linden/index.html");
  }

  private static WrittenProject copyOfPlain(String name) throws IOException {
    Path to = folder.resolve(name);
    try (Stream<Path> files = Files.walk(plain.output())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(plain.output().relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return new WrittenProject(to, plain.outcome());
  }

  @Test
  void linesOverManyMetrics_areToldInTheUnitOfTheirOwn() throws IOException {
    Document market = Jsoup.parse(plain.output().resolve("site/en/market/index.html").toFile());
    Element lines = market.select("#lines-benchmark-week").get(0);
    String told = lines.select(".sub").text();
    assertTrue(told.matches("[^:]+: [\\d.]+% this week, [\\d.]+% the week before\\..+%.+"), told);
    List<String> marks = lines.select("svg text").eachText();
    assertTrue(marks.stream().anyMatch(m -> m.matches("[\\d.]+%")), marks.toString());
    assertTrue(marks.stream().noneMatch(m -> m.matches("0\\.\\d+")), marks.toString());
  }

  @Test
  void charts_ofTheWorkbook_leaveAGapWhereThereIsNoData() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(plain.workbook()))) {
      List<XSSFChart> charts = new ArrayList<>();
      book.forEach(s -> charts.addAll(((XSSFSheet) s).createDrawingPatriarch().getCharts()));
      assertFalse(charts.isEmpty());
      charts.forEach(
          c -> assertEquals(STDispBlanksAs.GAP, c.getCTChart().getDispBlanksAs().getVal()));
    }
  }

  @Test
  void report_inDisguise_hasThreefoldMoneyEqualRatiosAndTheSameFindings() {
    ReportComparison.Outcome comparison = ReportComparison.of(plain.report(), shifted.report());
    assertEquals(List.of(), comparison.differences());
    System.out.println(
        comparison.figures() + " figures and " + comparison.findings() + " findings in disguise");
    assertTrue(comparison.figures() > 3_000, () -> comparison.figures() + " figures");
    assertTrue(comparison.findings() > 12, () -> comparison.findings() + " findings");
  }
}
