package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ratings, reviews and files of listings, worked out by hand. */
class ReviewRelationsTest {
  private static final LocalDate SUNDAY = LocalDate.of(2026, 9, 13);

  @TempDir Path folder;

  private final Shop shop = new Shop().store("a", "CNY").store("b", "CNY");

  /** Whole weeks, so that Sunday is the as-of day. */
  @BeforeEach
  void weeks() {
    for (int day = 0; day < 42; day++) {
      shop.row("store_daily", "store", "a", "biz_date", SUNDAY.minusDays(day), "paid_orders", 10);
    }
  }

  @Test
  void reviewWeek_ratingsAndShares_areThoseOfTheWeeksBefore() {
    shop.row("plan_product", "id", "p", "role", "hero");
    shop.table(
        "review_daily",
        """
        store biz_date   product_id product_rating reviews negative_reviews rated_reviews
        a     2026-08-23 p          4.9            90      9                -
        a     2026-08-30 p          4.9            10      1                -
        a     2026-09-06 p          4.85           10      1                -
        a     2026-09-12 p          4.7            8       2                -
        a     2026-09-13 p          -              12      2                -
        a     2026-09-13 q          4.6            5       -                700
        """);
    // before: 90 + 10 + 10 reviews, 11 of them negative; 4 of 20 is twice 0.1; 4.9 - 4.7
    assertEquals(
        List.of(
            "p hero 4.7 4.85 4.9 0.2 130 20 4 0.2 110 11 0.1 2", "q  4.6 - - - 700 - - - - - - -"),
        shop.rows(
            folder,
            "review_week",
            "product_id role rating previous_rating earlier_rating rating_fall rated_reviews"
                + " reviews negative_reviews negative_share before_reviews before_negative"
                + " before_share share_times",
            "week=2026-W37"));
  }

  @Test
  void reviewAnswerWeek_lowOnes_areOpenFromTheDayAfterOn() {
    shop.table(
        "review",
        """
        store review_id biz_date   product_id stars cause  answered_at
        a     1         2026-09-07 p          1     colour -
        a     2         2026-09-12 p          3     size   -
        a     3         2026-09-13 p          2     size   -
        a     4         2026-09-08 p          2     size   2026-09-09T23:59
        a     5         2026-09-08 p          2     colour 2026-09-10T00:00
        a     6         2026-09-08 p          5     size   -
        a     7         2026-09-08 p          -     size   -
        b     1         2026-09-08 p          1     -      -
        """);
    assertEquals(
        List.of("a p 6 5 2 1 size 3", "b p 1 1 - - - -"),
        shop.rows(
            folder,
            "review_answer_week",
            "store product_id reviews low_reviews open_low late_low top_cause top_cause_reviews"));
  }

  @Test
  void mediaAudit_newestExport_isMeasured() {
    shop.table(
        "media",
        """
        store biz_date   product_id media_file media_place media_format media_kb media_seconds media_height
        a     2026-09-01 p          old.jpg    主图        jpg          9000     -             -
        a     2026-09-12 p          a.jpg      主图        jpg          201      -             800
        a     2026-09-12 p          b.webp     detail      webp         201      -             -
        a     2026-09-12 p          c.mp4      主图        -            9999     8.5           1080
        a     2026-09-12 p          d.mov      detail      MOV          -        -             1440
        a     2026-09-12 q          e.webp     detail      WebP         -        -             -
        """);
    assertEquals(
        List.of("p 2 201 a.jpg 1 2 8.5 1440 1 8.5 8.5", "q 1 - - 0 0 - - 0 - -"),
        shop.rows(
            folder,
            "media_audit",
            "product_id pictures heaviest_kb heaviest_picture other_formats videos longest_seconds"
                + " tallest main_videos main_shortest main_longest"));
  }
}
