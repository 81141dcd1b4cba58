package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What buyers ask, against figures worked out by hand. */
class TopicRelationsTest {
  private static final String TOPIC_X = "topic=x";
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
  void topicWeek_questions_haveRiseWeeksInTheTopAnswersAndPage() {
    shop.table(
        "enquiry_topic",
        """
        store biz_date   topic product_id asked
        a     2026-08-30 size  p1         10
        a     2026-09-05 size  p1         15
        a     2026-09-06 size  p1         5
        a     2026-09-06 post  -          60
        a     2026-09-12 size  p1         30
        a     2026-09-12 post  -          50
        a     2026-09-12 wash  p2         20
        """);
    shop.row("plan_answer", "id", "s", "topic", "size", "answer", "See the table.");
    shop.row("plan_answer", "id", "t", "topic", "size", "answer", "Runs small.", "product", "p1");
    shop.row("plan_answer", "id", "w", "topic", "wash", "answer", "");
    shop.row("plan_product", "id", "p1", "name", "Coat");
    shop.row("plan_shop_page", "id", "d1", "product", "p1");
    shop.row("plan_page_change", "id", "c", "page", "d1", "changed_on", "2026-09-01");
    shop.row("plan_page_change", "id", "d", "page", "d1", "changed_on", "2026-09-20");
    // size of p1: 30 after 15 + 5, half as much again, third week in the top, page changed in W36
    assertEquals(
        List.of(
            "post post 50 0.5 1 60 -0.16667 2 0 -",
            "size / p1 size / Coat 30 0.3 2 20 0.5 3 2 1",
            "wash / p2 wash / p2 20 0.2 3 0 - 1 0 -"),
        shop.rows(
            folder,
            "topic_week",
            "question question_name asked share topic_rank previous_asked rise top_weeks answers"
                + " unchanged_weeks",
            "week=2026-W37"));
  }

  @Test
  void topicWeek_eleventh_breaksTheRun() {
    for (int week = 0; week < 3; week++) {
      for (int topic = 0; topic < 10; topic++) {
        shop.row(
            "enquiry_topic",
            "store",
            "a",
            "biz_date",
            SUNDAY.minusWeeks(week),
            "topic",
            "t" + topic,
            "asked",
            50 + topic);
      }
      shop.row(
          "enquiry_topic",
          "store",
          "a",
          "biz_date",
          SUNDAY.minusWeeks(week),
          "topic",
          "x",
          "asked",
          week == 1 ? 1 : 99);
    }
    // x: first in W35, eleventh in W36, first in W37; t0: eleventh, tenth, eleventh
    assertEquals(
        List.of("1 1"),
        shop.rows(folder, "topic_week", "topic_rank top_weeks", TOPIC_X, "week=2026-W37"));
    assertEquals(
        List.of("11 0"),
        shop.rows(folder, "topic_week", "topic_rank top_weeks", TOPIC_X, "week=2026-W36"));
  }
}
