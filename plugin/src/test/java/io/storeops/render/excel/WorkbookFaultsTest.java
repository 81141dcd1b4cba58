package io.storeops.render.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.storeops.diag.Problems;
import io.storeops.document.Book;
import io.storeops.document.Form;
import io.storeops.document.Status;
import io.storeops.facts.FactCatalog;
import io.storeops.form.FormBuilder;
import io.storeops.plan.Plan;
import io.storeops.plan.PlanLoader;
import io.storeops.templates.Templates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Workbooks beside the schemas of their format and the limits of Excel. */
class WorkbookFaultsTest {
  private static final String PLAN =
      """
      site: {languages: [zh-CN, zh-TW, ja, en]}
      stores:
        - {id: a, name: 甲店, platform: tmall, currency: CNY}
        - {id: b, name: 乙店, platform: jd, currency: CNY}
      roles: [{id: ops, name: 运营}]
      products: [{id: "1001", name: "=cmd|' /C calc'!A0", store: a, role: hero}]
      """;

  private static final Book BOOK =
      new Book(
          "book.xlsx",
          "zh-CN",
          "周报",
          List.of(
              new Book.Sheet(
                  "概览",
                  List.of(
                      new Book.Heading("第 46 周", 1),
                      new Book.Grid(
                          "weeks",
                          List.of(
                              new Book.Field("周", false, false),
                              new Book.Field("销售额", true, true),
                              new Book.Field("上周", true, false),
                              new Book.Field("变化", true, false),
                              new Book.Field("状态", false, false),
                              new Book.Field("走势", false, false),
                              new Book.Field("可改", true, true)),
                          List.of(
                              List.of(
                                  new Book.Day("2026-11-09"),
                                  new Book.Number("120.5", Book.Format.MONEY, 2, "a|b"),
                                  new Book.Number("100", Book.Format.MONEY, 2, ""),
                                  new Book.Formula(
                                      new Book.Calc(
                                          new Book.Here(1), Book.Operator.OVER, new Book.Here(2)),
                                      Book.Format.CHANGE,
                                      2,
                                      ""),
                                  new Book.State(new Status(Status.Kind.ACT, "处理")),
                                  new Book.Spark("weeks", 0, 1, 2),
                                  new Book.Entry("3", Book.Format.COUNT, 0, ""))),
                          List.of(
                              new Book.Text("合计"),
                              new Book.Formula(
                                  new Book.Shown("weeks", 1), Book.Format.MONEY, 2, ""))),
                      new Book.Plot(
                          Book.Plot.Kind.COLUMN,
                          "销售额",
                          "每周",
                          "weeks",
                          0,
                          List.of(1, 2),
                          Book.Format.AMOUNT)),
                  true)));

  private static Map<String, byte[]> forms() {
    Plan plan = PlanLoader.load(Map.of("plan/plan.yaml", PLAN), new Problems()).orElseThrow();
    Templates templates = new Templates();
    Map<String, byte[]> forms = new TreeMap<>();
    for (Form form : FormBuilder.build(plan, FactCatalog.load(templates, plan), templates)) {
      ExcelRenderer.render(form, forms::put);
    }
    return forms;
  }

  private static byte[] book() {
    Map<String, byte[]> files = new TreeMap<>();
    ExcelRenderer.render(BOOK, files::put);
    return Objects.requireNonNull(files.get("book.xlsx"));
  }

  @Test
  void forms_ofEveryLanguage_haveNoFault() throws IOException {
    Map<String, byte[]> forms = forms();
    assertEquals(88, forms.size());
    for (Map.Entry<String, byte[]> form : forms.entrySet()) {
      assertEquals(List.of(), WorkbookFaults.of(form.getValue()), form.getKey());
    }
  }

  @Test
  void book_withTableChartBarsAndFormulas_hasNoFault() throws IOException {
    assertEquals(List.of(), WorkbookFaults.of(book()));
  }

  @Test
  void faults_plantedOneByOne_areFound() throws IOException {
    byte[] form = Objects.requireNonNull(forms().get("forms/page_audit.xlsx"));
    planted(form, "xl/worksheets/sheet2.xml", "type=\"date\"", "type=\"day\"");
    planted(form, "xl/worksheets/sheet2.xml", "<sheetProtection", "<sheetProtect");
    planted(form, "xl/workbook.xml", "name=\"_lists\"", "name=\"a/b\"");
    planted(form, "xl/workbook.xml", "name=\"list_store\"", "name=\"AB12\"");
    planted(form, "[Content_Types].xml", "/xl/worksheets/sheet3.xml", "/xl/worksheets/sheet9.xml");
    planted(book(), "xl/tables/table1.xml", "name=\"上周\"", "name=\"销售额\"");
    planted(book(), "xl/charts/chart1.xml", "barDir", "barSir");
    planted(book(), "xl/styles.xml", "horizontal=\"right\"", "horizontal=\"rightwards\"");
  }

  private static void planted(byte[] book, String part, String from, String to) throws IOException {
    List<String> there = new ArrayList<>();
    UnaryOperator<String> how =
        text -> {
          there.add(Boolean.toString(text.contains(from)));
          return text.replace(from, to);
        };
    byte[] broken = changed(book, part, how);
    assertEquals(List.of("true"), there, from + " is not in " + part);
    assertFalse(WorkbookFaults.of(broken).isEmpty(), from + " → " + to);
  }

  private static byte[] changed(byte[] book, String part, UnaryOperator<String> how)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(entry.getTimeLocal());
        out.setLevel(java.util.zip.Deflater.NO_COMPRESSION);
        out.putNextEntry(copy);
        boolean planted = entry.getName().equals(part);
        String text = planted ? how.apply(new String(content, StandardCharsets.UTF_8)) : "";
        out.write(planted ? text.getBytes(StandardCharsets.UTF_8) : content);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
