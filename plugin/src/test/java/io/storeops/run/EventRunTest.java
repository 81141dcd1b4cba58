package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A rule of one's own over a big sale and its last run, from the files to the finding. */
class EventRunTest {
  private static final String RULE =
      """
      rules:
        - id: sale-above-last-run
          covers: [E6]
          over: event_period
          subject: {kind: festival, id: event, name: name}
          where: metric = 'paid_amount' and big_sale
          when: {warn: "change > :share"}
          parameters:
            share: {type: double, unit: ratio, default: 0.5, min: 0, max: 10}
          value: change
          cause: sale-above
          owner: operations
          dueDays: 3
          title: {en: A sale far above its last run}
          message: {en: "{subject}: {value} more than on {previous_from}"}
          remedy: {en: Look whether the stock lasts.}
      """;

  private static final String ORDERS = ShopProject.orders("2025-11-03", 378);

  @TempDir Path folder;

  private static BigDecimal paid(String day) {
    return ORDERS
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .filter(cells -> cells[4].startsWith(day))
        .map(cells -> new BigDecimal(cells[2]))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void rule_overEventPeriod_judgesTheSaleByItsLastRun() throws IOException {
    ShopProject shop =
        new ShopProject(folder)
            .with("plan/store.yaml", ShopProject.ONE_STORE)
            .with(
                "plan/calendar.yaml",
                "calendar: {festivals: [cn]}\nroles: [{id: operations, name: Operations}]\n")
            .with("playbook/own.yaml", RULE)
            .with("data/orders.csv", ORDERS);
    Outcome outcome = shop.check();
    assertEquals(List.of(), outcome.problems(), ShopProject.printed(outcome));
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode finding : shop.results().path("findings")) {
      if (finding.path("rule").stringValue().equals("sale-above-last-run")) {
        found.add(finding);
      }
    }
    assertEquals(1, found.size());
    assertEquals("2026-W46", found.get(0).path("week").stringValue());
    double now = paid("2026-11-11").doubleValue();
    double before = paid("2025-11-11").doubleValue();
    assertEquals(now / before - 1, found.get(0).path("value").doubleValue(), 1e-9);
    assertEquals(
        "Double 11: 384.33% more than on 2025-11-11",
        found.get(0).path("message").path("en").stringValue(), "2441.00 against 504.00");
  }
}
