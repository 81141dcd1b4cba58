package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Violations and notices of platforms, against figures worked out by hand. */
class ComplianceRelationsTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 9, 13);

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY").store("b", "CNY");

  /** Whole weeks, so that Sunday is the as-of day. */
  @BeforeEach
  void weeks() {
    for (int day = 0; day < 14; day++) {
      shop.row("store_daily", "store", "a", "biz_date", SUNDAY.minusDays(day), "paid_orders", 10);
    }
  }

  @Test
  void complianceOpen_deadlines_areSeenFromTheEndOfTheDay() {
    shop.table(
        "compliance_event",
        """
        store event_id biz_date   event_kind event_subject penalty_points answer_by        reaction reacted_at       closed_at
        a     past     2026-09-10 copyright  mug           4              2026-09-13T18:00 -        -                -
        a     tomorrow 2026-09-12 copyright  -             -              2026-09-15T00:00 -        2026-09-12T20:00 -
        a     later    2026-09-13 words      -             -              2026-09-15T00:30 removed  -                -
        a     endless  2026-09-11 words      -             -              -                -        -                -
        a     closed   2026-09-01 words      -             2              2026-09-05T00:00 removed  -                2026-09-04T12:00
        a     coming   2026-09-14 words      -             2              2026-09-15T00:00 -        -                -
        b     silent   2026-09-10 words      -             2              2026-09-20T12:00 -        -                -
        """);
    // Sunday ends at 24:00: 18:00 is 6 hours before it, Tuesday 0:00 24 hours after it
    assertEquals(
        List.of(
            "a endless words 2 2026-09-11 - - 2",
            "a later words 0 2026-09-13 2026-09-15 24.5 0",
            "a past copyright / mug 3 2026-09-10 2026-09-13 -6 3",
            "a tomorrow copyright 1 2026-09-12 2026-09-15 24 0",
            "b silent words 3 2026-09-10 2026-09-20 156 -"),
        shop.rows(
            folder,
            "compliance_open",
            "store event_id event_name open_for opened_on answer_by hours_left unanswered_for"));
  }

  @Test
  void violationPoints_calendarYear_isHeldAgainstTheSteps() {
    shop.table(
        "compliance_event",
        """
        store event_id biz_date   event_kind penalty_points
        a     1        2025-12-31 general    11
        a     2        2026-01-01 general    6.5
        a     3        2026-09-13 general    6
        a     4        2026-09-14 general    40
        a     5        2026-03-01 serious    50
        a     6        2026-03-01 own        3
        a     7        2026-03-02 plain      -
        b     1        2026-03-01 general    2
        """);
    shop.row("plan_violation_limit", "platform", "tmall", "kind", "own", "points", 6);
    shop.row("plan_violation_limit", "platform", "tmall", "kind", "own", "points", 2);
    shop.row("plan_violation_limit", "platform", "jd", "kind", "general", "points", 1);
    assertEquals(
        List.of(
            "a general 2 12.5 12 6 12 24 24 2026-09-13",
            "a own 1 3 2 1 2 6 6 2026-03-01",
            "a plain 1 - 12 6 - - 48 -",
            "a serious 1 50 12 6 48 - 48 2026-03-01",
            "b general 1 2 12 6 - 12 12 2026-03-01"),
        shop.rows(
            folder,
            "violation_points",
            "store event_kind events penalty_points first_step half_step reached next_step"
                + " limit_step last_on"));
  }

  @Test
  void violationPoints_stepsForAllKinds_standInForThoseOfAKind() {
    shop.row(
        "compliance_event",
        "store",
        "a",
        "event_id",
        "1",
        "biz_date",
        SUNDAY,
        "event_kind",
        "general",
        "penalty_points",
        5);
    shop.row("plan_violation_limit", "platform", "", "kind", "", "points", 8);
    assertEquals(
        List.of("general 8 4 - 8"),
        shop.rows(folder, "violation_points", "event_kind first_step half_step reached next_step"));
  }

  @Test
  void noticeNew_registeredOnes_areLeftOut() {
    shop.table(
        "platform_notice",
        """
        store notice_id biz_date   notice_title in_force_on
        a     known     2026-09-01 -            -
        a     titled    2026-09-01 Tax          -
        a     friday    2026-09-04 -            2026-09-20
        a     saturday  2026-09-05 Fee          -
        a     sunday    2026-09-13 -            2026-09-10
        a     old       2026-06-14 -            -
        a     oldest    2026-06-15 -            -
        a     coming    2026-09-14 -            -
        """);
    shop.row("plan_notice", "id", "known");
    shop.row("plan_notice", "id", "x", "title", "Tax");
    // after Friday, 4 September, and after the Saturday: Monday to Friday of one week; 15 June to
    // 13 September: 13 weeks - 1 day
    assertEquals(
        List.of(
            "friday friday 5 7", "oldest oldest 64 -", "saturday Fee 5 -", "sunday sunday 0 -3"),
        shop.rows(folder, "notice_new", "notice title working_days in_force_in"));
  }
}
