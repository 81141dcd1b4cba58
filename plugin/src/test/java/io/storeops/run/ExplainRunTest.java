package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a figure back to the rows of the file. */
class ExplainRunTest {
  private static final String COMPUTED =
      """
        computed by  metric_period ← period_value ← goal_period ← metric_cum ← metric_day ← metric_span ← store_figures ← store_day
        from tables  dim_day, dim_metric, dim_period, inventory_snapshot, order_line, plan_goal_period, plan_store, promotion_daily, store_daily, store_period
      """;

  @TempDir Path folder;

  private ShopProject shop;

  /** Two weeks; the second has three paid orders in lines 5, 6 and 8, and one never paid. */
  @BeforeEach
  void project() throws IOException {
    shop =
        new ShopProject(folder)
            .with("plan/store.yaml", ShopProject.ONE_STORE)
            .with(
                "data/orders.csv",
                """
                订单编号,总金额,买家实际支付金额,订单创建时间,订单付款时间,退款金额
                1,10.00,10.00,2026-11-02 10:00:00,2026-11-02 10:01:00,0.00
                2,20.00,20.00,2026-11-03 10:00:00,2026-11-03 10:01:00,0.00
                3,30.00,30.00,2026-11-08 10:00:00,2026-11-08 10:01:00,0.00
                4,100.00,100.00,2026-11-09 10:00:00,2026-11-09 10:01:00,5.00
                5,50.50,50.50,2026-11-09 11:00:00,2026-11-09 11:01:00,0.00
                6,70.00,0.00,2026-11-10 10:00:00,,0.00
                7,49.50,49.50,2026-11-15 10:00:00,2026-11-15 10:01:00,0.00
                """);
  }

  @Test
  void explain_sum_namesDaysAndRows() {
    Outcome outcome = shop.explain("paid_amount", "");
    assertEquals(Outcome.Kind.PASSED, outcome.kind(), ShopProject.printed(outcome));
    assertEquals(
        """
        storeops: Paid sales (paid_amount) of corner, week 2026-W46, 2026-11-09 to 2026-11-15
          formula      Adds up over days.
          value        200 CNY
          last week    60
          to date
            mtd 260 since 2026-11-01
            qtd 260 since 2026-10-01
            ytd 260 since 2026-01-01
          days
            2026-11-09 150.5
            2026-11-15 49.5
        """
            + COMPUTED
            + """
              rows         3 of the files
                data/orders.csv, rows 5–6, 8
            """,
        outcome.message());
  }

  @Test
  void explain_ratio_namesItsParts() {
    Outcome outcome = shop.explain("refund_rate", "corner");
    assertEquals(Outcome.Kind.PASSED, outcome.kind(), ShopProject.printed(outcome));
    assertEquals(
        """
          formula      refund_amount ÷ paid_amount. Over several days recomputed from the sums of its parts.
          value        0.025
          numerator    5
          denominator  200
          last week    0
          parts
            refund_amount 5
            paid_amount 200
        """,
        String.join("\n", outcome.message().lines().skip(1).limit(8).toList()) + "\n");
  }

  @Test
  void explain_nothingIsWritten() {
    shop.explain("paid_amount", "corner");
    assertFalse(Files.exists(shop.output()), "an output folder");
  }

  @Test
  void explain_unknownMetric_namesTheNearest() {
    assertEquals(
        "there is no metric \"paid_amout\"; did you mean \"paid_amount\"?",
        shop.explain("paid_amout", "").message());
  }

  @Test
  void explain_unknownStore_namesTheStores() {
    assertEquals(
        "there is no store \"north\"; valid stores: *CNY, corner",
        shop.explain("paid_amount", "north").message());
  }

  @Test
  void explain_metricWithoutRows_saysSo() {
    Outcome outcome = shop.explain("visitors", "corner");
    assertEquals(
        "  no figure: no file has a row of it for this store and week",
        outcome.message().lines().skip(2).findFirst().orElseThrow());
  }
}
