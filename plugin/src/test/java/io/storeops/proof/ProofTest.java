package io.storeops.proof;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.storeops.diag.StoreOpsException;
import io.storeops.document.Book;
import io.storeops.render.excel.ExcelRenderer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A report of one figure and what is printed of it. */
class ProofTest {
  private static final String REPORT =
      """
      {"version": 1, "week": {"id": "2026-W46"},
       "metrics": [{"store": null, "metric": "paid_amount", "dimension": null, "currency": "CNY",
                    "period": {"kind": "week", "id": "2026-W46"}, "value": 10.50, "goal": null}],
       "actions": [{"id": "air", "promised": 480000}]}
      """;
  private static final String SALES = "*CNY|paid_amount||week:2026-W46|value";

  private final Proof proof = Proof.against(bytes(REPORT));

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] page(String value, String address) {
    return bytes("<p><data value=\"" + value + "\" data-m=\"" + address + "\">x</data> < a</p>");
  }

  private static byte[] book(Book.Value... values) {
    List<Book.Field> fields = List.of(field("a"), field("b"), field("c"));
    Book.Sheet sheet =
        new Book.Sheet(
            "Sums & more", List.of(new Book.Grid("sums", fields, List.of(List.of(values)))));
    Map<String, byte[]> files = new TreeMap<>();
    ExcelRenderer.render(new Book("b.xlsx", "en", "b", List.of(sheet)), files::put);
    return Objects.requireNonNull(files.get("b.xlsx"));
  }

  private static Book.Field field(String name) {
    return new Book.Field(name, true, false);
  }

  private static Book.Value number(String value, String address) {
    return new Book.Number(value, Book.Format.MONEY, 2, address);
  }

  @Test
  void figures_asInTheReport_pass() {
    proof.take("a.html", page("10.5", SALES));
    proof.take("b.html", page("480000", "action:air||||promised"));
    proof.take("c.txt", page("7", SALES));
    proof.take(
        "b.xlsx",
        book(
            number("10.5", SALES),
            new Book.Day("2026-11-15"),
            new Book.Formula(
                new Book.Calc(new Book.Here(0), Book.Operator.TIMES, new Book.Exact("2")),
                Book.Format.MONEY,
                2,
                "")));
    assertEquals(List.of(), proof.differences());
    assertEquals("2 figures of pages and 2 of workbooks", proof.compared());
    assertDoesNotThrow(proof::end);
  }

  @Test
  void page_otherValue_isADifference() {
    proof.take("a.html", page("10.49", SALES));
    assertEquals(
        List.of("a.html: " + SALES + " is 10.49, report.json says 10.50"), proof.differences());
  }

  @Test
  void page_figureWithoutAddress_isADifference() {
    proof.take("a.html", bytes("<data value=\"3\">3</data><datalist><database>"));
    assertEquals(List.of("a.html: 3 has no address"), proof.differences());
  }

  @Test
  void figureOfAnotherWeek_notTheSameEverywhere_isADifference() {
    String other = "a&amp;b|paid_amount||week:2026-W45|value";
    proof.take("a.html", page("3", other));
    proof.take("b.html", page("3", other));
    proof.take("c.html", page("4", other));
    assertEquals(
        List.of("c.html: a&b|paid_amount||week:2026-W45|value is 4, another place says 3.0"),
        proof.differences());
  }

  @Test
  void workbook_otherValueAndNumberWithoutAddress_areDifferences() {
    proof.take("b.xlsx", book(number("10.4", SALES), number("3", ""), number("", SALES)));
    assertEquals(
        List.of(
            "b.xlsx Sums & more!A2: " + SALES + " is 10.4, report.json says 10.50",
            "b.xlsx Sums & more!B2: 3.0 has no address"),
        proof.differences());
  }

  @Test
  void workbook_formulaWithoutANumber_isADifferenceWhereTheReportHasOne() {
    Book.Term half = new Book.Calc(new Book.Here(0), Book.Operator.OVER, new Book.Here(1));
    proof.take(
        "b.xlsx",
        book(
            number("21", "x|y||week:2026-W46|value"),
            new Book.Text(""),
            new Book.Formula(half, Book.Format.MONEY, 2, SALES)));
    assertEquals(
        List.of("b.xlsx Sums & more!C2: " + SALES + " is empty, report.json says 10.50"),
        proof.differences());
  }

  @Test
  void end_afterDifferences_isAFaultThatNamesThem() {
    for (int i = 0; i < 22; i++) {
      proof.take(i + ".html", page(Integer.toString(i), SALES));
    }
    StoreOpsException fault = assertThrows(StoreOpsException.class, proof::end);
    List<String> lines = String.valueOf(fault.getMessage()).lines().toList();
    assertEquals(
        "What was written does not say what report.json says; nothing of it is published. This is a"
            + " mistake of storeops, not of plan or data.",
        lines.get(0));
    assertEquals("  0.html: " + SALES + " is 0, report.json says 10.50", lines.get(1));
    assertEquals("  and 2 more", lines.get(21));
    assertEquals(22, lines.size());
  }

  @Test
  void seen_manyAddresses_areKeptApart() {
    SeenFigureBuilder seen = new SeenFigureBuilder();
    for (int i = 0; i < 100_000; i++) {
      assertEquals(i, seen.put("store|metric||week:" + i + "|value", i));
    }
    for (int i = 0; i < 100_000; i++) {
      assertEquals(i, seen.put("store|metric||week:" + i + "|value", -1));
    }
  }
}
