package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Samples of chats, accounts, escalations and blame, against figures worked out by hand. */
class TeamRelationsTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 9, 13);
  private static final String W37 = "week=2026-W37";

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY");

  /** Nine whole weeks of the shop, W29 to W37. */
  @BeforeEach
  void weeks() {
    for (int day = 0; day < 63; day++) {
      shop.row(
          "store_daily",
          "store",
          "a",
          "biz_date",
          SUNDAY.minusDays(day),
          "paid_amount",
          "9",
          "new_followers",
          day < 28 ? 2 : 1);
    }
  }

  @Test
  void qaWeek_fourWeeks_haveEveryAgentWhoTalked() {
    shop.row("plan_qa_check", "id", "join", "what", "Joins", "target", 0.8, "samples", 3);
    shop.row("plan_qa_check", "id", "jd", "what", "Stars");
    shop.row("plan_qa_check_platform", "qa_check", "jd", "position", 1, "value", "jd");
    shop.table(
        "qa_sample",
        """
        store biz_date   agent qa_check passed
        a     2026-08-16 ann   join     合格
        a     2026-08-17 ann   Joins    合格
        a     2026-09-01 ann   join     不合格
        a     2026-09-13 ann   join     perhaps
        a     2026-09-13 ann   tone     Pass
        """);
    shop.table(
        "service_agent_daily",
        """
        store biz_date   agent inquiries
        a     2026-08-17 bob   5
        a     2026-08-16 cy    5
        a     2026-09-07 dan   0
        """);
    // the 16th of August is in W33, four weeks before the block W34 to W37
    assertEquals(
        List.of(
            "ann / join Joins 2 1 0.5 0.8 3",
            "ann / tone tone 1 1 1 0.9 20",
            "bob / join Joins 0 0 - 0.8 3"),
        shop.rows(
            folder,
            "qa_week",
            "agent_check check_name samples passed pass_share target wanted",
            W37));
    assertEquals(
        List.of("ann / join 2 -", "bob / join 0 -", "cy / join 0 -"),
        shop.rows(folder, "qa_week", "agent_check samples wanted", "week=2026-W35"));
  }

  @Test
  void qaEffect_follows_areSetBesideThoseOfTheFourWeeksBeforeTheFirstSample() {
    shop.row("plan_qa_check", "id", "follow", "what", "Asks", "moves", "follows");
    shop.row("plan_qa_check", "id", "greet", "moves", "none");
    shop.row("plan_qa_check", "id", "join", "moves", "joins");
    shop.row("plan_qa_check", "id", "late", "moves", "follows");
    for (int day = 0; day < 63; day++) {
      LocalDate on = SUNDAY.minusDays(day);
      shop.row(
          "service_agent_daily", "store", "a", "biz_date", on, "agent", "ann", "inquiries", 10);
    }
    for (String check : List.of("follow", "greet", "join", "late")) {
      for (int day : check.equals("late") ? new int[] {0, 20} : new int[] {0, 27}) {
        shop.row(
            "qa_sample",
            "store",
            "a",
            "biz_date",
            SUNDAY.minusDays(day),
            "agent",
            "ann",
            "qa_check",
            check,
            "passed",
            "Yes");
      }
    }
    // 28 × 2 follows of 280 enquiries, after 28 × 1 before the first sample; the late check is
    // three weeks old
    assertEquals(
        List.of(
            "follow Asks 2 1 56 280 0.2 28 280 0.1 0.1",
            "join join 2 1 - - - - - - -",
            "late late 2 1 56 280 0.2 - - - -"),
        shop.rows(
            folder,
            "qa_effect",
            "qa_check check_name samples pass_share effects enquiries effect_share before_effects"
                + " before_enquiries before_share change",
            W37));
  }

  @Test
  void accountState_newestExport_isHeldAgainstThePlan() {
    shop.row("plan_role", "id", "service", "name", "Agents");
    shop.row("plan_role", "id", "ops");
    shop.row("plan_shift", "id", "day", "role", "service");
    shop.row("plan_person", "id", "w1", "role", "ops");
    shop.row("plan_person", "id", "w2", "role", "ops", "left_on", "2026-09-05");
    shop.row(
        "plan_permission", "position", 1, "role", "ops", "function", "price", "level", "write");
    shop.row(
        "plan_permission", "position", 2, "role", "service", "function", "order", "level", "none");
    shop.row("plan_account", "id", "u3", "person", "w1", "approved_by", "boss");
    shop.table(
        "account",
        """
        store biz_date   account person account_role functions approved_by created_on closed_on
        a     2026-09-07 u1      w9     ops          改价      boss        2026-01-01 -
        a     2026-09-10 u1      w1     service      改价页面  boss        2026-09-01 -
        a     2026-09-10 u2      w1     -            price     -           2026-09-09 -
        a     2026-09-10 u2      w2     -            page      -           2026-09-09 -
        a     2026-09-10 u3      -      Agents       改价订单  -           -          2026-09-10
        a     2026-09-10 u4      -      stranger     返金      -           2026-08-01 2026-09-11
        """);
    assertEquals(
        List.of(
            "u1 2026-09-10 1 1 1 9 - 2 1 page 0",
            "u2 2026-09-10 2 1 0 1 5 2 1 page 0",
            "u3 2026-09-10 0 0 1 - - 2 2 order 1",
            "u4 2026-09-10 0 1 0 40 - 1 - - -"),
        shop.rows(
            folder,
            "account_state",
            "account biz_date persons open approved created_for left_for rights rights_beyond"
                + " first_beyond serving_price"));
  }

  @Test
  void accountState_exportThatNamesNothing_hasNoFigures() {
    shop.row("account", "store", "a", "biz_date", SUNDAY, "account", "u1");
    assertEquals(
        List.of("u1 - 1 - - - - - - -"),
        shop.rows(
            folder,
            "account_state",
            "account persons open approved created_for left_for rights rights_beyond first_beyond"
                + " serving_price"));
  }

  @Test
  void accountBurst_tenMinutes_countWithoutANotice() {
    for (int item = 0; item < 100; item++) {
      shop.row("listing", "store", "a", "biz_date", SUNDAY, "product_id", "p" + item);
    }
    shop.row(
        "plan_change_notice",
        "id",
        "n",
        "kind",
        "price",
        "date_from",
        "2026-09-11",
        "written_on",
        "2026-09-10");
    shop.row(
        "plan_change_notice",
        "id",
        "late",
        "kind",
        "price",
        "date_from",
        "2026-09-08",
        "written_on",
        "2026-09-09");
    shop.table(
        "account_event",
        """
        store started_at       account event_function objects
        a     2026-09-08T23:55 u1      改价           8
        a     2026-09-09T00:04 u1      改价           9
        a     2026-09-09T00:05 u1      商品编辑       2
        a     2026-09-10T10:00 u1      改价           50
        a     2026-09-09T10:00 u1      订单备注       500
        a     2026-09-09T10:00 u2      改价           -
        """);
    assertEquals(
        List.of("u1 5 17 17 100 0.17 2026-09-09", "u2 1 - - 100 - -"),
        shop.rows(
            folder,
            "account_burst",
            "account events most_prices most_items items item_share on_day",
            W37));
  }

  private void authority() {
    shop.row("plan_role", "id", "service", "name", "Agents");
    shop.row("plan_role", "id", "lead");
    shop.row("plan_person", "id", "w1", "role", "service");
    shop.row("plan_account", "id", "u1", "person", "w1");
    shop.row(
        "plan_authority_limit",
        "position",
        1,
        "role",
        "service",
        "kind",
        "refund",
        "up_to",
        "200",
        "above",
        "lead",
        "within",
        4);
    shop.row(
        "plan_authority_limit",
        "position",
        2,
        "role",
        "service",
        "kind",
        "compensation",
        "up_to",
        "20");
  }

  @Test
  void decisionLimit_decisions_areHeldAgainstTheRolesLimits() {
    authority();
    shop.table(
        "aftersale_case",
        """
        store case_id biz_date   case_refund compensation decided_amount decided_by decided_at       agent escalated_at
        a     agent   2026-09-07 250.5       -            -              -          -                u1    -
        a     both    2026-09-07 200         30           -              Agents     2026-09-14T10:00 -     -
        a     less    2026-09-07 900         -            200            service    -                -     -
        a     lead    2026-09-07 900         -            -              lead       -                u1    -
        a     up      2026-09-07 900         -            -              -          -                u1    2026-09-07T10:00
        a     none    2026-09-07 -           -            -              service    -                -     -
        """);
    assertEquals(
        List.of(
            "agent service refund 250.5 200 50.5",
            "both service compensation 30 20 10",
            "lead lead refund 900 - -",
            "less service refund 200 200 0",
            "up - refund 900 - -"),
        shop.rows(folder, "decision_limit", "case_id role kind amount limit_amount excess").stream()
            .sorted()
            .toList());
  }

  @Test
  void escalationOpen_hours_runToTheEndOfTheAsOfDay() {
    authority();
    shop.table(
        "aftersale_case",
        """
        store case_id biz_date   escalated_at     escalated_to decided_at       closed_at        reason case_refund
        a     open    2026-09-01 2026-09-12T18:30 lead         -                -                size   10
        a     far     2026-09-01 2026-09-13T00:00 boss         -                -                -      -
        a     decided 2026-09-01 2026-09-12T18:30 lead         2026-09-12T19:00 -                size   10
        a     closed  2026-09-01 2026-09-12T18:30 lead         -                2026-09-12T19:00 size   10
        a     never   2026-09-01 -                -            -                -                size   10
        """);
    assertEquals(
        List.of("far far - 24 -", "open open / size 4 29.5 10"),
        shop.rows(folder, "escalation_open", "case_id case_name decide_within waiting at_stake"));
    assertEquals(
        List.of("size 4 3 0.75 30"),
        shop.rows(
            folder,
            "escalation_reason_week",
            "reason cases_4 escalated_4 escalated_share at_stake",
            W37));
  }

  @Test
  void serviceBlameWeek_causes_areThoseOfServiceAlone() {
    shop.table(
        "review",
        """
        store review_id biz_date   stars cause      agent answered_at
        a     r1        2026-08-17 1     客服态度差 ann   2026-08-18T10:00
        a     r2        2026-09-12 2     Rude_service ann -
        a     r3        2026-09-13 1     態度       -     -
        a     r4        2026-09-12 3     态度       ann   -
        a     r5        2026-09-12 1     物流服务   ann   -
        a     r6        2026-09-12 1     尺码       ann   -
        """);
    shop.table(
        "aftersale_case",
        """
        store case_id biz_date   fault    reason agent
        a     c1      2026-09-07 服务态度 -      bob
        a     c2      2026-09-07 漏发     -      bob
        """);
    assertEquals(
        List.of(" 2 1 1 3 1 4", "ann 1 1 0 2 0 2", "bob 0 0 1 0 1 1"),
        shop.rows(
            folder,
            "service_blame_week",
            "agent bad_reviews open_reviews blamed_cases bad_reviews_4 blamed_cases_4 blamed_4",
            W37));
  }

  @Test
  void serviceBlameWeek_reviewsWithoutACause_haveNoFigure() {
    shop.table(
        "review",
        """
        store review_id biz_date   stars agent answered_at
        a     r1        2026-09-12 1     ann   2026-09-12T10:00
        """);
    assertEquals(
        List.of(" - - 0 - 0 -", "ann - - 0 - 0 -"),
        shop.rows(
            folder,
            "service_blame_week",
            "agent bad_reviews open_reviews blamed_cases bad_reviews_4 blamed_cases_4 blamed_4",
            W37));
  }
}
