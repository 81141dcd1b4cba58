package io.storeops.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.analysis.Shop;
import io.storeops.calendar.Period;
import io.storeops.diag.Severity;
import io.storeops.diag.TextSource;
import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Page;
import io.storeops.document.Site;
import io.storeops.document.Table;
import io.storeops.engine.Engine;
import io.storeops.result.Finding;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages that ship, over a shop with a little of everything that their words depend on. */
class ShippedPagesTest {
  private static final LocalDate LAST = SmallShop.MONDAY.plusDays(55);

  @TempDir static Path folder;
  private static Engine engine;
  private static Site site;

  @BeforeAll
  static void build() {
    Shop shop = new Shop().store("a", "CNY");
    for (int day = 0; day < 56; day++) {
      LocalDate date = SmallShop.MONDAY.plusDays(day);
      int more = day < 49 ? 0 : 20;
      shop.row(
          "store_daily",
          "store",
          "a",
          "biz_date",
          date,
          "visitors",
          100,
          "paid_buyers",
          10,
          "paid_orders",
          10,
          "paid_amount",
          1000,
          "src_file",
          1,
          "src_row",
          day);
      traffic(shop, date, "Search", 60 + more);
      traffic(shop, date, "Ads", 40 - more);
      shop.row(
          "benchmark_daily",
          "store",
          "a",
          "biz_date",
          date,
          "metric",
          "conversion_rate",
          "level",
          "mean",
          "label",
          "mean",
          "value",
          0.08);
    }
    shop.row("plan_role", "id", "design", "name", "Design", "src", 1);
    shop.row(
        "plan_action",
        "id",
        "retake",
        "store",
        "a",
        "what",
        "Retake it",
        "owner",
        "design",
        "due",
        LAST.plusDays(3),
        "status",
        "open",
        "src",
        1);
    shop.row(
        "plan_meeting_point",
        "meeting",
        "m",
        "position",
        1,
        "what",
        "Ask them",
        "owner",
        "design",
        "due",
        LAST.plusDays(4),
        "src",
        1);
    engine = shop.load(folder);
    ResultsInput bare = SmallShop.input(shop, engine);
    String week = bare.relations().reportedWeek().id();
    List<Period> weeks = bare.relations().weeks();
    String before = weeks.get(weeks.size() - 2).id();
    site =
        SmallShop.site(
            new ResultsInput(
                bare.relations(),
                bare.plan(),
                bare.facts(),
                Map.of(
                    before,
                    List.of(fired(before, "falls"), fired(before, "gone")),
                    week,
                    List.of(
                        fired(week, "falls"),
                        gap(week, "few", "B5"),
                        gap(week, "all", "B5", "L1", "M3"))),
                Map.of(),
                bare.sources(),
                List.of(),
                bare.run(),
                bare.verdict()));
  }

  private static void traffic(Shop shop, LocalDate date, String source, int visitors) {
    shop.row(
        "traffic_daily",
        "store",
        "a",
        "biz_date",
        date,
        "source",
        source,
        "source_1",
        source,
        "leaf",
        true,
        "visitors",
        visitors,
        "paid_buyers",
        5);
  }

  private static Finding fired(String week, String rule) {
    return finding(week, rule, "fired", "I5");
  }

  private static Finding gap(String week, String rule, String... covers) {
    return finding(week, rule, "no-data", covers);
  }

