package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people count and write down by hand, lines, margins and risks, worked out by hand. */
class DutyRelationsTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 9, 13);
  private static final String W37 = "week=2026-W37";

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY");

  /** Six whole weeks of the shop, W32 to W37; ten orders a day, none on Tuesday 8 September. */
  @BeforeEach
  void weeks() {
    for (int day = 0; day < 42; day++) {
      shop.row(
          "store_daily",
          "store",
          "a",
          "biz_date",
          SUNDAY.minusDays(day),
          "paid_amount",
          "100",
          "paid_orders",
          day == 5 ? 0 : 10,
          "refund_amount",
          day < 7 ? "30" : "10");
    }
  }

  @Test
  void warehouseWeek_missingDays_areThoseOnWhichOrdersWerePaid() {
    // Monday 7 and Friday 11 of September are not counted, nor Tuesday, on which nobody paid
    for (int day = 0; day < 28; day++) {
      if (day != 6 && day != 5 && day != 2) {
        shop.row(
            "warehouse_daily",
            "store",
            "a",
            "biz_date",
            SUNDAY.minusDays(day),
            "orders_received",
            day < 7 ? 12 : 10,
            "parcels_packed",
            50,
            "parcels_missed",
            0,
            "parcels_wrong",
            day == 1 ? 1 : 0,
            "packaging_used",
            20,
            "packaging_lost",
            1);
      }
    }
    // four counted days of twelve orders and 21 of ten: 258 against 250
    assertEquals(
        List.of("4 2 2026-09-07 200 1 0.005 0.05 25 258 250 0.032"),
        shop.rows(
            folder,
            "warehouse_week",
            "days missing_days first_missing parcels_packed parcels_faulty faulty_share lost_share"
                + " counted_days received_4 paid_4 difference",
            W37));
  }

  @Test
  void handoverWeek_daysWithoutAnEntry_areMissing() {
    shop.row("plan_handover", "id", "urgent", "name", "Urgent orders", "every", "workday");
    shop.row("plan_handover", "id", "stock", "store", "a", "every", "day");
    shop.row("plan_handover", "id", "sale", "every", "campaign");
    shop.table(
        "handover_log",
        """
        store biz_date   handover shift open_items taken_over
        a     2026-08-31 stock    -     0          Yes
        a     2026-09-07 urgent   am    2          Yes
        a     2026-09-07 urgent   pm    1          No
        a     2026-09-12 urgent   -     -          Yes
        a     2026-09-13 stock    -     -          未受領
        """);
    assertEquals(
        List.of("stock 7 1 6 1 1 -", "urgent 5 1 4 3 1 3"),
        shop
            .rows(
                folder,
                "handover_week",
                "handover due_days written_days missing_days entries untaken open_items",
                W37)
            .stream()
            .sorted()
            .toList());
  }

  @Test
  void trainingGap_peopleOfARole_areCountedByWhatTheyLearnt() {
    shop.row("plan_training", "id", "rules", "topic", "Rules", "every", 100, "within", 14);
    shop.row("plan_training_role", "training", "rules", "position", 1, "value", "service");
    // learnt long ago; failed; new; not there any more; learnt by another word
    shop.row("plan_person", "id", "p1", "role", "service", "since", "2026-01-01");
    shop.row("plan_person", "id", "p2", "role", "service", "since", "2026-08-29");
    shop.row("plan_person", "id", "p3", "role", "service", "since", "2026-08-30");
    shop.row(
        "plan_person", "id", "p4", "role", "service", "since", "2026-01-01", "left_on", SUNDAY);
    shop.row("plan_person", "id", "p5", "role", "service", "since", "2026-01-01");
    shop.table(
        "training_record",
        """
        store biz_date   person training_topic training_result
        a     2026-06-04 p1     rules          通过
        a     2026-09-01 p2     rules          Fail
        a     2026-09-01 p5     Rules          -
        """);
    assertEquals(
        List.of("Rules / service 4 1 15 14 1 101 100"),
        shop.rows(
            folder,
            "training_gap",
            "taught_name people untrained waits_for due_within outdated oldest_for valid_for",
            W37));
  }

  @Test
  void itemMarginWeek_weeksBelowNothing_areCountedInARow() {
    shop.row("plan_product", "id", "p", "name", "Mug", "unit_cost", "30");
    shop.row("plan_product", "id", "q", "name", "Jug");
    for (int week = 0; week < 4; week++) {
      LocalDate day = SUNDAY.minusDays(7L * week);
      for (String product : List.of("p", "q")) {
        shop.row(
            "product_daily",
            "store",
            "a",
            "biz_date",
            day,
            "product_id",
            product,
            "paid_amount",
            week == 3 ? "400" : "280",
            "paid_items",
            9);
      }
      shop.row(
          "promotion_daily",
          "store",
          "a",
          "biz_date",
          day,
          "channel",
          "c",
          "product_id",
          "p",
          "ad_spend",
          "20");
    }
    // 280 − 9 × 30 − 20 = −10 in three weeks, 110 in the first; the jug's cost is not known
    assertEquals(
        List.of("Jug 280 - - -", "Mug 280 20 -10 3"),
        shop
            .rows(
                folder,
                "item_margin_week",
                "product_name paid_amount promotion margin loss_weeks",
                W37)
            .stream()
            .sorted()
            .toList());
  }

  @Test
  void lineShare_salesOfFourWeeks_areSetBesideTheTarget() {
    shop.row("plan_line", "id", "basic", "name", "Basics", "target_share", 0.5);
    shop.row("plan_line", "id", "new", "target_share", 0.1);
    shop.row("plan_product", "id", "p", "line", "basic");
    for (int week = 0; week < 4; week++) {
      for (String product : List.of("p", "q")) {
        shop.row(
            "product_daily",
            "store",
            "a",
            "biz_date",
            SUNDAY.minusDays(7L * week),
            "product_id",
            product,
            "paid_amount",
            product.equals("p") ? "60" : "40");
      }
    }
    assertEquals(
        List.of("Basics 4 1 240 400 0.6 0.1", "new 4 0 0 400 0 -0.1"),
        shop
            .rows(
                folder,
                "line_share",
                "line_name weeks items line_amount all_amount share off_target",
                W37)
            .stream()
            .sorted()
            .toList());
  }

  @Test
  void riskTrigger_theWorseSide_dependsOnTheMetric() {
    shop.row("plan_risk", "id", "sales", "metric", "paid_amount", "trigger_value", 700);
    shop.row("plan_risk", "id", "refunds", "metric", "refund_amount", "trigger_value", 210);
    shop.row("plan_risk", "id", "calm", "metric", "refund_amount", "trigger_value", 210.5);
    shop.row("plan_risk", "id", "blank", "what", "Fire");
    assertEquals(
        List.of("calm 210 false", "refunds 210 true", "sales 700 true"),
        shop.rows(folder, "risk_trigger", "risk value beyond", W37).stream().sorted().toList());
  }

  @Test
  void liveItem_intervalsOfAnItem_areAdded() {
    shop.row("plan_product", "id", "p", "name", "Mug");
    shop.table(
        "livestream_interval",
        """
        store session started_at       product_id interval_clicks interval_orders
        a     x       2026-09-09T20:00 p          60              0
        a     x       2026-09-09T20:03 p          55              -
        a     x       2026-09-09T20:06 q          5               1
        a     x       2026-09-09T20:09 -          -               2
        """);
    assertEquals(
        List.of("x / Mug 2 115 0 0 3", "x / q 1 5 1 0.2 3"),
        shop
            .rows(
                folder,
                "live_item",
                "shown_name intervals clicks orders order_share session_orders",
                W37)
            .stream()
            .sorted()
            .toList());
  }

  @Test
  void wordDemand_newestMonthThatIsOver_isSetBesideTheOneBefore() {
    shop.row("plan_keyword", "position", 1, "word", "mug");
    shop.row("plan_keyword", "position", 2, "word", "cup");
    shop.table(
        "market_keyword",
        """
        store biz_date   market_category word market_searches market_visitors
        a     2026-07-01 x               mug  1000            -
        a     2026-08-01 x               mug  600             900
        a     2026-08-01 y               mug  650             -
        a     2026-09-01 x               mug  9               -
        a     2026-07-01 x               cup  -               40
        a     2026-08-31 x               cup  -               50
        a     2026-08-01 x               jug  10              -
        """);
    assertEquals(
        List.of("cup 2026-08 50 40 0.25", "mug 2026-08 650 1000 -0.35"),
        shop
            .rows(folder, "word_demand", "word month searches previous_searches change", W37)
            .stream()
            .sorted()
            .toList());
  }

  @Test
  void plannedActionWeek_actionsDueInTheWeekBefore_areCounted() {
    shop.table(
        "plan_action",
        """
        id store due        status closed_on  src
        a  a     2026-09-06 done   2026-09-05 1
        b  a     2026-09-12 done   -          2
        c  a     2026-09-07 open   -          3
        d  a     2026-09-13 open   -          4
        e  a     2026-09-05 open   -          5
        f  a     2026-09-08 done   2026-09-14 6
        """);
    assertEquals(
        List.of("4 2 0.5 1"),
        shop.rows(folder, "planned_action_week", "due_actions done_actions done_share src", W37));
  }
}
