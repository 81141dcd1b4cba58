package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Weeks that are kept as they were reported first, and what later data change of them. */
class FrozenWeekRunTest {
  private static final String FROZEN = "history/2026-W46.json";
  private static final String PAGE = "site/en/restatements/index.html";
  private static final String WEEK = "site/en/2026/W46/index.html";

  @TempDir Path folder;
  private ShopProject shop;

  @BeforeEach
  void project() throws IOException {
    shop =
        new ShopProject(folder)
            .with("plan/store.yaml", ShopProject.ONE_STORE)
            .with("data/orders.csv", ShopProject.orders("2026-09-28", 49));
  }

  @Test
  void report_withoutFreeze_keepsNothing() throws IOException {
    shop.check();
    shop.report();
    assertFalse(Files.exists(folder.resolve("history")));
    assertTrue(page(PAGE).contains("Nothing was restated, or no week was frozen yet."));
    assertFalse(page(WEEK).contains("id=\"restated\""));
  }

  @Test
  void freeze_closedWeek_keepsEachFigureOfTheReportOnce() throws IOException {
    Outcome first = shop.freeze();
    String kept = Files.readString(folder.resolve(FROZEN));
    assertTrue(
        first
            .message()
            .endsWith(
                "; froze %s (%,d bytes)".formatted(FROZEN, Files.size(folder.resolve(FROZEN)))),
        first.message());
    assertEquals(
        """
        {"version":1
        ,"week":{"id":"2026-W46","from":"2026-11-09","to":"2026-11-15"}
        ,"firstReported":"2026-11-15"
        ,\
        """,
        kept.substring(0, kept.indexOf("\"figures\"")));
    for (JsonNode metric : shop.results().get("metrics")) {
      boolean week = metric.get("period").get("kind").asString().equals("week");
      if (week && metric.get("dimension").isNull() && !metric.get("store").isNull()) {
        String line = "\"metric\":\"" + metric.get("metric").asString() + "\",\"value\":";
        assertEquals(metric.get("value").isNull(), !kept.contains(line), line);
      }
    }
    shop.with("data/orders.csv", changed());
    Outcome second = shop.freeze();
    assertTrue(
        second.message().endsWith("; history/2026-W46.json stays as it was first reported"),
        second.message());
    assertEquals(kept, Files.readString(folder.resolve(FROZEN)));
  }

  @Test
  void freeze_weekThatIsNotOver_keepsNothing() throws IOException {
    shop.with("data/orders.csv", ShopProject.orders("2026-09-28", 46));
    Outcome outcome = shop.freeze("2026-W46");
    assertTrue(
        outcome
            .message()
            .endsWith("; 2026-W46 is not frozen, it is not over or not all of it has data"),
        outcome.message());
    assertFalse(Files.exists(folder.resolve("history")));
  }

  @Test
  void report_sameData_showsNoRestatement() throws IOException {
    shop.freeze();
    shop.report();
    assertTrue(page(PAGE).contains("Nothing was restated, or no week was frozen yet."));
  }

  @Test
  void report_changedData_showsBothFiguresAndTheFile() throws IOException {
    shop.freeze();
    String before = value("paid_amount");
    shop.with("data/orders.csv", changed());
    shop.report();
    String now = value("paid_amount");
    assertEquals(100, Double.parseDouble(now) - Double.parseDouble(before), 1e-9);
    assertEquals(
        new BigDecimal(before).stripTrailingZeros(), address("first_value", "paid_amount"));
    assertEquals(new BigDecimal(now).stripTrailingZeros(), address("now_value", "paid_amount"));
    assertTrue(page(PAGE).contains("data/orders.csv"));
    assertTrue(page(WEEK).contains("id=\"restated\""));
    assertFalse(page("site/en/2026/W45/index.html").contains("id=\"restated\""));
    assertEquals(
        List.of(
            "Average order value: 2026-W46 was first reported as ¥237.00, is now ¥242.56, change"
                + " 2.34%",
            "Paid sales: 2026-W46 was first reported as ¥4,266.00, is now ¥4,366.00, change 2.34%",
            "Refund rate (amount): 2026-W46 was first reported as 0.47%, is now 0.46%, change"
                + " -2.29%"),
        findings("figure-restated"));
  }

  @Test
  void report_frozenFileBroken_isOneMessageEach() throws IOException {
    shop.freeze();
    String good = Files.readString(folder.resolve(FROZEN));
    shop.with(FROZEN, good.substring(0, good.length() / 2))
        .with("history/2026-W45.json", good)
        .with(
            "history/2026-W44.json",
            good.replace("2026-W46", "2026-W44").replace("\"value\":", "\"amount\":"))
        .with("history/notes.json", "{}");
    Outcome outcome = shop.report();
    String message =
        ": error D032: the file is not a week as storeops.freeze writes it; take the file back from"
            + " Git; to give a week up that was frozen, delete the whole file.";
    assertEquals(
        List.of(
            "history/2026-W44.json" + message,
            "history/2026-W45.json" + message,
            "history/2026-W46.json" + message),
        ShopProject.printed(outcome).lines().filter(l -> l.contains("history/")).toList());
  }

  /** A payment of the frozen week is a hundred higher. */
  private static String changed() {
    Pattern row = Pattern.compile("(?m)^(\\d+),([0-9.]+),(\\d+)(\\.50,2026-11-10 )");
    return row.matcher(ShopProject.orders("2026-09-28", 49))
        .replaceFirst(
            m ->
                m.group(1)
                    + ","
                    + m.group(2)
                    + ","
                    + (Integer.parseInt(m.group(3)) + 100)
                    + m.group(4));
  }

  private String value(String metric) throws IOException {
    return StreamSupport.stream(shop.results().get("metrics").spliterator(), false)
        .filter(m -> m.get("metric").asString().equals(metric) && m.get("dimension").isNull())
        .filter(
            m -> m.get("period").get("kind").asString().equals("week") && !m.get("store").isNull())
        .map(m -> m.get("value").asString())
        .findFirst()
        .orElseThrow();
  }

  private List<String> findings(String rule) throws IOException {
    return StreamSupport.stream(shop.results().get("findings").spliterator(), false)
        .filter(f -> f.get("rule").asString().equals(rule))
        .map(f -> f.get("message").get("en").asString())
        .toList();
  }

  private BigDecimal address(String column, String metric) throws IOException {
    String address = "corner|restatement." + column + "|metric:" + metric + "|week:2026-W46|value";
    Pattern figure =
        Pattern.compile("<data value=\"([^\"]*)\" data-m=\"" + Pattern.quote(address) + "\"");
    var found = figure.matcher(page(PAGE));
    assertTrue(found.find(), address);
    return new BigDecimal(found.group(1)).stripTrailingZeros();
  }

  private String page(String path) throws IOException {
    return Files.readString(shop.output().resolve(path));
  }
}
