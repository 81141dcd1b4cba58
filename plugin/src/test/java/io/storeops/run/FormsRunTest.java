package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.Severity;
import io.storeops.facts.FactCatalog;
import io.storeops.facts.FactReader;
import io.storeops.plan.Plan;
import io.storeops.plan.PlanLoader;
import io.storeops.result.SourceInfo;
import io.storeops.table.Column;
import io.storeops.templates.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms as they are handed out, filled in well and badly, and read back. */
class FormsRunTest {
  private static final String PLAN =
      """
      site: {languages: [zh-CN, ja]}
      stores:
        - {id: a, name: {zh-CN: 甲店, ja: 一号店}, platform: tmall, currency: CNY}
        - {id: b, name: {zh-CN: 乙店, ja: 二号店}, platform: jd, currency: CNY}
      roles:
        - {id: ops, name: {zh-CN: 运营, ja: 運営}}
        - {id: design, name: {zh-CN: 设计, ja: デザイン}, reportsTo: ops}
      goals:
        - {id: sales, store: a, metric: paid_amount, owner: ops, periods: {"2026": 1200}}
      products:
        - {id: "1001", name: {zh-CN: 云朵沙发, ja: クラウドソファ}, store: a, role: hero}
        - {id: "1002", name: {zh-CN: 方几, ja: 角テーブル}, store: b, role: regular}
      shopPages:
        - {id: home, name: 首页, store: a, kind: home, owner: design}
      people:
        - {id: "0007", role: ops}
      inputs:
        - {dataset: page_audit, files: ["forms/page*"], every: week, by: design, latest: tuesday}
      """;

  private static final LocalDate DAY = LocalDate.of(2026, 11, 9);

  @TempDir Path folder;
  private ShopProject shop;

  @BeforeEach
  void plan() throws IOException {
    shop = new ShopProject(folder).with("plan/plan.yaml", PLAN);
  }

  private FilledForm form(String name) throws IOException {
    Outcome outcome = shop.forms();
    assertEquals(Outcome.Kind.PASSED, outcome.kind(), ShopProject.printed(outcome));
    return FilledForm.of(shop.output().resolve("forms/" + name + ".xlsx"));
  }

  /** What the data folder holds, as the next run reads it. */
  private final class Read {
    private final Map<String, List<Map<String, Object>>> tables = new TreeMap<>();
    private final Problems problems = new Problems();
    private final List<SourceInfo> sources;

    Read() throws IOException {
      String text = Files.readString(folder.resolve("plan/plan.yaml"));
      Plan plan = PlanLoader.load(Map.of("plan/plan.yaml", text), problems).orElseThrow();
      FactCatalog facts = FactCatalog.load(new Templates(), plan);
      sources =
          FactReader.read(
              folder.resolve("data"),
              plan,
              facts,
              shape -> {
                List<Map<String, Object>> rows = new ArrayList<>();
                tables.put(shape.name(), rows);
                return row -> rows.add(named(shape.columns(), row));
              },
              problems);
    }

    private static Map<String, Object> named(List<Column> columns, Object[] row) {
      Map<String, Object> named = new TreeMap<>();
      for (int i = 0; i < row.length; i++) {
        if (row[i] != null && !"".equals(row[i]) && !columns.get(i).name().equals("src_file")) {
          named.put(columns.get(i).name(), row[i]);
        }
      }
      return named;
    }

    String rows(String table) {
      return String.join(
          "\n", Objects.requireNonNull(tables.get(table)).stream().map(Object::toString).toList());
    }

    String problems() {
      return String.join("\n", problems.list().stream().map(FormsRunTest::line).toList());
    }
  }

  private static String line(Problem p) {
    String excerpt = p.excerpt().isEmpty() ? "" : " <" + p.excerpt() + ">";
    return p.code()
        + " "
        + p.source().place().replace("data/", "")
        + ": "
        + p.message()
        + excerpt
        + " | "
        + p.hint();
  }

  @Test
  void forms_ofEveryDatasetAndLanguage_areWritten() throws IOException {
    Outcome outcome = shop.forms();
    assertEquals("44 form(s) in target/storeops/forms", outcome.message());
    try (Stream<Path> files = Files.list(shop.output().resolve("forms"))) {
      List<String> names = files.map(f -> f.getFileName().toString()).sorted().toList();
      assertEquals(45, names.size());
      assertTrue(
          names.containsAll(List.of("page_audit.xlsx", "page_audit-ja.xlsx")), names::toString);
    }
  }

