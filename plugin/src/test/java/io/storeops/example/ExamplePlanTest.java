package io.storeops.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.diag.Problems;
import io.storeops.plan.Plan;
import io.storeops.plan.PlanLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example's plan is one without a mistake, also in disguise. */
class ExamplePlanTest {
  @TempDir Path folder;

  @Test
  void load_asCommitted_hasNoProblem() throws IOException {
    Plan plan = load(ProjectPaths.example());
    assertEquals(
        List.of("jd-linden", "tmall-linden"), plan.stores().stream().map(Plan.Store::id).toList());
    assertEquals(Item.ALL.size(), plan.products().size());
  }

  @Test
  void load_inDisguise_hasNoProblem() throws IOException {
    ExampleShifted.writeYaml(folder);
    assertEquals(
        List.of("north", "south"), load(folder).stores().stream().map(Plan.Store::id).toList());
  }

  private static Plan load(Path project) throws IOException {
    Problems problems = new Problems();
    try (Stream<Path> files = Files.walk(project.resolve("plan"))) {
      List<Path> yaml = files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
      Optional<Plan> plan = PlanLoader.load(project, yaml, problems);
      assertEquals(List.of(), problems.list());
      return plan.orElseThrow();
    }
  }
}
