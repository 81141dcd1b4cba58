package io.storeops.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goals, attainment and pace computed twice over real files: by storeops, and by a script in
 * another language that reads raw file and plan itself. Those of a retailer are in {@link
 * RelationsRecomputationTest}, which has its 541,909 lines open.
 */
@Tag("recount")
class GoalsRecomputationTest {
  static final List<String> RELATIONS =
      List.of("goal_period", "metric_period", "process_limits", "goal_attainment", "behind_pace");

  private static final Map<String, String> SHOPS =
      Map.of("新宿店", "shinjuku", "大阪店", "osaka", "オンライン", "online");

  @TempDir Path folder;

  @Test
  void orders_refundsAsGoals_equalTheRecomputation() throws IOException {
    new RawProject(folder, "tmall_order_report.csv", RawProject.plan("orders.yaml"))
        .dump(RELATIONS)
        .same("goals.py", 8_000);
  }

  @Test
  void japaneseSales_quarterlyTargets_equalTheRecomputation() throws IOException {
    String plan = RawProject.plan("sales.yaml").replace("\"TARGETS\"", targets());
    RawProject project = new RawProject(folder, "ja-store-sales/sales.csv", plan).dump(RELATIONS);
    project.same("goals.py", 30_000);
    assertEquals(
        "metric_period *JPY paid_amount month 2025-07 exact: worked out 16332000.01, reported"
            + " 16332000",
        project.changed("goals.py").get(0));
  }

  /** The real quarterly targets of three shops as goals. */
  private static String targets() throws IOException {
    Map<String, List<String>> periods = new TreeMap<>();
    List<String> lines = Files.readAllLines(ProjectPaths.shared("ja-store-sales/targets.csv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      periods
          .computeIfAbsent(SHOPS.getOrDefault(cells[0], cells[0]), s -> new ArrayList<>())
          .add("\"2025-Q%s\": %s".formatted(cells[1], cells[2]));
    }
    List<String> goals = new ArrayList<>();
    periods.forEach(
        (shop, values) ->
            goals.add(
                """
                {"id": "%1$s", "store": "%1$s", "metric": "paid_amount", "periods": {%2$s}}\
                """
                    .formatted(shop, String.join(", ", values))));
    return String.join(", ", goals);
  }
}
