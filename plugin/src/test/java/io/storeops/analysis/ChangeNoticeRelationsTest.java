package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes, and whether those who must know were told, worked out by hand. */
class ChangeNoticeRelationsTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 9, 13);

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY").store("b", "CNY");

  /** Whole weeks, so that Sunday is the as-of day. */
  @BeforeEach
  void weeks() {
    for (int day = 0; day < 28; day++) {
      shop.row("store_daily", "store", "a", "biz_date", SUNDAY.minusDays(day), "paid_orders", 10);
    }
  }

  @Test
  void plannedChange_noticesOfTheCampaignOrThePrice_areTold() {
    shop.table(
        "plan_campaign",
        """
        id    name window_from window_to
        told  Told 2026-09-14  2026-09-15
        stage -    2026-09-14  2026-09-15
        quiet -    2026-09-14  2026-09-15
        """);
    shop.table(
        "plan_campaign_stage",
        """
        campaign position stage  done_on
        stage    1        notice 2026-09-13
        quiet    1        notice 2026-09-14
        quiet    2        design 2026-09-01
        """);
    shop.table(
        "plan_adjustment",
        """
        id   store kind  product on_day
        near a     price 1       2026-09-15
        far  a     price 1       2026-09-16
        bid  a     bid   1       2026-09-15
        """);
    shop.row("plan_hit", "id", "h", "name", "Hit", "store", "a", "product", "2");
    shop.row(
        "plan_hit_phase", "hit", "h", "position", 1, "name", "Go", "date_from", SUNDAY.plusDays(1));
    shop.table(
        "plan_change_notice",
        """
        id    kind     campaign product date_from  written_on
        fair  campaign told     -       2026-09-14 -
        price price    -        1       2026-09-14 2026-09-13
        later price    -        2       2026-09-14 2026-09-14
        """);
    assertEquals(
        List.of(
            "campaign quiet quiet 1 0",
            "campaign stage stage 1 1",
            "campaign told Told 1 1",
            "phase h / 1 Hit / Go 1 0",
            "price far far 3 0",
            "price near near 2 1"),
        shop.rows(folder, "planned_change", "kind subject what begins_in told"));
  }

  @Test
  void plannedChangeNotice_rolesOnShift_areThoseOfTheShopAndTheDay() {
    shop.table(
        "plan_change_notice",
        """
        id store date_from
        n  a     2026-09-14
        m  b     2026-09-14
        """);
    shop.table(
        "plan_change_notice_reader",
        """
        change_notice position role on_day
        n             1        day  2026-09-13
        n             2        late 2026-09-14
        """);
    shop.table(
        "plan_shift",
        """
        id store role window_from window_to
        1  a     day  -           -
        2  a     late 2026-09-14  2026-09-14
        3  a     past 2026-01-01  2026-09-13
        4  a     next 2026-09-15  -
        """);
    assertEquals(
        List.of("m 1 - - -", "n 1 2 1 late"),
        shop.rows(
            folder, "planned_change_notice", "notice begins_in roles unread_roles unread_role"));
  }

  @Test
  void priceChangeNotice_changeWithoutANotice_isTheLargestOfTheWeek() {
    shop.table(
        "price_snapshot",
        """
        store biz_date   product_id sku payable_price
        a     2026-09-06 1          -   100
        a     2026-09-08 1          -   90
        a     2026-09-10 1          -   99
        a     2026-09-06 2          -   50
        a     2026-09-13 2          -   40
        a     2026-09-06 3          -   50
        a     2026-09-13 3          -   60
        a     2026-09-13 4          -   60
        b     2026-09-06 1          -   50
        b     2026-09-13 1          -   60
        """);
    shop.row(
        "plan_campaign",
        "id",
        "c",
        "window_from",
        SUNDAY.minusDays(9),
        "window_to",
        SUNDAY.minusDays(1));
    shop.row("plan_campaign_item", "campaign", "c", "position", 1, "product", "2");
    shop.table(
        "plan_change_notice",
        """
        id store kind     product campaign date_from
        n  a     price    1       -        2026-09-11
        m  a     campaign -       c        2026-09-04
        o  a     price    3       -        2026-09-05
        """);
    // 1: 100 to 90 on the 8th is untold, 90 to 99 on the 10th is told for the day after; 2 ended
    // with its campaign the day
    // before; 3 was told for a day before the snapshot that still shows the old price
    assertEquals(
        List.of("a 1 2 0.1 2026-09-08", "a 2 1 0 -", "a 3 1 0.2 2026-09-13", "a 4 0 - -"),
        shop.rows(
            folder,
            "price_change_notice",
            "store product_id changes untold_change untold_on",
            "week=2026-W37"));
  }
}
