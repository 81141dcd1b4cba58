package io.storeops.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.storeops.diag.Problems;
import io.storeops.plan.Plan;
import io.storeops.plan.PlanLoader;
import io.storeops.result.SourceInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The example project's exports, read with its plan. */
class ExampleDataTest {
  private static final Path PROJECT = Path.of("..", "example-project");

  @Test
  void example_everyFile_isReadWithoutAProblem() throws IOException {
    Problems problems = new Problems();
    Plan plan = PlanLoader.load(PROJECT, yaml(), problems).orElseThrow();
    assertEquals(List.of(), problems.list());
    Loaded loaded = new Loaded(PROJECT.resolve("data"), plan);
    assertEquals(List.of(), loaded.problems());
    for (SourceInfo source : loaded.sources) {
      assertFalse(source.dataset().isEmpty(), source.file() + " is left out: " + source.note());
      assertEquals(0, source.rows().refused(), source.file());
    }
    assertEquals(
        List.of(
            "inventory_snapshot",
            "livestream_session",
            "market_keyword",
            "order_line",
            "product_daily",
            "promotion_daily",
            "service_agent_daily",
            "service_daily",
            "service_hourly",
            "store_daily",
            "store_period",
            "traffic_daily"),
        List.copyOf(new TreeSet<>(loaded.sources.stream().map(s -> s.dataset()).toList())));
  }

  private static List<Path> yaml() throws IOException {
    try (Stream<Path> files = Files.walk(PROJECT.resolve("plan"))) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
