package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Audits of pages against the plan, worked out by hand. */
class PageRelationsTest {
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

  private void campaign(String id, LocalDate from, LocalDate to) {
    shop.row("plan_campaign", "id", id, "name", id, "window_from", from, "window_to", to);
    shop.row("plan_campaign_store", "campaign", id, "position", 1, "value", "a");
  }

  @Test
  void pageCheck_names_areThoseOfThePlan() {
    shop.row("plan_shop_page", "id", "home", "name", "首页");
    shop.table(
        "page_audit",
        """
        store biz_date   page element audit_result link_result
        a     2026-09-07 首页 banner  正常         -
        a     2026-09-08 home banner  OK           404
        a     2026-09-08 home search  打不开       ok
        a     2026-09-08 home sign    -            -
        a     2026-09-08 else -       問題なし     -
        a     2026-09-14 home banner  gone         -
        """);
    assertEquals(
        List.of(
            "2026-09-07 home banner false  false",
            "2026-09-08 else  true  false",
            "2026-09-08 home banner true 404 true",
            "2026-09-08 home search true 打不开 true",
            "2026-09-08 home sign true  -"),
        shop.rows(folder, "page_check", "biz_date page element newest said faulty"));
  }

  @Test
  void pageHealth_newestAudit_isHeldAgainstTheStandard() {
    shop.row("plan_shop_page", "id", "home", "name", "Home", "kind", "home", "store", "a");
    shop.row("plan_shop_page", "id", "mug", "kind", "detail", "product", "p", "every", 30);
    shop.row("plan_shop_page", "id", "tea", "kind", "detail", "every", 30, "store", "a");
    shop.row("plan_page_standard", "id", "front", "kind", "home", "first_screen", 2);
    shop.row("plan_page_standard_zone", "page_standard", "front", "position", 1, "value", "offers");
    shop.row("plan_page_standard_zone", "page_standard", "front", "position", 2, "value", "heroes");
    shop.row("plan_product", "id", "p", "role", "secondary");
    campaign("now", SUNDAY.minusDays(1), SUNDAY);
    shop.row("plan_campaign_item", "campaign", "now", "position", 1, "product", "p");
    shop.table(
        "page_audit",
        """
        store biz_date   page element zone   audit_result link_target link_result first_screen_seconds alt_share related_links
        a     2026-09-01 home banner  heroes bad          -           -           9                    0.1       -
        a     2026-09-05 home banner  offers ok           p           ok          2.5                  -         -
        a     2026-09-05 home search  -      broken       q           404         2.1                  0.8       4
        a     2026-09-11 mug  -       -      -            -           -           -                    0.9       0
        """);
    shop.table(
        "inventory_snapshot",
        """
        store biz_date   product_id sku warehouse stock_units
        a     2026-09-12 p          s   x         5
        a     2026-09-13 p          s   x         0
        a     2026-09-13 p          t   x         0
        a     2026-09-13 q          s   x         1
        """);
    assertEquals(
        List.of(
            "home Home home 8 7 false 2 1 search: broken 2 1 p 1 heroes 2.5 2 0.8 0.9 4",
            "mug mug detail 2 1 true 0 - - 0 - - - - - 3 0.9 0.9 0",
            "tea tea detail 12 30 false - - - - - - - - - 3 - 0.9 -"),
        shop.rows(
            folder,
            "page_health",
            "page page_name kind unaudited_for audit_every hero_campaign judged_elements"
                + " faulty_elements first_fault links sold_out_links sold_out_item missing_zones"
                + " missing_zone first_screen_seconds first_screen_limit alt_share alt_limit"
                + " related_links",
            "store=a"));
  }

  @Test
  void pageHealth_storeWithoutAudits_hasNoRow() {
    shop.row("plan_shop_page", "id", "home", "kind", "home");
    assertEquals(List.of(), shop.rows(folder, "page_health", "store page"));
  }

  @Test
  void pageOffer_shown_isComparedWithTheBrief() {
    campaign("now", SUNDAY.minusDays(6), SUNDAY.plusDays(1));
    campaign("gone", SUNDAY.minusDays(20), SUNDAY.minusDays(10));
    campaign("soon", SUNDAY.plusDays(3), SUNDAY.plusDays(9));
    campaign("far", SUNDAY.plusDays(4), SUNDAY.plusDays(9));
    shop.table(
        "plan_page_brief",
        """
        id   campaign page offer picture changed_on
        same now      p1   half  v1      -
        diff now      p2   half  v1      2026-09-12
        over gone     p3   half  -       -
        took gone     p4   half  -       -
        soon soon     p5   half  -       2026-09-13
        far  far      p5   half  -       2026-09-13
        none now      p6   half  -       -
        """);
    shop.table(
        "page_audit",
        """
        store biz_date   page shown_offer shown_from shown_to   picture_version
        a     2026-09-13 p1   half        2026-09-07 2026-09-14 v1
        a     2026-09-11 p2   third       2026-09-07 2026-09-15 v0
        a     2026-09-08 p3   half        -          -          -
        a     2026-09-08 p4   -           -          -          -
        a     2026-09-12 p5   -           -          -          -
        """);
    assertEquals(
        List.of(
            "diff p2 2026-09-11 third half 4 3 false true",
            "far p5 2026-09-12 - half - - false false",
            "none p6 - - half - - - true",
            "over p3 2026-09-08 half half - - true false",
            "same p1 2026-09-13 half half 4 0 false false",
            "soon p5 2026-09-12 - half - - false true",
            "took p4 2026-09-08 - half - - false false"),
        shop.rows(
            folder,
            "page_offer",
            "brief page audited_on shown_offer planned_offer compared different still_shown"
                + " stale"));
  }
}