  @Test
  void forms_writtenTwice_haveEqualBytes() throws IOException {
    shop.forms();
    Map<String, String> first = shop.bytes();
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    ShopProject other = new ShopProject(elsewhere).with("plan/plan.yaml", PLAN);
    other.forms();
    assertEquals(first, other.bytes());
  }

  @Test
  void form_filledWellAndBadly_keepsTheGoodRowsAndNamesEachBadCell() throws IOException {
    FilledForm form =
        form("page_audit")
            // the page stands there already
            .row(4, "检查日期", DAY, "检查结果", "正常", "首屏秒数", 1.8, "图片描述占比", 0.95, "关联商品链接数", 12)
            .row(5, "店铺", "甲店", "检查日期", DAY, "页面", "详情页", "关联商品链接数", "十二")
            .row(6, "店铺", "甲店", "检查日期", LocalDate.of(2031, 1, 1), "页面", "详情页", "检查结果", "正常")
            .row(7, "店铺", "丙店", "检查日期", DAY, "页面", "详情页", "检查结果", "正常")
            .row(8, "店铺", "乙店", "检查日期", DAY, "检查结果", "正常", "首屏秒数", -1)
            .row(9, "店铺", "乙店", "检查日期", "2026-11-10", "页面", "活动页", "链接结果", "打不开", "链接商品", "1002")
            .row(10, "店铺", "乙店", "检查日期", "明天", "页面", "活动页", "检查结果", "正常")
            .row(11, "店铺", "乙店", "检查日期", DAY, "页面", "活动页", "检查项", "长".repeat(61))
            .row(12, "店铺", "乙店", "检查日期", DAY, "页面", "活动页", "关联商品链接数", 1.5)
            .row(13, "店铺", "乙店", "检查日期", "11/12/2026", "页面", "活动页", "检查结果", "正常")
            .row(14, "店铺", "乙店", "检查日期", DAY, "页面", "活动页", "展示开始", "下周", "图片描述占比", 95)
            .row(15, "店铺", "甲店");
    shop.with("data/forms/page_audit-2026-11-09.xlsx", form.bytes());
    Read read = new Read();
    assertEquals(
        """
        {alt_share=0.95, audit_result=正常, biz_date=2026-11-09, first_screen_seconds=1.8, page=首页, related_links=12, src_row=4, store=a}
        {biz_date=2026-11-10, link_result=打不开, link_target=1002, page=活动页, src_row=9, store=b}\
        """,
        read.rows("page_audit"));
    assertEquals(
        """
        D003 forms/page_audit-2026-11-09.xlsx [页面巡检] row 5 column 15: a text stands where a number belongs, column 关联商品链接数; the row is left out <十二> | 0 至 1,000 的整数，没有数据就留空。
        D029 forms/page_audit-2026-11-09.xlsx [页面巡检] row 6 column 2: the value lies outside of what the form takes, column 检查日期; the row is left out <2031-01-01> | 日期，2025-01-01 至 2027-12-31，例如 2025-01-01。
        D028 forms/page_audit-2026-11-09.xlsx [页面巡检] row 7 column 1: a text stands here that the form does not offer, column 店铺; the row is left out <丙店> | 请从下拉列表中选择。
        D030 forms/page_audit-2026-11-09.xlsx [页面巡检] row 8 column 3: the cell is empty, and the form needs it, column 页面; the row is left out | 必填。可从下拉列表选择，也可自行填写。
        D029 forms/page_audit-2026-11-09.xlsx [页面巡检] row 8 column 13: the value lies outside of what the form takes, column 首屏秒数; the row is left out <-1> | 0 至 120 的数字。
        D009 forms/page_audit-2026-11-09.xlsx [页面巡检] row 10 column 2: a text stands where a date belongs, column 检查日期; the row is left out <明天> | 日期，2025-01-01 至 2027-12-31，例如 2025-01-01。
        D029 forms/page_audit-2026-11-09.xlsx [页面巡检] row 11 column 4: the text is longer than the form takes, column 检查项; the row is left out <%s> | 文字，最多 60 个字。
        D003 forms/page_audit-2026-11-09.xlsx [页面巡检] row 12 column 15: a fraction stands where a whole number belongs, column 关联商品链接数; the row is left out <1.5> | 0 至 1,000 的整数，没有数据就留空。
        D008 forms/page_audit-2026-11-09.xlsx [页面巡检] row 13 column 2: the order of day and month is not clear, column 检查日期; the row is left out <11/12/2026> | 日期，2025-01-01 至 2027-12-31，例如 2025-01-01。
        D009 forms/page_audit-2026-11-09.xlsx [页面巡检] row 14 column 7: a text stands where a date belongs, column 展示开始; the row is left out <下周> | 日期，2025-01-01 至 2027-12-31，例如 2025-01-01。
        D029 forms/page_audit-2026-11-09.xlsx [页面巡检] row 14 column 14: the value lies outside of what the form takes, column 图片描述占比; the row is left out <95> | 0%% 至 100%% 的百分比。\
        """
            .formatted("长".repeat(61)),
        read.problems());
  }

