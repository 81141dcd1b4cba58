package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ranks a hero, and where it stands, against figures worked out by hand. */
class RankingRelationsTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 9, 13);

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY");

  /** Six whole weeks of the shop, W32 to W37. */
  @BeforeEach
  void weeks() {
    for (int day = 0; day < 42; day++) {
      shop.row("store_daily", "store", "a", "biz_date", SUNDAY.minusDays(day), "paid_amount", "9");
    }
  }

  @Test
  void rankWeek_places_areComparedByWeekAndWithRivals() {
    shop.table(
        "search_rank",
        """
        store biz_date   word product_id competitor rank_position rank_page
        a     2026-09-05 tea  p1         -          30            -
        a     2026-09-06 tea  p1         -          18            1
        a     2026-09-06 tea  -          other      40            2
        a     2026-09-10 tea  p1         -          15            1
        a     2026-09-13 tea  p1         -          23            2
        a     2026-09-13 tea  -          other      22            2
        a     2026-09-13 tea  -          third      90            5
        a     2026-09-13 mug  p1         -          -             1
        """);
    shop.row("plan_keyword", "position", 1, "word", "tea", "kind", "core", "product", "p1");
    shop.row("plan_keyword", "position", 2, "word", "mug", "kind", "long-tail");
    assertEquals(
        List.of(
            "mug / p1 - - - - true false false - -", "tea / p1 23 18 5 15 false true true 22 true"),
        shop.rows(
            folder,
            "rank_week",
            "ranked rank_position previous_position places_lost best_position first_page"
                + " left_first_page core rival_position overtaken",
            "week=2026-W37"));
  }

  /** Four equal weeks, then one that is worse in four of six figures. */
  private void hero() {
    shop.row("plan_product", "id", "p1", "name", "Coat", "role", "hero");
    shop.row("plan_product", "id", "p2", "role", "regular");
    for (int week = 0; week < 5; week++) {
      boolean last = week == 0;
      for (String product : List.of("p1", "p2")) {
        shop.row(
            "product_daily",
            "store",
            "a",
            "biz_date",
            SUNDAY.minusWeeks(week),
            "product_id",
            product,
            "product_visitors",
            1000,
            "search_visitors",
            last ? 300 : 400,
            "paid_buyers",
            last ? 36 : 40,
            "paid_amount",
            last ? "3960" : "4000",
            "cart_users",
            last ? 90 : 80,
            "bounce_rate",
            last ? 0.55 : 0.5,
            "product_rating",
            last ? 4.8 : 4.9,
            "refund_amount",
            last ? "594" : "400");
      }
    }
  }

  @Test
  void rankingInput_heroes_haveTheirOwnMean() {
    hero();
    // refunds 594 of 3960 = 0.15 after 400 of 4000; conversion 0.036 after 0.04. Events to expect:
    // bounces 500, carts 80, orders 40, sales 36 x 4000 / 3960 = 36.364, refunds 3.6 of 36 buyers;
    // beyond chance: 0.1 - 2 / sqrt(500) = 0.010557, 0.5 - 2 / sqrt(3.6) = -0.55409
    assertEquals(
        List.of(
            "bounce_rate 0.55 0.5 0.1 0.1 0.010557 up",
            "cart_rate 0.09 0.08 0.125 -0.125 -0.34861 up",
            "conversion_rate 0.036 0.04 -0.1 0.1 -0.21623 down",
            "paid_amount 3960 4000 -0.01 0.01 -0.32166 level",
            "product_rating 4.8 4.9 -0.020408 0.020408 0.020408 level",
            "refund_rate 0.15 0.1 0.5 0.5 -0.55409 up"),
        shop.rows(
            folder,
            "ranking_input",
            "input value usual change worse_by beyond_chance arrow",
            "week=2026-W37"));
  }

  @Test
  void rankingWeek_card_countsInputsAndSetsSearchBesidePlaces() {
    hero();
    shop.table(
        "search_rank",
        """
        store biz_date   word product_id rank_position
        a     2026-09-06 tea  p1         10
        a     2026-09-13 tea  p1         12
        a     2026-09-06 mug  p1         9
        a     2026-09-13 mug  p1         6
        a     2026-09-13 pot  p1         1
        """);
    // worse: refunds 0.5, then bounces and conversion 0.1 each, rating, sales; better: carts
    // beyond chance the third is conversion, after rating and bounces
    // search 300 after 400 is a quarter less, while tea lost two places and mug gained three
    assertEquals(
        List.of("p1 Coat 6 5 0.1 -0.21623 1000 300 400 -0.25 2 1 2 3"),
        shop.rows(
            folder,
            "ranking_week",
            "product_id product_name inputs inputs_below third_worse third_beyond product_visitors"
                + " search_visitors usual_search search_change words words_lost worst_lost"
                + " best_gained",
            "week=2026-W37"));
  }

  @Test
  void accountScoreWeek_scales_runBothWays() {
    shop.table(
        "account_score",
        """
        store biz_date   score_kind score_value scale_min scale_max direction trade_mean band
        a     2026-09-05 service    90          0         100       up        85         A
        a     2026-09-12 service    80          0         100       up        85         B
        a     2026-09-05 points     3           0         48        down      -          -
        a     2026-09-12 points     12          0         48        down      2          -
        """);
    shop.row("plan_product", "id", "p1", "role", "secondary");
    shop.row("product_daily", "store", "a", "biz_date", SUNDAY, "product_id", "p1");
    // points: (48 - 12) / 48 = 0.75, (12 - 3) / 48 = 0.1875 of the scale lost
    assertEquals(
        List.of("points 12 0.75 3 0.1875 true", "service 80 0.8 90 0.1 true"),
        shop.rows(
            folder,
            "account_score_week",
            "score_kind value standing previous fall below_trade",
            "week=2026-W37"));
    assertEquals(
        List.of("account_score 0.775"),
        shop.rows(folder, "ranking_input", "input value", "week=2026-W37", "input=account_score"));
  }
}
