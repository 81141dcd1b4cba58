package io.storeops.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.diag.Problem;
import io.storeops.diag.ProblemText;
import io.storeops.diag.Problems;
import io.storeops.diag.TextSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of {@code problems/} says on its broken lines what is wrong there: {@code #! P002@12}
 * is problem P002 in column 12. Nothing may be missing and nothing extra.
 */
class ProblemFilesTest {
  private static final Path FOLDER = Path.of("src/test/resources/problems");
  private static final Pattern EXPECTED = Pattern.compile("([A-Z]\\d{3})@(\\d+)");

  static Stream<String> files() throws IOException {
    try (Stream<Path> list = Files.list(FOLDER)) {
      return list.map(p -> p.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void problems_ofAFile_areThoseOnItsLines(String name) throws IOException {
    List<String> lines = Files.readAllLines(FOLDER.resolve(name));
    Problems problems = new Problems();
    PlanLoader.load(Map.of("plan/" + name, String.join("\n", lines)), problems);
    String found =
        problems.list().stream()
            .map(ProblemFilesTest::place)
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .collect(Collectors.joining("\n"));
    String printed =
        problems.list().stream().map(ProblemText::of).collect(Collectors.joining("\n"));
    assertEquals(expected(lines), found, printed);
    problems.list().forEach(ProblemFilesTest::speaksPlainly);
  }

  private static String place(Problem problem) {
    TextSource at = (TextSource) problem.source();
    return "%03d %s@%d".formatted(Math.max(1, at.line()), problem.code(), at.column());
  }

  private static String expected(List<String> lines) {
    TreeSet<String> expected = new TreeSet<>();
    for (int i = 0; i < lines.size(); i++) {
      int mark = lines.get(i).indexOf("#!");
      Matcher matcher = EXPECTED.matcher(mark < 0 ? "" : lines.get(i).substring(mark));
      while (matcher.find()) {
        expected.add("%03d %s@%s".formatted(i + 1, matcher.group(1), matcher.group(2)));
      }
    }
    return String.join("\n", expected);
  }

  private static void speaksPlainly(Problem problem) {
    String text = problem.message() + problem.hint();
    assertTrue(
        Stream.of("tag:", "$defs", "regex", "schema", "null", "<block", "java.")
            .noneMatch(text::contains),
        text);
  }
}