  private static Finding finding(String week, String rule, String verdict, String... covers) {
    return new Finding(
        rule + "|a|",
        rule,
        List.of(covers),
        Severity.NOTE,
        "a",
        "dataset",
        "traffic_daily",
        "traffic",
        week,
        null,
        null,
        Map.of("en", rule),
        Map.of(),
        Map.of("en", "Export it."),
        "design",
        null,
        1,
        "open",
        "",
        week,
        verdict,
        List.of(),
        "",
        null,
        new TextSource("plan/a.yaml", 1, 1),
        "");
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static Page page(String path) {
    return site.pages().filter(p -> p.path().equals(path)).findFirst().orElseThrow();
  }

  private static Table table(String path, String id) {
    return page(path).blocks().stream()
        .filter(b -> b.id().equals(id))
        .map(b -> ((Block.Tabular) b).table())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> row(Table table, int row) {
    return table.rows().get(row).stream().map(ShippedPagesTest::text).toList();
  }

  private static String text(Cell cell) {
    return cell instanceof Cell.Text text
        ? text.link().text()
        : ((Cell.Number) cell).figure().text();
  }

  @Test
  void points_areSaidWithTheirSign() {
    Table movers = table("en/traffic/index.html", "table-source-week");
    assertEquals(List.of("Search", "560", "80.00%", "60.00%", "+20 pp", "35", "–"), row(movers, 0));
    assertEquals("-20 pp", row(movers, 1).get(4));
  }

  @Test
  void figuresOfManyKinds_haveTheUnitOfTheirMetric() {
    List<String> trade = row(table("zh-cn/market/index.html", "mean"), 0);
    assertEquals(List.of("支付转化率", "10.00%", "8.00%"), trade.subList(0, 3));
  }

  @Test
  void rowsOfTheWholePlan_standBesideThoseOfTheShop() {
    Table coming = table("en/actions/index.html", "coming");
    assertEquals(List.of("Retake it", "action", "Design", "2026-09-30"), row(coming, 0));
    assertEquals(List.of("Ask them", "point of a meeting", "Design", "2026-10-01"), row(coming, 1));
  }

  @Test
  void whatThePlanHasForAllShops_hasAPage() {
    assertEquals("Design", page("en/role/design/index.html").title());
    assertEquals(2, table("en/role/design/index.html", "coming").rows().size());
  }

  @Test
  void finding_open_hasAPageWithItsWeeksThatItsListLinksTo() {
    Page page = page("en/finding/falls-a-ecd35839/index.html");
    assertEquals("falls · traffic", page.title());
    assertEquals(
        List.of("finding", "facts", "weeks"), page.blocks().stream().map(Block::id).toList());
    Table weeks = table(page.path(), "weeks");
    assertEquals(
        List.of("W39", "W38"),
        weeks.rows().stream()
            .map(r -> text(r.get(0)))
            .map(t -> t.substring(t.length() - 3))
            .toList());
    Page list = page("en/2026/W39/findings/index.html");
    Block.Findings items = (Block.Findings) list.blocks().get(0);
    assertEquals(
        List.of(page.path(), "", ""), items.items().stream().map(i -> i.page().target()).toList());
  }

  @Test
  void finding_closed_keepsItsPageWhichSaysSo() {
    Page page = page("en/finding/gone-a-f615e8f7/index.html");
    Block.Prose gone = (Block.Prose) page.blocks().get(0);
    assertEquals("No longer found", gone.title());
    Cell closed = table("en/2026/W39/findings/index.html", "closed").rows().get(0).get(0);
    assertEquals(page.path(), ((Cell.Text) closed).link().target());
    assertEquals(
        List.of("It was found last in W38. Nothing has to be done now."), gone.paragraphs());
  }

  @Test
  void findings_ofAnEarlierWeek_linkToNoPage() {
    Page list = page("en/2026/W38/findings/index.html");
    Block.Findings items = (Block.Findings) list.blocks().get(0);
    assertEquals(List.of("", ""), items.items().stream().map(i -> i.page().target()).toList());
  }

  @Test
  void gapInTheData_standsWhereNothingElseSuffers() {
    Block.Findings traffic = (Block.Findings) page("en/traffic/index.html").blocks().get(0);
    assertEquals(List.of("few"), traffic.items().stream().map(Block.Findings.Item::title).toList());
    Block.Findings live = (Block.Findings) page("en/live/index.html").blocks().get(1);
    assertEquals(List.of(), live.items());
  }

  @Test
  void listWithoutAnEntry_saysSoAndNotThatDataLack() {
    Table overdue = table("ja/actions/index.html", "overdue");
    assertTrue(overdue.rows().isEmpty());
    assertEquals("該当なし。", overdue.empty());
  }
}
