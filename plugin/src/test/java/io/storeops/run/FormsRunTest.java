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
      return String.join("\n", tables.get(table).stream().map(Object::toString).toList());
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
    assertEquals("36 form(s) in target/storeops/forms", outcome.message());
    try (Stream<Path> files = Files.list(shop.output().resolve("forms"))) {
      List<String> names = files.map(f -> f.getFileName().toString()).sorted().toList();
      assertEquals(37, names.size());
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
    assertEquals("", read.problems());
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
    assertEquals("", read.problems());
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
    assertEquals("", read.problems());
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
    assertEquals("", read.problems());
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
    assertEquals("", read.problems());
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
    assertEquals("", read.problems());
  }

  @Test
  void form_ofAVersionOutOfUse_isLeftOut() throws IOException {
    byte[] old = marked("2", "0").bytes();
    byte[] unknown = marked("1", "page_checks").bytes();
    shop.with("data/old.xlsx", old).with("data/unknown.xlsx", unknown);
    Read read = new Read();
    assertEquals("", read.rows("page_audit"));
    assertEquals("", read.problems());
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
    assertEquals("35 form(s) in target/storeops/forms", outcome.message());
    assertEquals("", ShopProject.printed(outcome));
    try (XSSFWorkbook kept = new XSSFWorkbook(Files.newInputStream(file))) {
      assertEquals("正常", kept.getSheetAt(1).getRow(3).getCell(4).getStringCellValue());
    }
  }

  @Test
  void forms_ofALanguageThatTheSiteGaveUp_areRemoved() throws IOException {
    shop.forms();
    shop.with("plan/plan.yaml", PLAN.replace("[zh-CN, ja]", "[zh-CN]")).forms();
    try (Stream<Path> files = Files.list(shop.output().resolve("forms"))) {
      assertEquals(19, files.count());
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
    assertEquals("", ShopProject.printed(outcome));
    assertTrue(Files.exists(shop.output().resolve("site/index.html")));
    assertTrue(Files.exists(shop.output().resolve("forms/page_audit.xlsx")));
  }
}
