package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is decided, raised, taught and staffed in time, worked out by hand. */
class FollowUpRelationsTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 9, 13);
  private static final String W37 = "week=2026-W37";

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY");

  /** Four whole weeks, so that Sunday is the as-of day. */
  @BeforeEach
  void weeks() {
    for (int day = 0; day < 28; day++) {
      shop.row(
          "store_daily",
          "store",
          "a",
          "biz_date",
          SUNDAY.minusDays(day),
          "visitors",
          100,
          "paid_amount",
          50,
          "dsr_service",
          day < 7 ? 4.79 : 4.81,
          "dsr_logistics",
          4.6);
    }
  }

  private List<String> sorted(String relation, String columns) {
    return shop.rows(folder, relation, columns, W37).stream().sorted().toList();
  }

  private void goal(String metric, String kind, String period, String value) {
    shop.row(
        "plan_goal_period",
        "goal",
        metric,
        "store",
        "a",
        "metric",
        metric,
        "period_kind",
        kind,
        "period",
        period,
        "value",
        value);
  }

  @Test
  void decisionWanted_goalFurthestBehind_isSetBesideDecisions() {
    goal("visitors", "month", "2026-09", "5000");
    goal("visitors", "mtd", "2026-W37", "2000");
    goal("paid_amount", "month", "2026-09", "1500");
    goal("paid_amount", "mtd", "2026-W37", "650");
    shop.table(
        "plan_decision",
        """
        id   store status  decided_on
        open a     open    -
        all  -     decided 2026-08-30
        old  a     decided 2026-08-29
        """);
    assertEquals(
        List.of("*CNY visitors 0.65 0.35 13 2", "a visitors 0.65 0.35 13 2"),
        sorted("decision_wanted", "store metric pace behind month_days decisions"));
  }

  @Test
  void plannedAppraisalChange_firstDayOfItsPeriod_isNotMidway() {
    shop.table(
        "plan_appraisal",
        """
        id     role every   date_from
        first  ops  month   -
        second ops  month   2026-09-01
        third  ops  month   2026-09-02
        fourth ops  quarter 2026-10-01
        fifth  ops  quarter 2026-11-01
        sixth  ops  year    2027-02-01
        monday ops  week    2026-09-07
        sunday ops  week    2026-09-06
        other  lone month   2026-09-09
        """);
    assertEquals(
        List.of(
            "fifth -49 1",
            "fourth -18 0",
            "monday 6 0",
            "second 12 0",
            "sixth -141 1",
            "sunday 7 1",
            "third 11 1"),
        sorted("planned_appraisal_change", "appraisal begun_for midway"));
  }

  @Test
  void plannedRaise_meetingWithTheRoleAbove_countsSinceTheDay() {
    shop.row("plan_role", "id", "top");
    shop.row("plan_role", "id", "ops", "reports_to", "top");
    shop.table(
        "plan_action",
        """
        id    status due        owner
        late  open   2026-09-09 ops
        later open   2026-09-12 ops
        done  done   2026-09-09 ops
        own   open   2026-09-09 top
        """);
    shop.row("plan_meeting", "id", "m", "on_day", "2026-09-09");
    shop.row("plan_meeting", "id", "n", "on_day", "2026-09-14");
    shop.row("plan_meeting_role", "meeting", "m", "position", 1, "value", "top");
    shop.row("plan_meeting_role", "meeting", "n", "position", 1, "value", "top");
    assertEquals(
        List.of("late top 4 1", "later top 1 0"),
        sorted("planned_raise", "subject above overdue_for raised"));
  }

  @Test
  void newItemTraining_peopleOnShift_areThoseWhoLearn() {
    shop.row("plan_shift", "id", "day", "role", "service");
    shop.table(
        "plan_person",
        """
        id role    since      left_on
        p1 service -          -
        p2 service 2026-01-01 -
        p3 service -          2026-09-01
        p4 packer  -          -
        """);
    shop.table(
        "plan_product",
        """
        id   on_sale_since role    state
        new  2026-09-01    regular on-sale
        last 2026-07-14    regular -
        gift 2026-09-01    gift    on-sale
        off  2026-09-01    regular off
        old  2026-07-01    regular on-sale
        """);
    shop.table(
        "training_record",
        """
        store biz_date   person training_topic training_result
        a     2026-08-02 p1     mugs           Pass
        a     2026-08-01 p2     mugs           Pass
        a     2026-09-02 p2     mugs           Fail
        a     2026-09-02 p4     mugs           Pass
        """);
    assertEquals(
        List.of("new 12 2 1"), sorted("new_item_training", "product on_sale_for people taught"));
  }

  @Test
  void plannedStreamRole_peopleOfTheDay_areCounted() {
    shop.row(
        "plan_livestream", "id", "l", "on_day", "2026-09-15", "host", "host", "service", "chat");
    shop.row("plan_livestream", "id", "k", "on_day", "2026-09-13", "control", "host");
    shop.row("plan_person", "id", "p1", "role", "host", "left_on", "2026-09-14");
    shop.row("plan_person", "id", "p2", "role", "chat", "since", "2026-09-15");
    assertEquals(
        List.of("k / control 0 2 1", "l / host 2 2 0", "l / service 2 2 1"),
        sorted("planned_stream_role", "place starts_in known_people people"));
  }

  @Test
  void caseDue_openCases_haveTheirHoursLeft() {
    shop.row(
        "aftersale_case",
        "store",
        "a",
        "case_id",
        "c1",
        "biz_date",
        "2026-09-10",
        "due_at",
        "2026-09-14T10:30");
    shop.row(
        "aftersale_case",
        "store",
        "a",
        "case_id",
        "c2",
        "biz_date",
        "2026-09-12",
        "reason",
        "Size");
    shop.row("aftersale_case", "store", "a", "case_id", "c3", "biz_date", "2026-09-11");
    shop.row("aftersale_case", "store", "a", "case_id", "c4", "biz_date", "2026-09-10");
    shop.row(
        "aftersale_case",
        "store",
        "a",
        "case_id",
        "c5",
        "biz_date",
        "2026-09-13",
        "closed_at",
        "2026-09-13T12:00");
    assertEquals(
        List.of("c1 1 10.5", "c2 / Size 0 24", "c3 0 0"),
        sorted("case_due", "case_name has_deadline hours_left"));
  }

  @Test
  void scoreProgramme_runningProgrammes_areThoseOfTheScore() {
    goal("dsr_logistics", "week", "2026-W37", "4.7");
    shop.row("plan_goal", "id", "stars", "store", "a", "metric", "dsr_logistics");
    shop.row("plan_strategy", "id", "s");
    shop.row(
        "plan_strategy_programme",
        "strategy",
        "s",
        "position",
        1,
        "goal",
        "stars",
        "date_from",
        "2026-09-01");
    shop.row(
        "plan_strategy_programme",
        "strategy",
        "s",
        "position",
        2,
        "goal",
        "stars",
        "date_from",
        "2026-09-01",
        "date_to",
        "2026-09-12");
    assertEquals(
        List.of("dsr_logistics 4.6 4.7 0.1 1", "dsr_service 4.79 4.8 0.01 0"),
        sorted("score_programme", "score value goal gap programmes"));
  }
}
