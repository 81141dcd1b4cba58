package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The team's week by channel and the parts of the after-sale index, worked out by hand. */
class AfterSalePartsTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 9, 13);

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY");

  /** Six whole weeks of the shop, W32 to W37. */
  @BeforeEach
  void weeks() {
    for (int day = 0; day < 42; day++) {
      shop.row("store_daily", "store", "a", "biz_date", SUNDAY.minusDays(day), "paid_amount", "9");
    }
  }

  @Test
  void serviceWeek_channels_addUpToTheTeam() {
    shop.table(
        "service_daily",
        """
        store biz_date   service_channel enquiries inquiries inquiry_buyers answered_3min first_response_seconds handed_over solved
        a     2026-09-07 机器人          200       -         -              -             -                      90          110
        a     2026-09-08 Bot             100       -         -              -             -                      -           40
        a     2026-09-07 chat            100       60        24             90            20                     -           -
        a     2026-09-08 chat            -         40        -              30            40                     -           -
        """);
    // bot: solved 150 of 300, handed over 90 of the 200 of the day that says so
    // chat: answered 120 of 100 + 40 who ask where no conversations are counted; 24 of 60 bought;
    // first answer (20 x 100 + 40 x 40) / 140 = 25.714
    assertEquals(
        List.of(
            "all 2 440 0.4 0.85714 25.714 0.45 0.5",
            "bot 2 300 - - - 0.45 0.5",
            "chat 2 140 0.4 0.85714 25.714 - -"),
        shop.rows(
            folder,
            "service_week",
            "service_channel days enquiries conversion answered_share first_response_seconds"
                + " handed_share solved_share"));
  }

  @Test
  void serviceWeek_rowOfTheWholeTeam_standsForItsChannels() {
    shop.table(
        "service_daily",
        """
        store biz_date   service_channel enquiries satisfaction_answers satisfied refund_hours refund_cases
        a     2026-09-07 -               500       20                   19        30           2
        a     2026-09-07 chat            300       10                   5         99           9
        a     2026-09-08 chat            50        -                    1         12           4
        """);
    shop.row("plan_answer_goal", "id", "g", "store", "", "channel", "chat", "within3_minutes", 0.9);
    // all: 500 of the whole and 50 of the day without it; satisfied 19 of 20, the other day has one
    // part alone; refunds (30 x 2 + 12 x 4) / 6 = 18 hours, of the chat (99 x 9 + 12 x 4) / 13
    assertEquals(
        List.of("all 550 0.95 6 18 0.9 -", "chat 350 0.5 13 72.231 0.9 -"),
        shop.rows(
            folder,
            "service_week",
            "service_channel enquiries satisfaction refund_cases refund_hours answer_goal"
                + " solve_goal"));
  }

  @Test
  void aftersalePartWeek_parts_standBesideGoalTradeAndUsual() {
    shop.table(
        "service_daily",
        """
        store biz_date   refund_hours refund_cases
        a     2026-09-13 30           40
        a     2026-09-06 20           40
        a     2026-08-30 22           -
        a     2026-08-23 24           40
        a     2026-08-16 26           40
        """);
    shop.row(
        "service_daily",
        "store",
        "a",
        "biz_date",
        SUNDAY.minusDays(1),
        "disputes",
        3,
        "refund_orders",
        40,
        "paid_orders",
        500);
    shop.table(
        "benchmark_daily",
        """
        store biz_date   metric       level label value
        a     2026-09-08 refund_hours mean  peers 20
        a     2026-09-09 refund_hours mean  peers 28
        a     2026-09-09 refund_hours best  top   4
        a     2026-09-09 return_rate  mean  peers 0.1
        """);
    shop.row("plan_after_sale_goal", "id", "g", "refund_hours", 24, "dispute_rate", 0.005);
    shop.row("aftersale_case", "store", "a", "case_id", "c", "biz_date", SUNDAY, "loss", "12.5");
    // refund_hours: usual (20 + 22 + 24 + 26) / 4 = 23, goal 24, trade (20 + 28) / 2 = 24
    // disputes 3 of 500 against 0.005; returns 40 of 500 are a fifth better than the trade's 0.1
    assertEquals(
        List.of(
            "dispute_rate 0.006 500 - 0.005 - - 0.2 - 2 1 12.5",
            "refund_hours 30 40 23 24 24 0.30435 0.25 0.25 2 1 12.5",
            "return_rate 0.08 500 - - 0.1 - - -0.2 2 1 12.5"),
        shop.rows(
            folder,
            "aftersale_part_week",
            "part value samples usual goal trade worse_than_usual worse_than_goal worse_than_trade"
                + " parts_known parts_worse loss",
            "week=2026-W37"));
  }

  @Test
  void aftersalePartWeek_serviceExportLacksIt_takesTheDailyReport() {
    shop.table(
        "store_period",
        """
        store date_from  date_to    refund_orders paid_orders
        a     2026-09-07 2026-09-13 12            300
        """);
    assertEquals(
        List.of("return_rate 0.04 300 - -"),
        shop.rows(folder, "aftersale_part_week", "part value samples goal trade", "week=2026-W37"));
  }
}
