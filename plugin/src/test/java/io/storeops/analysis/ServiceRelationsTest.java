package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agents, cases after the sale and suppliers, against figures worked out by hand. */
class ServiceRelationsTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 9, 13);

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY");

  /** A whole week of the shop, so that it is complete. */
  @BeforeEach
  void week() {
    for (int day = 0; day < 42; day++) {
      shop.row(
          "store_daily",
          "store",
          "a",
          "biz_date",
          SUNDAY.minusDays(day),
          "paid_orders",
          10,
          "net_sales",
          "100");
    }
  }

  @Test
  void agentWeek_conversion_isJudgedByItsInterval() {
    shop.table(
        "service_agent_daily",
        """
        store biz_date   agent inquiries inquiry_buyers answered_3min first_response_seconds shift_hours
        a     2026-09-07 ann   60        36             48            20                     8
        a     2026-09-08 ann   40        24             32            30                     8
        a     2026-09-07 bob   100       40             70            -                      10
        a     2026-09-07 cy    29        29             29            5                      -
        """);
    // ann: Wilson interval of 60 of 100 at z = 1.959964; the others of ann: 69 of 129
    assertEquals(
        List.of(
            "ann 100 60 0.6 0.502 0.6906 0.56332 same 0.8 24 6.25",
            "bob 100 40 0.4 0.3094 0.498 0.56332 worse 0.7 - 10",
            "cy 29 29 1 0.88303 1 0.56332 few 1 5 -"),
        shop.rows(
            folder,
            "agent_week",
            "agent inquiries inquiry_buyers conversion conversion_low conversion_high"
                + " team_conversion verdict answered_share first_response_seconds"
                + " inquiries_per_hour"));
  }

  @Test
  void agentWeek_satisfaction_hasTheUpperEndOfItsInterval() {
    shop.table(
        "service_agent_daily",
        """
        store biz_date   agent satisfaction_answers satisfied
        a     2026-09-07 ann   20                   14
        a     2026-09-07 bob   0                    0
        """);
    // Wilson at z = 2.5758293: (0.7 + 3.3174 / 20 + 2.5758 * sqrt(0.21 / 20 + 1.6587 / 400)) / (1 +
    // 6.6349 / 20)
    assertEquals(
        List.of("ann 0.7 0.88426", "bob - -"),
        shop.rows(folder, "agent_week", "agent satisfaction satisfaction_high"));
  }

  @Test
  void aftersaleWeek_deadlines_areHeldAgainstTheWeeksEnd() {
    shop.table(
        "aftersale_case",
        """
        store case_id biz_date   due_at           closed_at        answered_at      case_refund compensation loss reopened
        a     in-time 2026-09-07 2026-09-09T12:00 2026-09-09T12:00 2026-09-07T10:00 10.50       -            -    -
        a     late    2026-09-07 2026-09-09T12:00 2026-09-09T12:01 2026-09-07T10:00 20          5            7.25 1
        a     open    2026-09-10 2026-09-13T12:00 -                -                -           3            -    -
        a     running 2026-09-12 2026-09-14T12:00 -                -                -           -            -    -
        a     before  2026-09-01 -                2026-09-02T12:00 2026-09-01T12:00 1           1            -    -
        """);
    assertEquals(
        List.of(
            "2026-W36 1 1 0 0 0 0 1 1 1 0.0014286 70 1.4286 -",
            "2026-W37 4 2 2 0.5 1 1 30.5 10.25 2 0.014643 70 5.7143 1"),
        shop.rows(
            folder,
            "aftersale_week",
            "week cases closed_cases overdue_cases overdue_share reopened_cases unanswered_cases"
                + " case_refund loss loss_cases loss_share paid_orders cases_per_100"
                + " previous_cases"));
  }

  @Test
  void reasonPareto_fourWeeks_namesTheVitalReasons() {
    cases("size", 0, 5);
    cases("size", 3, 1);
    cases("colour", 1, 3);
    cases("late", 2, 1);
    cases("late", 4, 9);
    cases("gone", 7, 1);
    assertEquals(
        List.of(
            "size 6 10 0.6 0.6 1 0 true",
            "colour 3 10 0.3 0.9 2 0 true",
            "late 1 10 0.1 1 3 9 false"),
        shop
            .rows(
                folder,
                "reason_pareto",
                "reason cases all_cases share cumulative_share place previous_cases vital",
                "week=2026-W37")
            .stream()
            .sorted(java.util.Comparator.comparing(r -> r.split(" ")[5]))
            .toList());
  }

  @Test
  void reasonPareto_casesBeginInTheFourWeeksBefore_haveNoFigureOfThem() {
    cases("size", 0, 5);
    cases("late", 6, 9);
    assertEquals(
        List.of("size 5 -"),
        shop.rows(folder, "reason_pareto", "reason cases previous_cases", "week=2026-W37"));
  }

  private void cases(String reason, int weeksAgo, int count) {
    for (int i = 0; i < count; i++) {
      shop.row(
          "aftersale_case",
          "store",
          "a",
          "case_id",
          reason + weeksAgo + i,
          "biz_date",
          SUNDAY.minusWeeks(weeksAgo),
          "reason",
          reason);
    }
  }

  @Test
  void faultWeek_casesOfFourWeeks_areCountedByRole() {
    shop.table(
        "aftersale_case",
        """
        store case_id biz_date   fault  fault_role closed_at        loss
        a     1       2026-08-17 wrong  warehouse  2026-08-18T12:00 2.5
        a     2       2026-09-07 wrong  warehouse  -                4
        a     3       2026-09-12 wrong  warehouse  -                -
        a     4       2026-09-07 -      warehouse  -                9
        a     5       2026-08-16 wrong  warehouse  2026-08-18T12:00 8
        """);
    assertEquals(
        List.of("warehouse wrong 2 3 6.5 1"),
        shop.rows(
            folder,
            "fault_week",
            "fault_role fault cases cases_4 loss_4 open_cases",
            "week=2026-W37"));
  }

  @Test
  void supplierWeek_limits_areThePlansElseTheUsual() {
    shop.table(
        "supplier_daily",
        """
        store biz_date   supplier supplier_orders supplier_48h_orders answer_minutes sync_minutes supplied_units defective_units supplied_amount return_loss
        a     2026-09-07 mill     50              45                  2              20           200            3               1000            60
        a     2026-09-08 mill     50              46                  4              12           -              5               -               -
        a     2026-09-07 shed     10              10                  -              -            -              -               -               -
        """);
    shop.row("plan_supplier", "id", "mill", "store", "a", "ships48", 0.9, "return_loss", 0.1);
    assertEquals(
        List.of(
            "mill 100 91 0.91 0.9 3 3 16 15 0.015 0.06 0.1 4 1",
            "shed 10 10 1 0.95 - 3 - 15 - - 0.05 1 0"),
        shop.rows(
            folder,
            "supplier_week",
            "supplier supplier_orders supplier_48h_orders shipped_share shipped_limit"
                + " answer_minutes answer_limit sync_minutes sync_limit defective_share loss_share"
                + " loss_limit measured missed"));
  }
}