  @Test
  void form_ofAnotherLanguage_isReadInItsWords() throws IOException {
    byte[] filled =
        form("competitor_daily-ja")
            .row(4, "店舗", "二号店", "日付", DAY, "競合店", "木の家", "自社商品", "1002", "競合実売価格", 1299)
            .row(5, "店舗", "二号店", "日付", DAY, "競合店", "木の家", "自社商品", "9999", "競合販売数", "多数")
            .bytes();
    shop.with("data/競合.xlsx", filled);
    Read read = new Read();
    assertEquals(
        "{biz_date=2026-11-09, competitor=木の家, our_product=1002, src_row=4, store=b,"
            + " their_price=1299}",
        read.rows("competitor_daily"));
    assertEquals(
        """
        D028 競合.xlsx [競合店データ] row 5 column 5: a text stands here that the form does not offer, column 自社商品; the row is left out <9999> | リストから選んでください。
        D003 競合.xlsx [競合店データ] row 5 column 7: a text stands where a number belongs, column 競合販売数; the row is left out <多数> | 0〜100,000,000の整数。分からなければ空欄。\
        """,
        read.problems());
  }

  @Test
  void form_withARoleOrPersonThatLeft_isRefusedAtItsCell() throws IOException {
    byte[] filled =
        form("account")
            .row(4, "店铺", "甲店", "日期", DAY, "子账号", "kf1", "岗位", "设计", "工号", "0007")
            .row(5, "店铺", "甲店", "日期", DAY, "子账号", "kf2", "岗位", "设计", "审批岗位", "运营")
            .bytes();
    shop.with("data/account.xlsx", filled);
    assertEquals("", new Read().problems());
    shop.with(
        "plan/plan.yaml",
        PLAN.replace("  - {id: design, name: {zh-CN: 设计, ja: デザイン}, reportsTo: ops}\n", "")
            .replace("owner: design", "owner: ops")
            .replace("by: design", "by: ops"));
    Read read = new Read();
    assertEquals("", read.rows("account"));
    assertEquals(
        """
        D028 account.xlsx [子账号] row 4 column 5: a text stands here that the form does not offer, column 岗位; the row is left out <设计> | 请从下拉列表中选择。
        D028 account.xlsx [子账号] row 5 column 5: a text stands here that the form does not offer, column 岗位; the row is left out <设计> | 请从下拉列表中选择。\
        """,
        read.problems());
  }

  @Test
  void form_begunRowsThatNobodyFilledIn_areLeftOut() throws IOException {
    byte[] filled = form("price_snapshot").row(4, "日期", DAY, "到手价", 899).bytes();
    shop.with("data/price.xlsx", filled);
    Read read = new Read();
    assertEquals(
        "{biz_date=2026-11-09, payable_price=899, product_id=1001, src_row=4, store=a}",
        read.rows("price_snapshot"));
    assertEquals("", read.problems());
    SourceInfo.Counts counts = read.sources.get(1).rows();
    assertEquals("1 1", counts.loaded() + " " + counts.leftOut());
  }

