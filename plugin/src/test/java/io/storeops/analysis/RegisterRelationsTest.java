package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registers of the plan beside the day and beside profits, worked out by hand. */
class RegisterRelationsTest {
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
  void registrationProfit_itemsOfAShop_areAddedUpOrNotKnown() {
    shop.table(
        "plan_product",
        """
        id store name unit_cost
        1  a     x    20
        2  a     x    30
        3  b     x    50
        """);
    shop.table(
        "plan_campaign",
        """
        id   name window_from window_to  registration_state src
        fair Fair 2026-09-10  2026-09-20 entered            7
        sale Sale 2026-09-10  2026-09-20 approved           8
        """);
    shop.table(
        "plan_campaign_item",
        """
        campaign position product price expected_units promotion_cost fee_rate
        fair     1        1       25    100            2              0.04
        fair     2        2       29    100            1              0.05
        fair     3        3       60    10             2              0.1
        sale     1        1       25    -              2              0.04
        sale     2        2       40    10             2              0.04
        """);
    // 1: 25 - 20 - 1 - 2 = 2; 2: 29 - 30 - 1.45 - 1 = -3.45; 3: 60 - 50 - 6 - 2 = 2
    assertEquals(
        List.of("a fair entered 2 2 -145 7", "a sale approved 2 1 - 8", "b fair entered 1 1 20 7"),
        shop.rows(
            folder,
            "registration_profit",
            "store campaign state items costed contribution src",
            "week=2026-W37"));
  }

  @Test
  void plannedRegistration_campaignsThatAreEnteredSomewhere_areRows() {
    shop.table(
        "plan_campaign",
        """
        id      window_from window_to  registration_state registration_deadline registration_entered_on registration_answered_on registration_reason
        ours    2026-10-01  2026-10-02 open               -                     -                       -                        -
        open    2026-10-01  2026-10-02 open               2026-09-16            -                       -                        -
        skipped 2026-10-01  2026-10-02 skipped            2026-09-12            -                       -                        stock
        entered 2026-09-01  2026-09-12 entered            -                     2026-09-01              2026-09-14               -
        answer  2026-09-01  2026-09-13 approved           -                     2026-09-01              2026-09-13               -
        """);
    assertEquals(
        List.of(
            "answer approved - 0 1 0 12 0",
            "entered entered - 1 1 1 12 0",
            "open open 3 0 0 0 - 0",
            "skipped skipped -1 0 1 0 - 0"),
        shop.rows(
            folder,
            "planned_registration",
            "campaign state deadline_in over settled awaited waits_for noted"));
  }

  @Test
  void plannedHeroWork_lastOnes_countFromTheListsFirstEntryWithoutThem() {
    shop.table(
        "plan_product",
        """
        id store role      state
        1  a     hero      on-sale
        2  a     secondary on-sale
        3  a     hero      draft
        4  b     hero      on-sale
        5  a     regular   on-sale
        """);
    shop.table(
        "plan_creative",
        """
        id    store product entered_on used_from  used_to
        old   a     1       2026-08-01 2026-08-04 -
        young a     1       2026-08-01 2026-09-03 2026-09-12
        next  a     2       2026-08-20 2026-09-14 -
        """);
    shop.table(
        "plan_test",
        """
        id store product result  date_from  date_to    decided_on
        t  a     1       running 2026-09-01 2026-09-30 -
        u  a     2       running 2026-09-20 2026-09-30 -
        v  a     2       better  2026-07-01 2026-07-30 2026-07-20
        w  b     4       stopped 2026-07-01 2026-07-30 -
        """);
    shop.table(
        "plan_content",
        """
        id store product due_on     out_on
        c  -     1       2026-08-20 2026-08-24
        d  -     9       2026-08-10 2026-09-14
        """);
    assertEquals(
        List.of(
            "a 1 content 20",
            "a 1 creative 40",
            "a 1 test 0",
            "a 2 content 34",
            "a 2 creative 43",
            "a 2 test -7",
            "b 4 content 34",
            "b 4 test 45"),
        shop.rows(folder, "planned_hero_work", "store product kind idle_for"));
  }

  @Test
  void plannedGate_openItems_waitSinceTheOldest() {
    shop.table(
        "plan_product",
        """
        id store state
        1  a     ready
        2  a     on-sale
        3  a     ready
        """);
    shop.table(
        "plan_product_gate",
        """
        product position item    since      done_on
        1       1        title   2026-09-01 2026-09-02
        1       2        freight 2026-09-05 -
        1       3        words   2026-09-03 2026-09-14
        2       1        title   -          2026-09-13
        """);
    assertEquals(
        List.of("1 ready 3 2 freight 10", "2 on-sale 1 0 - -"),
        shop.rows(folder, "planned_gate", "product state items open_items open_item waits_for"));
  }

  @Test
  void plannedTest_reached_isThatOfTheSmallestVariantIfAllAreCounted() {
    shop.table(
        "plan_test",
        """
        id sample date_from  result
        t  100    2026-09-01 running
        u  -      2026-09-14 better
        v  0      -          running
        """);
    shop.table(
        "plan_test_variant",
        """
        test position seen
        t    1        120
        t    2        90
        u    1        120
        u    2        -
        """);
    assertEquals(
        List.of("t 1 100 90 12", "u 0 - - -1", "v 0 0 - -"),
        shop.rows(folder, "planned_test", "test has_sample sample reached running_for"));
  }

