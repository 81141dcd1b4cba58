package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Heroes, launches, candidates, titles and categories, worked out by hand. */
class ItemWatchRelationsTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 9, 13);
  private static final String W37 = "week=2026-W37";

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY");

  /** Twelve whole weeks, so that Sunday is the as-of day. */
  @BeforeEach
  void weeks() {
    for (int day = 0; day < 84; day++) {
      shop.row("store_daily", "store", "a", "biz_date", SUNDAY.minusDays(day), "paid_amount", 500);
    }
  }

  private List<String> sorted(String relation, String columns) {
    return shop.rows(folder, relation, columns, W37).stream().sorted().toList();
  }

  private void sold(String product, int weeksAgo, int amount, int items) {
    shop.row(
        "product_daily",
        "store",
        "a",
        "biz_date",
        SUNDAY.minusWeeks(weeksAgo),
        "product_id",
        product,
        "paid_amount",
        amount,
        "paid_items",
        items);
  }

  @Test
  void heroLimit_weeksBefore_makeTheLimits() {
    shop.row("plan_product", "id", "h", "name", "Mug", "role", "hero");
    shop.row("plan_product", "id", "r", "role", "regular");
    for (int week = 1; week < 12; week++) {
      sold("h", week, week % 2 == 0 ? 90 : 110, 100);
      sold("r", week, 100, 1);
    }
    sold("h", 0, 40, 100);
    sold("r", 0, 200, 1);
    // eleven weeks: six of 110 and five of 90, each 20 from the one before; half of the sales, now
    // a sixth
    assertEquals(
        List.of("Mug 40 100.91 47.709 154.11 -0.66735 11 60.9091"),
        sorted("hero_limit", "product_name amount mean lower upper change points lost_amount"));
  }

  @Test
  void launchAge_sameAge_isComparedWeekByWeek() {
    shop.row("plan_product", "id", "old", "on_sale_since", "2026-07-08");
    shop.row("plan_product", "id", "new");
    shop.table(
        "plan_launch",
        """
        id    product baseline window_from window_to
        mug   new     old      2026-08-26  2026-10-30
        alone new     -        2026-08-26  2026-10-30
        past  new     old      2026-08-26  2026-09-01
        late  new     old      2026-06-24  2026-10-30
        """);
    sold("old", 8, 100, 10);
    sold("old", 7, 200, 20);
    sold("new", 1, 50, 5);
    sold("new", 0, 100, 9);
    assertEquals(
        List.of("mug 2 100 200 20 0.5 0.5 100"),
        sorted(
            "launch_age",
            "launch age amount like_amount like_items reached reached_before short_amount"));
  }

  @Test
  void candidateSource_visitors_areLentByPlacesOrCampaigns() {
    for (String product : List.of("p", "q", "r", "s")) {
      shop.row(
          "product_daily",
          "store",
          "a",
          "biz_date",
          SUNDAY,
          "product_id",
          product,
          "product_visitors",
          1000,
          "paid_buyers",
          product.equals("s") ? 1 : 90);
    }
    shop.table(
        "traffic_daily",
        """
        store biz_date   product_id source_1 source   leaf visitors
        a     2026-09-13 p          -        首页     true 300
        a     2026-09-13 p          活动     聚划算   true 300
        a     2026-09-13 p          搜索     搜索     true 200
        a     2026-09-13 p          活动     all      false 600
        """);
    shop.row("plan_campaign", "id", "c", "window_from", "2026-09-11", "window_to", "2026-09-20");
    shop.row("plan_campaign_item", "campaign", "c", "position", 1, "product", "q");
    assertEquals(
        List.of("p 0.75", "q 0.428", "r 0"),
        sorted("candidate_source", "product_id borrowed_share").stream()
            .map(r -> r.replaceAll("(\\.\\d{3})\\d+", "$1"))
            .toList());
  }

  @Test
  void titleOwnWord_wordsOfTheBrand_areFoundInEitherCase() {
    shop.row("plan_product", "id", "p", "name", "Set", "role", "hero");
    shop.row("plan_product", "id", "q", "role", "secondary");
    shop.row("plan_product", "id", "r", "role", "regular");
    shop.row("plan_keyword", "position", 1, "word", "Linden", "kind", "brand");
    shop.row("plan_keyword", "position", 2, "word", "Calm", "kind", "brand");
    shop.row("plan_keyword", "position", 3, "word", "set", "kind", "core");
    shop.row(
        "listing", "store", "a", "biz_date", SUNDAY, "product_id", "p", "title", "Bed set LINDEN");
    shop.row("listing", "store", "a", "biz_date", SUNDAY, "product_id", "q", "title", "Bed set");
    shop.row("listing", "store", "a", "biz_date", SUNDAY, "product_id", "r", "title", "Bed set");
    assertEquals(
        List.of("Set 2 Calm 1", "q 2 Calm 0"),
        sorted("title_own_word", "product_name own_words first_word found"));
  }

  @Test
  void categoryItem_lowestCategories_countWhatIsSortedThere() {
    shop.row("plan_category", "id", "bed", "name", "Bed");
    shop.row("plan_category", "id", "sets", "name", "Sets", "parent", "bed");
    shop.row("plan_category", "id", "bath", "name", "Bath");
    shop.row("plan_product_category", "product", "p", "position", 1, "value", "sets");
    shop.row("plan_product_category", "product", "gone", "position", 1, "value", "sets");
    for (String product : List.of("p", "q", "r")) {
      shop.row(
          "listing",
          "store",
          "a",
          "biz_date",
          SUNDAY,
          "product_id",
          product,
          "shop_category",
          product.equals("r") ? "Bath" : "Sets");
    }
    assertEquals(List.of("Bath 1", "Sets 2"), sorted("category_item", "category_name items"));
  }
}
