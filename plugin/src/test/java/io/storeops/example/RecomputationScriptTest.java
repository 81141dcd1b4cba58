package io.storeops.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recomputation notices what it must notice, on a file and a report small enough to read. */
@Tag("recount")
class RecomputationScriptTest {
  private static final String RAW =
      """
      订单编号,总金额,买家实际支付金额,收货地址 ,订单创建时间,订单付款时间 ,退款金额
      1,10.00,10.00,上海,2020-02-03 00:10:00,2020-02-03 00:11:00,0
      2,20.50,20.50,上海,2020-02-08 23:50:00,2020-02-09 00:10:00,5.50
      3,99.00,0.00,上海,2020-02-09 10:00:00,,0
      4,4.25,4.25,上海,2020-02-10 10:00:00,2020-02-10 10:01:00,0
      """;
  private static final String REPORT =
      """
      {"version":1,"week":{"id":"2020-W06","from":"2020-02-03","to":"2020-02-09"},
       "metrics":[
        {"store":"s","metric":"paid_amount","dimension":null,
         "period":{"kind":"week","id":"2020-W06","from":"2020-02-03","to":"2020-02-09"},
         "value":30.50,"previous":null,"lastYear":null},
        {"store":"s","metric":"refund_amount","dimension":null,
         "period":{"kind":"mtd","id":"2020-W06","from":"2020-02-01","to":"2020-02-09"},
         "value":5.5,"previous":null,"lastYear":null}],
       "series":[
        {"store":"s","metric":"paid_amount","dimension":null,"grain":"week",
         "points":[{"period":"2020-W06","value":30.5},{"period":"2020-W07","value":4.25}]},
        {"store":"s","metric":"paid_amount","dimension":null,"grain":"month",
         "points":[{"period":"2020-02","value":34.75}]},
        {"store":"s","metric":"refund_amount","dimension":null,"grain":"week",
         "points":[{"period":"2020-W06","value":5.50}]},
        {"store":"s","metric":"refund_amount","dimension":null,"grain":"month",
         "points":[{"period":"2020-02","value":5.50}]}]}
      """;

  @TempDir Path folder;

  @BeforeEach
  void python() {
    Recomputation.assumePython();
  }

  @Test
  void recompute_equalFigures_passes() throws IOException {
    Recomputation.Outcome outcome = run(REPORT, "--least", "7");
    assertEquals("7 figures compared, 0 differences\n", outcome.text());
    assertEquals(0, outcome.code());
  }

  @Test
  void recompute_oneCellChangedByACent_fails() throws IOException {
    Recomputation.Outcome outcome = run(REPORT, "--change-cell");
    assertEquals(
        """
        report.json series paid_amount 2020-W07: recomputed 4.26, reported 4.25
        report.json series paid_amount 2020-02: recomputed 34.76, reported 34.75
        7 figures compared, 2 differences
        """,
        outcome.text());
    assertEquals(1, outcome.code());
  }

  @Test
  void recompute_weekMissingAndDaysWrong_fails() throws IOException {
    String report =
        REPORT
            .replace("{\"period\":\"2020-W06\",\"value\":30.5},", "")
            .replace("\"from\":\"2020-02-01\"", "\"from\":\"2020-02-02\"");
    Recomputation.Outcome outcome = run(report, "--least", "50");
    assertEquals(
        """
        report.json refund_amount mtd 2020-W06: days 2020-02-02 to 2020-02-09, should be \
        2020-02-01 to 2020-02-09
        series paid_amount: no point for 2020-W06
        only 5 figures compared, at least 50 wanted
        5 figures compared, 3 differences
        """,
        outcome.text());
    assertEquals(1, outcome.code());
  }

  private Recomputation.Outcome run(String report, String... options) throws IOException {
    Path raw = Files.writeString(folder.resolve("orders.csv"), RAW);
    Path json = Files.writeString(folder.resolve("report.json"), report);
    return Recomputation.run(raw, List.of(json), options);
  }
}