  @Test
  void plannedContactGap_nextBigSale_isCampaignOrEvent() {
    shop.table(
        "plan_contact",
        """
        id store platform on_day
        1  a     tmall    2026-08-30
        2  a     tmall    2026-09-01
        3  a     tmall    2026-09-14
        4  b     jd       2026-09-13
        """);
    shop.row("plan_campaign", "id", "c", "window_from", SUNDAY.plusDays(9), "big_sale", true);
    shop.row("plan_campaign", "id", "d", "window_from", SUNDAY.plusDays(1), "big_sale", false);
    shop.row("plan_campaign", "id", "e", "window_from", SUNDAY.minusDays(1), "big_sale", true);
    assertEquals(
        List.of("a tmall 12 9", "b jd 0 9"),
        shop.rows(folder, "planned_contact_gap", "store platform silent_for sale_in"));
  }

  @Test
  void plannedContactGap_noSaleAhead_isFarAway() {
    shop.row("plan_contact", "id", "1", "store", "a", "platform", "tmall", "on_day", SUNDAY);
    assertEquals(
        List.of("0 10000"), shop.rows(folder, "planned_contact_gap", "silent_for sale_in"));
  }

  @Test
  void plannedWaiver_severalForTheSame_theLongestCounts() {
    shop.table(
        "plan_waiver",
        """
        position rule  store subject until
        1        dead  -     p       2026-09-01
        2        dead  -     p       2026-09-20
        3        dead  a     p       2026-09-12
        4        stale a     -       2026-09-13
        """);
    assertEquals(
        List.of(" dead / p 7", "a dead / p -1", "a stale 0"),
        shop.rows(folder, "planned_waiver", "store waiver ends_in"));
  }

  @Test
  void plannedRivalry_competitorsOfAllShops_countForEach() {
    shop.table(
        "plan_competitor",
        """
        id store seen_on    hits
        x  a     2026-09-01 mugs
        y  -     -          -
        """);
    assertEquals(List.of("a 2", "b 1"), shop.rows(folder, "planned_rivalry", "store competitors"));
    assertEquals(
        List.of("x 1 1 12", "y 0 0 -"),
        shop.rows(folder, "planned_competitor", "competitor dated findings seen_for"));
  }

  @Test
  void plannedRivalry_planWithoutCompetitorOrPersona_isNoRow() {
    assertEquals(List.of(), shop.rows(folder, "planned_rivalry", "store competitors"));
    shop.row("plan_persona", "id", "p", "difference", "");
    assertEquals(List.of("a 0", "b 0"), shop.rows(folder, "planned_rivalry", "store competitors"));
  }

  @Test
  void plannedLibrary_newestEntry_isTheLastWithADay() {
    shop.table(
        "plan_creative",
        """
        id store name entered_on
        1  a     one  2026-09-01
        2  a     two  2026-09-06
        3  a     none -
        4  b     lone -
        """);
    shop.row("plan_case", "id", "c", "name", "", "entered_on", SUNDAY.minusDays(40));
    assertEquals(
        List.of(" case 1 c 40", "a creative 3 two 7", "b creative 1 lone -"),
        shop.rows(folder, "planned_library", "store kind entries newest idle_for"));
  }

  @Test
  void giftStock_giftsOfTheWeek_haveWhatIsFreeOfTheirProduct() {
    shop.table(
        "inventory_snapshot",
        """
        store biz_date   product_id sku warehouse stock_units reserved_units
        a     2026-09-12 pouch      -   -         9           4
        a     2026-09-13 pouch      -   -         8           9
        a     2026-09-13 card       -   -         -           1
        a     2026-09-13 box        -   -         5           -
        """);
    shop.table(
        "plan_gift",
        """
        id  store product date_from  date_to    stock
        one a     pouch   2026-09-13 -          40
        two -     card    2026-01-01 2026-09-13 -
        old a     box     2026-01-01 2026-09-12 -
        new a     box     2026-09-14 -          -
        no  a     -       2026-01-01 -          -
        off b     box     2026-01-01 -          -
        """);
    assertEquals(
        List.of("a one pouch -1", "a two card -"),
        shop.rows(folder, "gift_stock", "store gift product available", "week=2026-W37"));
  }

  @Test
  void sendBudget_costOfAMonth_isAddedUpToTheWeeksEnd() {
    shop.table(
        "crm_send",
        """
        store send_id biz_date   segment send_cost
        a     1       2026-08-31 vip     7
        a     2       2026-09-01 vip     50.25
        a     3       2026-09-06 vip     -
        a     4       2026-09-07 vip     60
        b     5       2026-09-07 vip     -
        """);
    shop.table(
        "plan_touch",
        """
        id store segment on_day     budget
        t  a     vip     2026-09-01 70
        u  a     vip     2026-09-30 30.5
        v  a     vip     2026-09-30 -
        w  a     vip     2026-10-01 900
        x  b     vip     2026-09-01 -
        """);
    assertEquals(
        List.of(
            "a 2026-08 2026-W36 1 7 -",
            "a 2026-09 2026-W36 2 50.25 100.5",
            "a 2026-09 2026-W37 3 110.25 100.5",
            "b 2026-09 2026-W37 1 - -"),
        shop.rows(
            folder,
            "send_budget",
            "store month week sends spent budget",
            "week=2026-W36|2026-W37"));
  }
}
