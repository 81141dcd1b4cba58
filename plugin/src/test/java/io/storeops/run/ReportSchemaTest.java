package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever way a run ends, its {@code report.json} is what the schema says. */
class ReportSchemaTest {
  @TempDir Path folder;

  private ShopProject shop() throws IOException {
    return new ShopProject(folder)
        .with("plan/store.yaml", ShopProject.ONE_STORE)
        .with("data/orders.csv", ShopProject.orders("2026-09-28", 49));
  }

  private static void assertValid(ShopProject shop, String outcome) throws IOException {
    JsonNode report = shop.results();
    assertEquals(outcome, report.get("run").get("outcome").stringValue());
    assertEquals(List.of(), ReportSchema.mistakes(report));
  }

  @Test
  void report_passedWithNotes_isValid() throws IOException {
    ShopProject shop = shop();
    assertEquals(Outcome.Kind.PASSED, shop.report().kind());
    assertValid(shop, "findings");
    assertEquals(Outcome.Kind.PASSED, shop.check().kind());
    assertValid(shop, "findings");
  }

  @Test
  void report_findingsActionsAndDecisions_isValid() throws IOException {
    ShopProject shop =
        shop()
            .with(
                "plan/more.yaml",
                """
                roles:
                  - {id: lead, name: Lead}
                goals:
                  - {id: sales, store: corner, metric: paid_amount, periods: {"2026": 900000}}
                actions:
                  - {id: a1, store: corner, goal: sales, what: Call back, owner: lead,
                     due: 2026-11-20, promised: 1200.50}
                decisions:
                  - {id: d1, store: corner, question: Raise the budget?, options: [yes, no],
                     by: 2026-11-20, owner: lead, costOfWaiting: 300}
                  - {id: d2, store: corner, question: Close the shop?, status: decided}
                """);
    assertEquals(Outcome.Kind.RULE, shop.report().kind());
    assertValid(shop, "findings");
    JsonNode report = shop.results();
    assertEquals("a1", report.get("actions").get(0).get("id").stringValue());
    List<String> asked =
        report.get("decisions").valueStream().map(d -> d.get("id").stringValue()).toList();
    assertEquals(List.of("d1"), asked.stream().filter(d -> d.startsWith("d")).toList());
  }

  @Test
  void report_stoppedAtPlan_isValid() throws IOException {
    ShopProject shop = shop().with("plan/broken.yaml", "stores: [\n");
    assertEquals(Outcome.Kind.PLAN, shop.report().kind());
    assertValid(shop, "problems");
  }

  @Test
  void report_stoppedAtData_isValid() throws IOException {
    ShopProject shop = shop().with("data/broken.csv", "2026-11-01,12\n2026-11-02,13\n");
    assertEquals(Outcome.Kind.DATA, shop.report().kind());
    assertValid(shop, "problems");
  }

  @Test
  void schema_unknownKeyAndTextForNumber_areRefused() throws IOException {
    ShopProject shop = shop();
    shop.report();
    JsonNode report = shop.results();
    ((ObjectNode) report.get("metrics").get(0)).put("colour", "red").put("value", "12");
    assertEquals(
        List.of(
            "/metrics/0/value: string found, [number, null] expected",
            "/metrics/0: property 'colour' is not defined in the schema and the schema does not"
                + " allow additional properties"),
        ReportSchema.mistakes(report));
  }
}