  @Test
  void form_withItsProtectionOffAndHeadingsChanged_isReadAsFarAsItGoes() throws IOException {
    byte[] filled =
        form("page_audit")
            .row(4, "检查日期", DAY, "检查结果", "正常", "展示优惠", "满300减40")
            .spoiled(s -> s.getRow(2).getCell(5).setCellValue("优惠们"))
            .spoiled(s -> s.getRow(2).createCell(15).setCellValue("备注"))
            .bytes();
    shop.with("data/page.xlsx", filled);
    Read read = new Read();
    assertEquals(
        "{audit_result=正常, biz_date=2026-11-09, page=首页, src_row=4, store=a}",
        read.rows("page_audit"));
    assertEquals(
        """
        D027 page.xlsx [页面巡检] row 3 column 6: the heading 展示优惠 of the form is gone, "优惠们" stands there; the column is left out | 把标题改回“展示优惠”。
        D027 page.xlsx [页面巡检] row 3 column 16: the form has no column "备注"; it is not read | 表中的列为：店铺、检查日期、页面、检查项、检查结果、展示优惠、展示开始、展示结束、图片版本、链接商品、链接结果、页面分区、首屏秒数、图片描述占比、关联商品链接数。\
        """,
        read.problems());
  }

  @Test
  void form_withoutAColumnThatItNeeds_isLeftOut() throws IOException {
    byte[] filled =
        form("page_audit")
            .row(4, "检查日期", DAY, "检查结果", "正常")
            .spoiled(s -> s.getRow(2).getCell(2).setCellValue("哪里"))
            .bytes();
    shop.with("data/page.xlsx", filled);
    Read read = new Read();
    assertEquals("", read.rows("page_audit"));
    assertEquals(
        """
        D027 page.xlsx [页面巡检] row 3 column 3: the heading 页面 of the form is gone, "哪里" stands there; the file is left out | 把标题改回“页面”。\
        """,
        read.problems());
  }

  @Test
  void form_withoutHeadingsOrUnderAnotherName_isLeftOut() throws IOException {
    byte[] cut =
        form("page_audit")
            .row(4, "检查日期", DAY, "检查结果", "正常")
            .spoiled(s -> s.removeRow(s.getRow(2)))
            .bytes();
    byte[] renamed =
        form("page_audit")
            .row(4, "检查日期", DAY, "检查结果", "正常")
            .spoiledBook(b -> b.setSheetName(1, "11月"))
            .bytes();
    shop.with("data/cut.xlsx", cut).with("data/renamed.xlsx", renamed);
    Read read = new Read();
    assertEquals("", read.rows("page_audit"));
    assertEquals(
        """
        D027 cut.xlsx [页面巡检]: the row of headings is gone; the file is left out | 请用 storeops:forms 重新生成表格，再把各行的数值粘贴过去。
        D027 renamed.xlsx: the sheet 页面巡检 of the form is gone; the file is left out | 把工作表名称改回“页面巡检”。\
        """,
        read.problems());
  }

  @Test
  void form_ofAVersionOutOfUse_isLeftOut() throws IOException {
    byte[] old = marked("2", "0").bytes();
    byte[] unknown = marked("1", "page_checks").bytes();
    shop.with("data/old.xlsx", old).with("data/unknown.xlsx", unknown);
    Read read = new Read();
    assertEquals("", read.rows("page_audit"));
    assertEquals(
        """
        D026 old.xlsx [页面巡检]: the file is version 0 of the form, and version 1 is in use; the file is left out | 请用 storeops:forms 重新生成表格，再把各行的数值粘贴过去。
        D026 unknown.xlsx [页面巡检]: the form is for "page_checks", and there is no such form; the file is left out | write it anew with storeops:forms\
        """,
        read.problems());
  }

  private FilledForm marked(String row, String text) throws IOException {
    return form("page_audit")
        .row(4, "检查日期", DAY, "检查结果", "正常")
        .spoiledBook(
            b -> b.getSheet("_form").getRow(Integer.parseInt(row)).getCell(1).setCellValue(text));
  }

  @Test
  void form_copiedIntoAPlainWorkbook_isReadByItsHeadings() throws IOException {
    byte[] filled =
        form("page_audit")
            .row(4, "检查日期", DAY, "检查结果", "正常")
            .spoiledBook(b -> b.removeSheetAt(0))
            .bytes();
    shop.with("data/page.xlsx", filled);
    Read read = new Read();
    assertEquals("", read.problems());
    assertEquals(
        "{audit_result=正常, biz_date=2026-11-09, page=首页, src_row=4, store=a}",
        read.rows("page_audit"));
  }

