package io.storeops.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the odd shop has of questions, of places in search results and of the platform's scores. */
final class OddShopRanks {
  private static final LocalDate FIRST = OddRows.FIRST;
  private static final List<String> STORES = OddRows.STORES;

  private final OddRows rows;

  OddShopRanks(Shop shop) {
    this.rows = new OddRows(shop, 20261201);
  }

  void add() {
    topics();
    places();
    scores();
    plan();
    appraisals();
    audience();
  }

  private void topics() {
    for (int week = 0; week < 11; week++) {
      for (int topic = 0; topic < 14; topic++) {
        if (rows.below(6) > 0 && week != 5) {
          rows.add(
              "enquiry_topic",
              "store",
              STORES.get(topic % 2),
              "biz_date",
              FIRST.plusDays(7L * week + topic % 3),
              "topic",
              topic % 5 == 4 ? " size " : "topic" + topic % 9,
              "product_id",
              topic % 3 == 0 ? "" : "p" + topic % 4,
              "asked",
              rows.below(9) == 0 ? null : 1 + 2 * rows.below(40));
        }
      }
    }
  }

  private void places() {
    for (int day = 0; day < 75; day += 2) {
      for (int word = 0; word < 4; word++) {
        String product = word == 3 ? "" : "p" + word % 2;
        rows.add(
            "search_rank",
            "store",
            STORES.get(word % 3),
            "biz_date",
            FIRST.plusDays(day),
            "word",
            "w" + word % 2,
            "product_id",
            product,
            "result_order",
            word == 2 ? "sales" : "",
            "competitor",
            word == 3 ? "rival" + day % 3 : "",
            "rank_position",
            day % 7 == 3 ? null : 1 + rows.below(47),
            "rank_page",
            day % 5 == 1 ? null : 1 + rows.below(3));
        if (word == 0) {
          rows.add(
              "search_rank",
              "store",
              "north",
              "biz_date",
              FIRST.plusDays(day),
              "word",
              "w0",
              "product_id",
              "",
              "competitor",
              "rival",
              "rank_position",
              1 + rows.below(37));
        }
      }
    }
  }

  private void scores() {
    for (int day = 0; day < 75; day++) {
      for (int kind = 0; kind < 3; kind++) {
        rows.add(
            "account_score",
            "store",
            STORES.get(kind % 2),
            "biz_date",
            FIRST.plusDays(day),
            "score_kind",
            "score" + kind,
            "score_value",
            day % 6 == kind ? null : 7 + rows.below(4_000) / 997.0,
            "scale_min",
            day % 31 == 0 ? null : kind,
            "scale_max",
            11 + kind,
            "direction",
            kind == 1 ? "down" : "",
            "trade_mean",
            day % 4 == 0 ? null : 9.333);
      }
    }
  }

  private void plan() {
    rows.add("plan_keyword", "position", 1, "word", "w0", "kind", "core", "wanted_position", 7);
    rows.add("plan_keyword", "position", 2, "word", "w1", "kind", "scene", "product", "p1");
    rows.add("plan_answer", "id", "a", "topic", "size", "answer", "Large.");
    rows.add("plan_answer", "id", "b", "topic", "topic1", "answer", "No.", "product", "p1");
    List<String> kinds =
        List.of("lowest-price-30", "units-sold", "rating", "stock", "score", "points", "other");
    Map<String, Double> mosts = Map.of("lowest-price-30", 77.7, "points", 0.1);
    for (int i = 0; i < kinds.size(); i++) {
      rows.add(
          "plan_campaign_condition",
          "campaign",
          "autumn",
          "position",
          i + 1,
          "kind",
          kinds.get(i),
          "least",
          i == 2 ? 0.5 : null,
          "most",
          mosts.get(kinds.get(i)));
    }
    rows.add("plan_shop_page", "id", "page0", "product", "p1");
  }

  private void appraisals() {
    for (String every : List.of("month", "week", "quarter")) {
      rows.add("plan_appraisal", "id", "a-" + every, "role", "ops", "every", every);
      for (int kpi = 0; kpi < 4; kpi++) {
        boolean marked = kpi == 3;
        rows.add(
            "plan_appraisal_kpi",
            "appraisal",
            "a-" + every,
            "position",
            kpi + 1,
            "metric",
            marked ? "" : List.of("paid_amount", "conversion_rate", "refund_amount").get(kpi),
            "what",
            marked ? "plans" : "",
            "weight",
            kpi == 0 ? 0.1 : 0.3,
            "peak_weight",
            every.equals("week") ? null : 0.25,
            "off_weight",
            every.equals("week") && kpi == 1 ? null : 0.25,
            "goal",
            kpi == 0 ? "g-north" : "",
            "full_value",
            kpi == 1 ? 0.0777 : null,
            "zero_value",
            kpi == 1 && every.equals("month") ? 0.0111 : null);
      }
      rows.add(
          "plan_bonus_rule",
          "id",
          "b-" + every,
          "appraisal",
          "a-" + every,
          "from_score",
          every.equals("month") ? null : 10,
          "amount",
          "333.333",
          "factor_metric",
          every.equals("quarter") ? "" : "paid_amount",
          "threshold",
          0.7);
    }
    for (int day = 0; day < 75; day += 3) {
      rows.add(
          "appraisal_mark",
          "store",
          STORES.get(day % 2),
          "biz_date",
          FIRST.plusDays(day),
          "appraisal",
          "a-month",
          "kpi",
          "plans",
          "mark",
          day % 5 == 0 ? null : 40 + rows.below(60_000) / 991.0);
    }
    rows.add(
        "plan_season",
        "id",
        "odd-peak",
        "kind",
        "peak",
        "date_from",
        FIRST.plusDays(4),
        "date_to",
        FIRST.plusDays(21));
  }

  private void audience() {
    List<String> dimensions = List.of("tier", "region", "device");
    for (int day = 3; day < 75; day += 5) {
      for (int group = 0; group < 9; group++) {
        if (rows.below(5) > 0) {
          rows.add(
              "audience_profile",
              "store",
              STORES.get(group % 2),
              "biz_date",
              FIRST.plusDays(day),
              "dimension",
              dimensions.get(group % 3),
              "audience",
              "g" + group,
              "visitors",
              group % 3 == 2 ? null : 101 + rows.below(333),
              "paid_buyers",
              day % 4 == 0 ? null : 7 + rows.below(77),
              "paid_amount",
              rows.below(8) == 0 ? null : rows.money(900));
        }
      }
    }
    rows.add("plan_offer", "id", "odd-gift", "kind", "gift", "campaign", "autumn");
    rows.add("plan_offer_product", "offer", "odd-gift", "value", "p1");
  }
}
