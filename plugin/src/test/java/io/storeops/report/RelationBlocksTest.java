package io.storeops.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.analysis.Shop;
import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Chart;
import io.storeops.document.Link;
import io.storeops.document.Page;
import io.storeops.document.Site;
import io.storeops.document.Table;
import io.storeops.engine.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blocks over any relation, and pages of one of many. */
class RelationBlocksTest {
  private static final Path PAGES = Path.of("src/test/resources/pages/own-pages.yaml");
  private static final Path GOLDEN = Path.of("src/test/resources/pages/every-block.en.txt");

  @TempDir static Path folder;
  private static Engine engine;
  private static ResultsInput input;
  private static Site site;

  @BeforeAll
  static void build() {
    Shop shop = new Shop().store("a", "CNY").store("b", "CNY");
    for (int day = 0; day < 56; day++) {
      for (String store : List.of("a", "b")) {
        facts(shop, store, day);
      }
    }
    engine = shop.load(folder);
    input = SmallShop.input(shop, engine);
    site = SmallShop.site(input, List.of(PAGES));
  }

  private static void facts(Shop shop, String store, int day) {
    int factor = store.equals("a") ? 2 : 1;
    var date = SmallShop.MONDAY.plusDays(day);
    shop.row(
        "store_daily",
        "store",
        store,
        "biz_date",
        date,
        "visitors",
        100,
        "paid_buyers",
        10,
        "paid_orders",
        11,
        "paid_amount",
        1000 * factor + day / 7,
        "src_file",
        1,
        "src_row",
        day);
    for (int item = 1; item <= 4; item++) {
      shop.row(
          "product_daily",
          "store",
          store,
          "biz_date",
          date,
          "product_id",
          "Nr " + item,
          "product_name",
          "Chair " + item,
          "paid_amount",
          100 * item * factor,
          "paid_items",
          item,
          "product_visitors",
          50 - 10 * item,
          "paid_buyers",
          item);
    }
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static Page page(String path) {
    return site.pages().filter(p -> p.path().equals(path)).findFirst().orElseThrow();
  }

  @Test
  void blocks_ofEveryKind_areAsLaidDown() throws IOException {
    String actual = PageText.of(page("en/every-block/index.html"));
    if ("write".equals(System.getProperty("storeops.golden"))) {
      Files.writeString(GOLDEN, actual);
    }
    assertEquals(Files.readString(GOLDEN, StandardCharsets.UTF_8), actual);
  }

  @Test
  void page_withoutAnythingToSay_saysWhatIsMissing() {
    Block first = page("zh-cn/silent/index.html").blocks().get(0);
    assertEquals(new Block.Prose("empty", "Nothing to say", List.of("请导出库存。")), first);
    Block english = page("en/silent/index.html").blocks().get(0);
    assertEquals(new Block.Prose("empty", "Nothing to say", List.of("Export the stock.")), english);
  }

  @Test
  void entities_haveAPageEach_thatTablesLinkTo() {
    List<String> items =
        site.pages().map(Page::path).filter(p -> p.startsWith("en/item/")).toList();
    assertEquals(8, items.size());
    Page item = page(items.get(0));
    assertEquals("Chair 4 · a", item.title());
    assertEquals("en/every-block/index.html", item.crumbs().get(1).target());
    Block.Graph sales = (Block.Graph) item.blocks().get(0);
    Chart.Lines lines = (Chart.Lines) sales.chart();
    assertEquals(5600.0, lines.lines().get(0).points().get(1).value());
    assertEquals(1, lines.lines().size());
    Block.Tabular table = (Block.Tabular) page("en/every-block/index.html").blocks().get(0);
    String cells = table.table().rows().toString();
    assertTrue(cells.contains(new Link(items.get(0), "Chair 4").toString()), cells);
  }

  @Test
  void figures_ofRelations_carryAddressesThatNameTheirRow() {
    Page page = page("ja/every-block/index.html");
    assertEquals(
        "a|product_week.paid_amount|product_id:Nr 4|week:2026-W39|value", address(page, 0, 0, 2));
    assertEquals(
        "a|product_week.paid_amount|product_id:Nr 3|week:2026-W38|value", address(page, 1, 1, 2));
    assertEquals(
        "a|product_week.paid_amount|product_id:Nr 4|week:2026-W39|share", address(page, 6, 0, 1));
  }

  private static String address(Page page, int block, int row, int column) {
    Block shown = page.blocks().get(block);
    Table table = shown instanceof Block.Graph g ? g.data() : ((Block.Tabular) shown).table();
    return ((Cell.Number) table.rows().get(row).get(column)).figure().address();
  }

  @Test
  void paths_ofIdsThatAreNoNames_staySafeAndApart() {
    List<String> items =
        site.pages().map(Page::path).filter(p -> p.startsWith("ja/item/")).toList();
    assertEquals(8, items.stream().distinct().count());
    items.forEach(p -> assertTrue(p.matches("ja/item/[ab]-nr-[1-4]-[0-9a-f]{8}/index.html"), p));
  }

  @Test
  void definition_ofABlockThatLacksAColumn_isRefused() {
    Path own = Path.of("src/test/resources/pages/wrong-pages.yaml");
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> SmallShop.site(input, List.of(own)));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains("the bars block does not say its \"y\""), message);
    assertTrue(message.contains("relation product_week has no column \"stor\""), message);
    assertTrue(message.contains("did you mean \"store\"?"), message);
  }
}