  @Test
  void form_aPastedBlockOfWrongCells_isToldCellByCellUpToABound() throws IOException {
    FilledForm form = form("page_audit");
    for (int row = 4; row < 104; row++) {
      form.row(row, "店铺", "甲店", "检查日期", DAY, "页面", "页" + row, "首屏秒数", "快");
    }
    shop.with("data/page.xlsx", form.bytes());
    List<Problem> told = new Read().problems.list();
    assertEquals(51, told.size());
    assertTrue(
        told.get(50).message().contains("(50 rows, this is the first)"), told.get(50).message());
    assertTrue(told.stream().allMatch(p -> p.severity() == Severity.WARNING));
  }

  @Test
  void forms_filledInWhereTheyLie_areKept() throws IOException {
    byte[] filled = form("page_audit").row(4, "检查日期", DAY, "检查结果", "正常").bytes();
    Path file = shop.output().resolve("forms/page_audit.xlsx");
    Files.write(file, filled);
    Outcome outcome = shop.forms();
    assertEquals("43 form(s) in target/storeops/forms", outcome.message());
    assertEquals(
        "target/storeops/forms/page_audit.xlsx: warning D031: somebody changed this form where it"
            + " lies; it is kept as it is; move it below the data folder, then write the forms"
            + " again",
        ShopProject.printed(outcome));
    try (XSSFWorkbook kept = new XSSFWorkbook(Files.newInputStream(file))) {
      assertEquals("正常", kept.getSheetAt(1).getRow(3).getCell(4).getStringCellValue());
    }
  }

  @Test
  void inspect_ofAForm_showsItsSheetAndRefusals() throws IOException {
    byte[] filled = form("page_audit").row(4, "检查日期", DAY, "首屏秒数", "快").bytes();
    shop.with("data/page.xlsx", filled);
    Path data = folder.resolve("data");
    Inspected seen =
        new InspectRun(folder, folder.resolve("plan"), data, data.resolve("page.xlsx")).run();
    assertTrue(seen.text().contains("  dataset  page_audit\n"), seen.text());
    assertTrue(seen.text().contains("row 4    13   快     a text stands where a number belongs"));
  }

  @Test
  void forms_ofALanguageThatTheSiteGaveUp_areRemoved() throws IOException {
    shop.forms();
    shop.with("plan/plan.yaml", PLAN.replace("[zh-CN, ja]", "[zh-CN]")).forms();
    try (Stream<Path> files = Files.list(shop.output().resolve("forms"))) {
      assertEquals(23, files.count());
    }
  }

  @Test
  void forms_withAMistakeInThePlan_areNotWritten() throws IOException {
    shop.with("plan/plan.yaml", PLAN.replace("kind: home", "kind: house"));
    Outcome outcome = shop.forms();
    assertEquals(Outcome.Kind.PLAN, outcome.kind());
    assertEquals(
        "no form is written, see above; those that are there stay as they are", outcome.message());
    assertTrue(Files.notExists(shop.output().resolve("forms")));
  }

  @Test
  void site_withAFormFilledIn_isPublishedBesideItsRefusals() throws IOException {
    byte[] filled =
        form("page_audit")
            .row(4, "检查日期", DAY, "检查结果", "正常")
            .row(5, "店铺", "甲店", "检查日期", DAY, "页面", "详情页", "首屏秒数", "快")
            .bytes();
    shop.with("data/a/orders.csv", ShopProject.orders("2026-09-01", 76))
        .with("data/forms/page_audit.xlsx", filled);
    Outcome outcome = shop.report();
    assertEquals(
        "data/forms/page_audit.xlsx [页面巡检] row 5 column 13: warning D003: a text stands where a"
            + " number belongs, column 首屏秒数; the row is left out; 0 至 120 的数字。",
        ShopProject.printed(outcome));
    assertTrue(Files.exists(shop.output().resolve("site/index.html")));
    assertTrue(Files.exists(shop.output().resolve("forms/page_audit.xlsx")));
  }
}
