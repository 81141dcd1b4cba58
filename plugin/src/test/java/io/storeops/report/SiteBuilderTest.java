package io.storeops.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.storeops.analysis.Shop;
import io.storeops.document.Block;
import io.storeops.document.Chart;
import io.storeops.document.Figure;
import io.storeops.document.Link;
import io.storeops.document.Page;
import io.storeops.document.Site;
import io.storeops.engine.Engine;
import io.storeops.result.Contribution;
import io.storeops.result.MetricValue;
import io.storeops.result.Results;
import io.storeops.result.SourceInfo;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteBuilderTest {
  @TempDir static Path folder;
  private static Engine engine;
  private static ResultsInput input;
  private static Site site;

  @BeforeAll
  static void build() {
    Shop shop = SmallShop.shop();
    engine = shop.load(folder);
    input = SmallShop.input(shop, engine);
    site = SmallShop.site(input);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static Page page(String path) {
    return site.pages().filter(p -> p.path().equals(path)).findFirst().orElseThrow();
  }

  private static void assertGolden(String name, String actual) throws IOException {
    Path golden = Path.of("src/test/resources/pages/" + name);
    if ("write".equals(System.getProperty("storeops.golden"))) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, actual);
    }
    assertEquals(Files.readString(golden, StandardCharsets.UTF_8), actual);
  }

  @Test
  void week_allStores_isAsLaidDown() throws IOException {
    assertGolden("week.en.txt", PageText.of(page("en/2026/W43/index.html")));
  }

  @Test
  void week_oneStoreInChinese_isAsLaidDown() throws IOException {
    assertGolden("store.zh-CN.txt", PageText.of(page("zh-cn/2026/W43/a/index.html")));
  }

  @Test
  void kpi_inJapanese_isAsLaidDown() throws IOException {
    assertGolden("kpi.ja.txt", PageText.of(page("ja/kpi/paid_amount/index.html")));
  }

  @Test
  void sources_inTraditionalChinese_areAsLaidDown() throws IOException {
    assertGolden("sources.zh-TW.txt", PageText.of(page("zh-tw/sources/index.html")));
  }

  private static Block.Steps steps(String path, String id) {
    return page(path).blocks().stream()
        .filter(b -> b.id().equals(id))
        .map(b -> (Block.Steps) b)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void sops_haveStepsOfNamedRoles_andTheRulesThatLeadThere() {
    Block.Steps drop = steps("ja/sops/index.html", "low-conversion");
    assertEquals("転換率低下の調査", drop.title());
    assertEquals("管理：運営。第1.0版（storeops 付属）。2026-11-30に見直し済み。関連ルール：店舗の転換率が下がった", drop.note());
    assertEquals(6, drop.steps().size());
    assertEquals(new Block.Steps.Step("倉庫", "3商品の規格別在庫を確かめ、欠けは入荷日を当日知らせる。"), drop.steps().get(1));
    assertEquals(
        "Operations keeps it up to date. Version 1.0, as it comes with storeops. Reviewed on"
            + " 2026-11-30.",
        steps("en/sops/index.html", "exports").note());
  }

  @Test
  void sops_beginWithLinksToEach_rulesByTheirLetterFirst() {
    List<Block> blocks = page("en/sops/index.html").blocks();
    Block.Links contents = (Block.Links) blocks.get(0);
    assertEquals(
        blocks.stream().filter(b -> b instanceof Block.Steps).map(Block::id).toList(),
        contents.links().stream().map(l -> l.target().replaceAll(".*#", "")).toList());
    assertEquals(
        new Link("en/sops/index.html#low-conversion", "Conversion drop"), contents.links().get(0));
  }

  @Test
  void rules_nameTheirProcedureByItsTitle() {
    Block.Definitions rules =
        page("en/rules/index.html").blocks().stream()
            .filter(b -> b.id().equals("rules-b"))
            .map(b -> (Block.Definitions) b)
            .findFirst()
            .orElseThrow();
    assertEquals(
        "Look at stock first. Operations has 3 days. Procedure: Conversion drop. It has not fired"
            + " so far. (conversion-drop; B3)",
        rules.terms().get(0).meaning());
  }

  @Test
  void home_isTheReportedWeekInTheFirstLanguage() {
    assertEquals("zh-cn/2026/W43/index.html", site.home());
  }

  @Test
  void links_all_leadToPagesOfTheSite() {
    Set<String> paths = new HashSet<>();
    site.pages().forEach(p -> paths.add(p.path()));
    assertEquals((int) site.pages().count(), paths.size(), "two pages have one path");
    Set<String> dead = new TreeSet<>();
    for (Page page : site.pages().toList()) {
      for (Link link : PageText.links(page)) {
        String target = link.target().replaceAll("#.*", "");
        if (!target.isEmpty() && !paths.contains(target)) {
          dead.add(page.path() + " -> " + target);
        }
      }
    }
    assertEquals(Set.of(), dead);
  }

  @Test
  void anchors_ofAPage_areUnique() {
    for (Page page : site.pages().toList()) {
      List<String> ids = page.blocks().stream().map(Block::id).toList();
      assertEquals(Set.copyOf(ids).size(), ids.size(), page.path() + " " + ids);
    }
  }

  @Test
  void olderWeeks_haveASummaryAndTheRowsBehindItOnly() {
    List<String> oldest =
        site.pages()
            .map(Page::path)
            .filter(p -> p.startsWith("en/2026/W32") || p.startsWith("en/2026/W36"))
            .sorted()
            .toList();
    assertEquals(
        List.of(
            "en/2026/W32/a/store-lineage/index.html",
            "en/2026/W32/b/store-lineage/index.html",
            "en/2026/W32/index.html",
            "en/2026/W32/lineage/index.html",
            "en/2026/W36/a/index.html",
            "en/2026/W36/a/store-lineage/index.html",
            "en/2026/W36/b/index.html",
            "en/2026/W36/b/store-lineage/index.html",
            "en/2026/W36/findings/index.html",
            "en/2026/W36/index.html",
            "en/2026/W36/lineage/index.html"),
        oldest);
  }

  /** store|metric|dimension|period|field to the value in the results of that week. */
  @Test
  void why_refundsOnBothSides_leadToNetSales() {
    // sales of 7000.875 a week; refunds of 7 × 11, then of 7 × 12
    assertEquals(
        List.of(
            "vs last week 6923.875 true",
            "Visitors 63.36 false",
            "Conversion -63.36 false",
            "Order value 0.0 false",
            "Refunds -7.0 false",
            "This week 6916.875 true"),
        steps("en/2026/W43/a/index.html"));
    assertEquals(
        List.of("vs last week", "Visitors", "Conversion", "Order value", "This week"),
        steps("en/2026/W43/b/index.html").stream()
            .map(s -> s.replaceAll(" [-0-9.]+ (true|false)", ""))
            .toList());
  }

  private static List<String> steps(String path) {
    return page(path).blocks().stream()
        .filter(b -> b instanceof Block.Graph graph && graph.id().equals("why"))
        .map(b -> (Chart.Waterfall) ((Block.Graph) b).chart())
        .flatMap(w -> w.steps().stream())
        .map(s -> s.name() + " " + s.amount() + " " + s.total())
        .toList();
  }

  private static Map<String, @Nullable BigDecimal> addresses(Results results) {
    Map<String, @Nullable BigDecimal> values = new HashMap<>();
    for (MetricValue v : results.metrics()) {
      values.put(v.address("value"), v.value());
      values.put(v.address("previous"), v.previous());
      values.put(v.address("lastYear"), v.lastYear());
      values.put(v.address("change"), v.change());
      values.put(v.address("changeLastYear"), v.changeLastYear());
      values.put(v.address("goal"), v.goal());
      values.put(v.address("attainment"), v.attainment());
      values.put(v.address("required"), v.required());
      values.put(v.address("forecast"), v.forecast() == null ? null : v.forecast().value());
    }
    for (Contribution c : results.contributions()) {
      values.put(c.address("delta"), c.delta());
      values.put(c.address("refunds"), c.refunds());
      values.put(c.address("netDelta"), c.netDelta());
      c.parts().forEach(p -> values.put(c.address(p.factor()), p.amount()));
    }
    for (SourceInfo s : results.sources()) {
      values.put(s.address("rows.read"), BigDecimal.valueOf(s.rows().read()));
      values.put(s.address("rows.loaded"), BigDecimal.valueOf(s.rows().loaded()));
      values.put(s.address("rows.refused"), BigDecimal.valueOf(s.rows().refused()));
      values.put(s.address("rows.leftOut"), BigDecimal.valueOf(s.rows().leftOut()));
      values.put(s.address("rows.duplicate"), BigDecimal.valueOf(s.rows().duplicate()));
      s.totals().forEach((metric, sum) -> values.put(s.address("totals." + metric), sum));
    }
    return values;
  }

  @Test
  void figures_withAnAddress_areThoseOfTheResults() {
    Map<String, @Nullable BigDecimal> known = new HashMap<>();
    ResultsBuilder builder = ResultsBuilder.of(input);
    input.relations().weeks().forEach(w -> known.putAll(addresses(builder.week(w))));
    int checked = 0;
    Map<String, String> relations = new HashMap<>();
    for (Page page : site.pages().toList()) {
      for (Figure figure : PageText.figures(page)) {
        if (figure.address().matches("[^|]*\\|[a-z_]+\\..*")) {
          String before = relations.putIfAbsent(figure.address(), figure.value());
          assertEquals(before == null ? figure.value() : before, figure.value(), figure.address());
        } else if (!figure.address().isEmpty() && !figure.value().isEmpty()) {
          BigDecimal value = known.get(figure.address());
          assertEquals(
              value == null ? "none" : value.toPlainString(),
              figure.value(),
              page.path() + " " + figure.address());
          checked++;
        }
      }
    }
    assertFalse(checked < 1000, "only " + checked + " figures carry an address");
    assertFalse(relations.size() < 100, "only " + relations.size() + " figures of relations");
  }
}
