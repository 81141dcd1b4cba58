package io.storeops.diag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemTextTest {

  private static Problem problem(String message, String hint, Source at, String excerpt) {
    return new Problem("P021", Severity.ERROR, Problem.Cause.PLAN, message, hint, at, excerpt);
  }

  @Test
  void of_placeAndExcerpt_putsCaretUnderColumn() {
    Problem problem =
        problem(
            "goal \"may-sales\" names store \"shangahi\", which no plan declares",
            "did you mean \"shanghai\"?",
            new TextSource("plan/goals.yaml", 14, 12),
            "    store: shangahi");
    assertEquals(
        "plan/goals.yaml:14:12: error P021: goal \"may-sales\" names store \"shangahi\", which no"
            + " plan declares; did you mean \"shanghai\"?\n"
            + "  14 |     store: shangahi\n"
            + "     |            ^",
        ProblemText.of(problem));
  }

  @Test
  void of_wideCharactersBeforeColumn_countTwo() {
    Problem problem = problem("wrong", "", new TextSource("plan/a.yaml", 3, 8), "{名称: 店, x: 1}");
    assertEquals(
        "plan/a.yaml:3:8: error P021: wrong\n  3 | {名称: 店, x: 1}\n    |           ^",
        ProblemText.of(problem));
  }

  @Test
  void of_veryLongLine_cutsAroundColumn() {
    String line = "x".repeat(500) + "HERE" + "y".repeat(500);
    String text = ProblemText.of(problem("wrong", "", new TextSource("a.yaml", 1, 501), line));
    List<String> lines = text.lines().toList();
    assertEquals(lines.get(1).indexOf("HERE"), lines.get(2).indexOf('^'));
    assertEquals(166, lines.get(1).length());
  }

  @Test
  void of_cellSource_isOneLine() {
    Problem problem =
        problem("no header found.", "Look at it.", new CellSource("data/a.xls", "S", 4, 0), "");
    assertEquals(
        "data/a.xls [S] row 4: error P021: no header found. Look at it.", ProblemText.of(problem));
  }

  @Test
  void of_withoutExcerpt_readsTheLineOfTheFile(@TempDir Path dir) throws IOException {
    Files.writeString(dir.resolve("a.yaml"), "a: 1\nb: 2\n");
    assertEquals(
        "a.yaml:2:4: error P021: wrong\n  2 | b: 2\n    |    ^",
        ProblemText.of(problem("wrong", "", new TextSource("a.yaml", 2, 4), ""), dir));
    assertEquals(
        "b.yaml:2:4: error P021: wrong",
        ProblemText.of(problem("wrong", "", new TextSource("b.yaml", 2, 4), ""), dir));
  }

  @Test
  void nearestName_closeName_isFound() {
    assertEquals(
        Optional.of("shanghai"), NearestName.of("shangahi", List.of("beijing", "shanghai")));
    assertEquals(Optional.of("dueDays"), NearestName.of("due_days", List.of("due", "dueDays")));
    assertEquals(Optional.empty(), NearestName.of("x", List.of("shop-one")));
  }

  @Test
  void nearestName_nothingNear_listsFewNames() {
    assertEquals(
        "valid stores: a-shop, b-shop",
        NearestName.hint("zzz", List.of("b-shop", "a-shop"), "stores"));
  }
}
