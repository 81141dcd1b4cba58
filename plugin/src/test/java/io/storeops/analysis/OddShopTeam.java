package io.storeops.analysis;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the odd shop has of its people: samples of their chats, accounts, escalations, blame. */
final class OddShopTeam {
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 28);
  private static final List<String> STORES = List.of("north", "south", "tokyo");

  private final OddRows rows;

  OddShopTeam(Shop shop) {
    this.rows = new OddRows(shop, 20261201);
  }

  void add() {
    plan();
    samples();
    accounts();
    acts();
    cases();
    reviews();
  }

  private void plan() {
    rows.add(
        "plan_qa_check", "id", "joins", "what", "Asks to join", "moves", "joins", "target", 0.7);
    rows.add("plan_qa_check", "id", "follows", "store", "north", "moves", "follows", "samples", 3);
    rows.add("plan_qa_check", "id", "greets", "what", "Greets", "moves", "none");
    rows.add("plan_qa_check_platform", "qa_check", "greets", "position", 1, "value", "tmall");
    rows.add("plan_qa_check_platform", "qa_check", "joins", "position", 1, "value", "tmall");
    rows.add("plan_role", "id", "odd-lead", "name", "Lead");
    rows.add("plan_person", "id", "w1", "role", "ops");
    rows.add("plan_person", "id", "w2", "role", "odd-lead", "left_on", FIRST.plusDays(40));
    rows.add("plan_person", "id", "w3");
    rows.add("plan_shift", "id", "odd", "role", "odd-lead");
    rows.add(
        "plan_permission", "position", 1, "role", "ops", "function", "price", "level", "write");
    rows.add("plan_permission", "position", 2, "role", "ops", "function", "page", "level", "none");
    rows.add(
        "plan_permission",
        "position",
        3,
        "role",
        "odd-lead",
        "function",
        "order",
        "level",
        "read",
        "platform",
        "amazon");
    rows.add("plan_account", "id", "u0", "person", "w1", "approved_by", "ops");
    rows.add("plan_account", "id", "u1", "store", "south", "person", "w2", "opened_on", FIRST);
    rows.add("plan_account", "id", "u9", "person", "w3", "closed_on", FIRST.plusDays(3), "src", 4);
    rows.add("plan_account_function", "account", "u0", "position", 1, "value", "price");
    rows.add("plan_account_function", "account", "u0", "position", 2, "value", "page");
    rows.add("plan_account_function", "account", "u1", "position", 1, "value", "order");
    rows.add("plan_account_function", "account", "u9", "position", 1, "value", "cost");
    rows.add(
        "plan_authority_limit",
        "position",
        1,
        "role",
        "ops",
        "kind",
        "refund",
        "up_to",
        "33.333",
        "above",
        "odd-lead",
        "within",
        5.5);
    rows.add("plan_authority_limit", "position", 2, "role", "odd-lead", "kind", "refund");
    rows.add(
        "plan_authority_limit", "position", 3, "role", "ops", "kind", "compensation", "up_to", "7");
    rows.add("plan_change_notice", "id", "n", "kind", "price", "date_from", FIRST.plusDays(33));
    rows.add(
        "plan_change_notice",
        "id",
        "m",
        "store",
        "north",
        "kind",
        "page",
        "date_from",
        FIRST.plusDays(20),
        "written_on",
        FIRST.plusDays(21));
  }

  private void samples() {
    List<String> results = List.of("合格", "不合格", "Pass", "未通過", "perhaps", "");
    List<String> checks = List.of("joins", "Asks to join", "follows", "Greets", "tone", "");
    for (int i = 0; i < 400; i++) {
      rows.add(
          "qa_sample",
          "store",
          STORES.get(i % 2),
          "biz_date",
          i % 31 == 7 ? null : FIRST.plusDays(i % 73),
          "agent",
          i % 29 == 3 ? null : "a" + i % 4,
          "qa_check",
          checks.get(rows.below(6)),
          "passed",
          results.get(rows.below(i % 3 == 0 ? 6 : 3)));
    }
  }

  private void accounts() {
    List<String> rights = List.of("改价、订单", "price, page", "返金 注文", "", "Users; stock");
    for (int day = 3; day < 75; day += 9) {
      for (int i = 0; i < 6; i++) {
        rows.add(
            "account",
            "store",
            STORES.get(day % 3),
            "biz_date",
            FIRST.plusDays(day),
            "account",
            i == 5 ? "" : "u" + i / 2 * 2 % 3,
            "person",
            day % 2 == 0 || i == 3 ? null : "w" + i,
            "account_role",
            i % 3 == 0 ? null : i == 4 ? "Lead" : "ops",
            "functions",
            day % 5 == 3 ? null : rights.get(rows.below(5)),
            "approved_by",
            day % 4 == 0 ? null : i % 2 == 0 ? "ops" : "",
            "created_on",
            i == 2 ? null : FIRST.plusDays(day - rows.below(60)),
            "closed_on",
            i % 2 == 0 ? null : FIRST.plusDays(rows.below(75)));
      }
    }
  }

  private void acts() {
    List<String> functions = List.of("改价", "Price change", "商品编辑", "在庫更新", "订单备注", "");
    for (int i = 0; i < 300; i++) {
      LocalDate day = FIRST.plusDays(i / 4);
      rows.add(
          "account_event",
          "store",
          STORES.get(i % 3),
          "biz_date",
          day,
          "started_at",
          i % 37 == 4 ? null : day.atTime(10 + i % 2, rows.below(40)),
          "account",
          i % 41 == 6 ? null : "u" + i % 2,
          "event_function",
          functions.get(rows.below(6)),
          "objects",
          i % 13 == 9 ? null : rows.below(17));
    }
  }

  private void cases() {
    List<String> deciders = List.of("ops", "Lead", "u1", "stranger", "");
    for (int i = 0; i < 120; i++) {
      LocalDate day = FIRST.plusDays(rows.below(74));
      boolean up = i % 3 == 0;
      rows.add(
          "aftersale_case",
          "store",
          STORES.get(i % 2 * 2),
          "case_id",
          "odd-up" + i,
          "biz_date",
          i % 23 == 5 ? null : day,
          "reason",
          i % 4 == 1 ? null : "r" + i % 5,
          "fault",
          i % 5 == 0 ? "服务态度" : null,
          "agent",
          i % 6 == 0 ? null : i % 2 == 0 ? "u0" : "a" + i % 4,
          "case_refund",
          i % 7 == 0 ? null : rows.money(60),
          "compensation",
          i % 4 == 0 ? rows.money(20) : null,
          "escalated_at",
          up ? moment(day, i) : null,
          "escalated_to",
          up && i % 2 == 0 ? "Lead" : null,
          "decided_at",
          up && i % 4 > 0 ? moment(day.plusDays(2), i) : null,
          "decided_by",
          deciders.get(rows.below(5)),
          "decided_amount",
          i % 8 == 2 ? rows.money(90) : null,
          "closed_at",
          i % 5 > 1 ? moment(day.plusDays(3), i) : null);
    }
  }

  private static @Nullable LocalDateTime moment(LocalDate day, int i) {
    return day.atTime(i % 24, i % 60);
  }

  private void reviews() {
    List<String> causes = List.of("客服态度差", "物流服务", "接客", "Rude service", "尺码", "");
    for (int i = 0; i < 90; i++) {
      LocalDate day = FIRST.plusDays(rows.below(74));
      rows.add(
          "review",
          "store",
          STORES.get(i % 3),
          "review_id",
          "odd-team" + i,
          "biz_date",
          i % 19 == 8 ? null : day,
          "product_id",
          "p" + i % 4,
          "stars",
          i % 11 == 3 ? null : 1 + rows.below(3),
          "cause",
          causes.get(rows.below(6)),
          "agent",
          i % 4 == 0 ? null : "a" + i % 3,
          "answered_at",
          i % 3 == 0 || i % 3 == 1 && i % 2 == 0 ? null : moment(day.plusDays(1), i));
    }
  }
}
