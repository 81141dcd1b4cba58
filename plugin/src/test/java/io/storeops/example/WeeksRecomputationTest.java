package io.storeops.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weekly analyses of the example's two shops computed twice, all stores and all weeks. */
@Tag("recount")
class WeeksRecomputationTest {
  private static final List<String> RELATIONS =
      List.of("contribution", "funnel_week", "source_week", "source_shift", "stock_cover");

  private static final String CHANGED =
      """
      contribution *CNY 2025-W34 previous 1 delta: worked out -9168.12, reported -9168.11
      funnel_week tmall-linden 2025-W33 cart passed: worked out 3541, reported 3540
      source_week tmall-linden 付费流量 2026-W14 visitors: worked out 9616, reported 9615
      source_shift tmall-linden 付费流量 2026-W14 total_visitors: worked out 34917, reported 34916
      stock_cover tmall-linden 669271503348 2025-W47 available: worked out 57, reported 56\
      """;

  @TempDir Path folder;

  @Test
  void exports_everyStoreAndWeek_equalTheRecomputation() throws IOException {
    Path data = ProjectPaths.example().resolve("data");
    RawProject project =
        new RawProject(folder, data, RawProject.plan("weeks.yaml")).dump(RELATIONS);
    project.same("weeks.py", 31_000);
    assertEquals(CHANGED, String.join("\n", project.changed("weeks.py")));
  }
}
