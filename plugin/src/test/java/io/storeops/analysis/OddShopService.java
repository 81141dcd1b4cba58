package io.storeops.analysis;

import java.time.LocalDate;
import java.util.List;

/** What the odd shop has of its customer service: channels, the whole team, the trade beside it. */
final class OddShopService {
  private static final LocalDate FIRST = OddRows.FIRST;
  private static final List<String> STORES = OddRows.STORES;
  private static final List<String> CHANNELS = List.of("", "机器人", "chat", "Phone");

  private final OddRows rows;

  OddShopService(Shop shop) {
    this.rows = new OddRows(shop, 20261130);
  }

  void add() {
    channels();
    trade();
  }

  /** A row of the whole team on some days alone; the bot's in one store alone. */
  private void channels() {
    for (int day = 0; day < 75; day++) {
      for (int channel = 0; channel < CHANNELS.size(); channel++) {
        if ((day + channel) % 7 == 3 || (channel == 0 && day % 3 > 0)) {
          continue;
        }
        boolean bot = channel == 1;
        rows.add(
            "service_daily",
            "store",
            bot ? "north" : STORES.get(day % 2),
            "biz_date",
            FIRST.plusDays(day),
            "service_channel",
            CHANNELS.get(channel),
            "enquiries",
            day % 11 == 5 ? null : 101 + rows.below(333),
            "inquiries",
            bot ? null : 37 + rows.below(40),
            "inquiry_buyers",
            bot || day % 5 == 1 ? null : 7 + rows.below(23),
            "answered_3min",
            day % 9 == 2 ? null : 83 + rows.below(17),
            "first_response_seconds",
            day % 8 == 0 ? null : rows.below(90_000) / 997.0,
            "handed_over",
            bot && day % 4 > 0 ? 41 + rows.below(99) : null,
            "solved",
            bot && day % 6 > 0 ? 47 + rows.below(99) : null,
            "satisfaction_answers",
            day % 4 == 1 ? null : 13,
            "satisfied",
            day % 10 == 7 ? null : 3 + rows.below(11),
            "refund_cases",
            day > 40 && day % 5 == 0 ? null : 3 + rows.below(7),
            "refund_hours",
            day % 13 == 6 ? null : rows.below(60_000) / 991.0,
            "disputes",
            day % 7 == 0 ? null : rows.below(3),
            "refund_orders",
            rows.below(29),
            "paid_orders",
            day % 6 == 5 ? null : 301 + rows.below(100));
      }
    }
  }

  private void trade() {
    List<String> metrics = List.of("refund_hours", "dispute_rate", "service_satisfaction");
    for (int day = 0; day < 75; day++) {
      for (String metric : metrics) {
        rows.add(
            "benchmark_daily",
            "store",
            STORES.get(day % 2),
            "biz_date",
            FIRST.plusDays(day),
            "metric",
            metric,
            "level",
            day % 6 == 0 ? "best" : "mean",
            "label",
            "peers",
            "value",
            metric.equals("refund_hours") ? 12 + rows.below(900) / 71.0 : rows.below(997) / 1009.0);
      }
    }
    rows.add("plan_after_sale_goal", "id", "n", "store", "north", "refund_hours", 24);
    rows.add("plan_after_sale_goal", "id", "all", "dispute_rate", 0.003, "return_rate", 0.07);
    rows.add("plan_answer_goal", "id", "c", "channel", "chat", "within3_minutes", 0.97);
    rows.add("plan_answer_goal", "id", "b", "channel", "bot", "bot_solves", 0.77);
  }
}
