package io.storeops.analysis;

import java.time.LocalDate;
import java.util.List;

/** What the odd shop's people count by hand: warehouse days, hand-overs, trainings; and risks. */
final class OddShopDuty {
  private static final LocalDate FIRST = OddRows.FIRST;

  private final OddRows rows;

  OddShopDuty(Shop shop) {
    this.rows = new OddRows(shop, 20261211);
  }

  void add() {
    plan();
    warehouse();
    handovers();
    trainings();
  }

  private void plan() {
    rows.add("plan_line", "id", "odd-line", "name", "", "target_share", 0.37, "kind", "profit");
    rows.add("plan_line", "id", "north-line", "store", "north", "target_share", 0.1);
    rows.add("plan_risk", "id", "odd-up", "metric", "visitors", "trigger_value", 900.5);
    rows.add(
        "plan_risk",
        "id",
        "odd-down",
        "store",
        "south",
        "what",
        "Refunds",
        "metric",
        "refund_amount",
        "trigger_value",
        33.3);
    rows.add("plan_handover", "id", "odd-sheet", "name", "Sheet", "every", "day", "giver", "ops");
    rows.add("plan_handover", "id", "odd-work", "store", "north", "every", "workday");
    rows.add("plan_handover", "id", "odd-campaign", "every", "campaign");
    rows.add("plan_training", "id", "odd-rules", "topic", "Rules", "every", 30, "within", 5);
    rows.add("plan_training", "id", "odd-tools", "topic", "");
    rows.add("plan_market", "id", "odd-tea", "year", 2027, "reviewed_on", FIRST.plusDays(3));
    for (int i = 0; i < 5; i++) {
      rows.add(
          "plan_action",
          "id",
          "odd-due" + i,
          "store",
          i == 4 ? "north" : "",
          "due",
          LocalDate.of(2027, 1, 5 + i),
          "status",
          i % 2 == 0 ? "done" : "open",
          "closed_on",
          i == 0 ? LocalDate.of(2027, 1, 5) : null);
    }
    for (String training : List.of("odd-rules", "odd-tools")) {
      rows.add("plan_training_role", "training", training, "position", 1, "value", "odd-packer");
      rows.add("plan_training_role", "training", training, "position", 2, "value", "odd-none");
    }
    for (int i = 0; i < 6; i++) {
      rows.add(
          "plan_person",
          "id",
          "d" + i,
          "role",
          "odd-packer",
          "since",
          i == 4 ? null : FIRST.plusDays(12L * i),
          "left_on",
          i == 5 ? FIRST.plusDays(70) : null);
    }
  }

  private void warehouse() {
    for (int i = 0; i < 150; i++) {
      if (i % 19 != 4) {
        rows.add(
            "warehouse_daily",
            "store",
            OddRows.STORES.get(i % 2),
            "biz_date",
            FIRST.plusDays(i / 2),
            "orders_received",
            i % 23 == 3 ? null : rows.below(40),
            "orders_handed_back",
            rows.below(3),
            "parcels_packed",
            i % 29 == 5 ? null : rows.below(60),
            "parcels_missed",
            rows.below(2),
            "parcels_wrong",
            i % 13 == 2 ? null : rows.below(2),
            "packaging_used",
            rows.below(70),
            "packaging_lost",
            i % 7 == 1 ? null : rows.below(4));
      }
    }
  }

  private void handovers() {
    List<String> taken = List.of("Yes", "No", "未受領", "");
    List<String> sheets = List.of("odd-sheet", "Sheet", "odd-work", "other");
    for (int i = 0; i < 160; i++) {
      rows.add(
          "handover_log",
          "store",
          OddRows.STORES.get(i % 3),
          "biz_date",
          FIRST.plusDays(i % 75),
          "handover",
          sheets.get(rows.below(4)),
          "shift",
          "s" + i,
          "open_items",
          i % 11 == 3 ? null : rows.below(9),
          "taken_over",
          taken.get(rows.below(4)));
    }
  }

  private void trainings() {
    List<String> results = List.of("通过", "不合格", "Fail", "");
    List<String> topics = List.of("odd-rules", "Rules", "odd-tools", "");
    for (int i = 0; i < 14; i++) {
      rows.add(
          "training_record",
          "store",
          OddRows.STORES.get(1 + i % 2),
          "biz_date",
          FIRST.plusDays(rows.below(75)),
          "person",
          "d" + i % 7,
          "training_topic",
          topics.get(rows.below(4)),
          "training_result",
          results.get(rows.below(4)));
    }
  }
}
