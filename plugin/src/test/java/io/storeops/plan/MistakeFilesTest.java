package io.storeops.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.TextSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One mistake in a whole plan: each file of {@code mistakes/} says on its broken line, after {@code
 * #!}, code, column and the whole message that a planner sees. Nothing may be missing and nothing
 * extra.
 */
class MistakeFilesTest {
  private static final Path FOLDER = Path.of("src/test/resources/mistakes");
  private static final String MARK = " #! ";

  static List<String> files() throws IOException {
    try (Stream<Path> list = Files.list(FOLDER)) {
      return list.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void files_areSixtyAndMore() throws IOException {
    assertTrue(files().size() >= 60, files().size() + " files");
  }

  @ParameterizedTest
  @MethodSource("files")
  void plan_withOneMistake_getsTheOneProblemOfItsLine(String name) throws IOException {
    Path file = FOLDER.resolve(name);
    List<String> written = Files.readAllLines(file);
    List<String> plan = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (String line : written) {
      int mark = line.indexOf(MARK);
      plan.add(mark < 0 ? line : line.substring(0, mark));
      if (mark >= 0) {
        expected.add(plan.size() + " " + line.substring(mark + MARK.length()));
      }
    }
    Problems problems = new Problems();
    PlanLoader.load(Map.of("plan/" + name, String.join("\n", plan) + "\n"), problems);
    List<String> found = problems.list().stream().map(MistakeFilesTest::printed).toList();
    if ("write".equals(System.getProperty("storeops.golden"))) {
      write(file, plan, problems.list());
      return;
    }
    assertEquals(String.join("\n", expected), String.join("\n", found));
    assertEquals(1, found.size(), name);
  }

  private static String printed(Problem problem) {
    TextSource at = (TextSource) problem.source();
    return at.line() + " " + told(problem);
  }

  private static String told(Problem problem) {
    String hint = problem.hint().isEmpty() ? "" : "; " + problem.hint();
    TextSource at = (TextSource) problem.source();
    return problem.code() + "@" + at.column() + " " + problem.message() + hint;
  }

  private static void write(Path file, List<String> plan, List<Problem> problems)
      throws IOException {
    List<String> marked = new ArrayList<>(plan);
    for (Problem problem : problems) {
      int line = Math.max(1, ((TextSource) problem.source()).line()) - 1;
      marked.set(line, marked.get(line) + MARK + told(problem));
    }
    Files.write(file, marked);
  }
}
