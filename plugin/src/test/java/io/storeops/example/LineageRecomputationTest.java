package io.storeops.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A script in another language follows the figures of week pages over their links to file, sheet
 * and rows, as a reader would, and works them out from those rows.
 */
@Tag("recount")
class LineageRecomputationTest {
  @TempDir static Path folder;
  private static Path project;
  private static WrittenProject written;

  @BeforeAll
  static void run() throws IOException {
    Recomputation.assumePython();
    project = ExampleProject.copy(folder.resolve("plain"));
    written = WrittenProject.fewPages(project, 28);
  }

  @Test
  void figures_ofTheLastAndAPastWeek_equalTheRowsTheyLeadTo() {
    Recomputation.Outcome outcome = follow("2026-W46", "2026-W20", "--least", "400");
    assertEquals(0, outcome.code(), outcome.text());
    System.out.println("figures followed to their rows: " + outcome.text().strip());
  }

  @Test
  void figures_oneCellChangedByACent_areADifference() {
    Recomputation.Outcome outcome = follow("2026-W46", "--change-cell");
    assertEquals(1, outcome.code(), outcome.text());
    assertTrue(outcome.text().contains("1 fault"), outcome.text());
  }

  private static Recomputation.Outcome follow(String... options) {
    List<Path> made = List.of(written.output().resolve("site"), Path.of("en"));
    String[] all = new String[options.length + 2];
    System.arraycopy(options, 0, all, 0, options.length);
    all[options.length] = "--stores";
    all[options.length + 1] = "tmall-linden,jd-linden";
    return Recomputation.run("lineage.py", project, made, all);
  }
}
