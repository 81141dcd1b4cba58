package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shares of the audience, and campaigns beside the stage of their items, worked out by hand. */
class AudienceRelationsTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 9, 13);

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY");

  private void days(int count) {
    for (int day = 0; day < count; day++) {
      shop.row("store_daily", "store", "a", "biz_date", SUNDAY.minusDays(day), "paid_amount", "9");
    }
  }

  @Test
  void audienceShare_groups_areComparedWithTheLastExport() {
    days(42);
    shop.table(
        "audience_profile",
        """
        store biz_date   dimension audience visitors paid_buyers paid_amount
        a     2026-08-30 tier      high     100      10          600
        a     2026-08-30 tier      low      300      40          400
        a     2026-08-30 tier      none     100      -           -
        a     2026-09-12 tier      high     150      20          1400
        a     2026-09-12 tier      low      350      60          600
        a     2026-09-12 region    north    -        30          300
        """);
    // high: 1400 of 2000 by 20 of 80 buyers, 0.7 / 0.25 = 2.8 of the mean; before 600 of 1000, 10
    // of
    // 50, 100 of 500; none had 100 of 500 visitors and has none now
    assertEquals(
        List.of(
            "region / north - 1 1 1 - - - - 30 1",
            "tier / high 0.3 0.25 0.7 2.8 2026-W35 0.1 0.05 0.1 500 1",
            "tier / low 0.7 0.75 0.3 0.4 2026-W35 0.1 -0.05 -0.1 500 2",
            "tier / none 0 0 0 - 2026-W35 -0.2 - - 500 3"),
        shop.rows(
            folder,
            "audience_share",
            "group_name visitor_share buyer_share amount_share weight previous_week visitor_change"
                + " buyer_change amount_change people amount_rank",
            "week=2026-W37"));
  }

  /** A hit whose last four weeks sold half as much again as the four before, and a steady item. */
  private void products() {
    days(63);
    for (int week = 0; week < 9; week++) {
      for (String product : List.of("hit", "calm")) {
        shop.row(
            "product_daily",
            "store",
            "a",
            "biz_date",
            SUNDAY.minusWeeks(week),
            "product_id",
            product,
            "paid_amount",
            product.equals("calm") ? "5" : week < 4 ? "150" : "100");
      }
    }
    for (int week = 0; week < 9; week++) {
      shop.row(
          "product_daily",
          "store",
          "a",
          "biz_date",
          SUNDAY.minusWeeks(week),
          "product_id",
          "rest",
          "paid_amount",
          "300");
    }
  }

  @Test
  void campaignStageFit_items_haveStageCutAndGift() {
    products();
    shop.table(
        "plan_campaign",
        """
        id   name kind      window_from window_to
        soon Soon festival  2026-10-11  2026-10-12
        late Late clearance 2026-10-12  2026-10-13
        runs -    launch    2026-09-07  2026-09-30
        over Over launch    2026-09-01  2026-09-06
        """);
    shop.table(
        "plan_campaign_item",
        """
        campaign position product price gift_cost
        soon     1        hit     90    -
        soon     2        calm    40    -
        soon     3        rest    30    2
        runs     1        calm    45    0
        late     1        hit     10    -
        over     1        hit     10    -
        """);
    shop.row("plan_product", "id", "calm", "name", "Calm", "list_price", "50");
    shop.table(
        "price_snapshot",
        """
        store biz_date   product_id payable_price
        a     2026-08-16 hit        200
        a     2026-08-17 hit        120
        a     2026-09-12 hit        100
        """);
    shop.row("plan_offer", "id", "cup", "kind", "gift", "campaign", "soon");
    shop.row("plan_offer_product", "offer", "cup", "value", "calm");
    // hit: 600 after 400 = 1.5, 120 of four weeks against 90 = a quarter off; the 200 of 16 August
    // is
    // 28 days before the week's end. calm: 50 of the plan against 40 and 45
    assertEquals(
        List.of(
            "runs / calm launch -6 steady 1 1 50 0.1 false",
            "soon / calm festival 28 steady 1 1 50 0.2 true",
            "soon / hit festival 28 hit 1.5 1.5 120 0.25 false",
            "soon / rest festival 28 hit 1 1 - - true"),
        shop.rows(
            folder,
            "campaign_stage_fit",
            "item kind starts_in stage growth growth_low usual_price cut gift",
            "week=2026-W37"));
  }
}
