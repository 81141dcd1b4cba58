package io.storeops.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.diag.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code yaml-invalid/documents.txt} holds documents of every kind of mistake, each after a line
 * {@code === name} and before the problems that it must have, {@code !!! line:column code message}.
 */
class InvalidDocumentsTest {
  private static final Path FILE = Path.of("src/test/resources/yaml-invalid/documents.txt");
  private static final List<String> JARGON =
      List.of(
          "<block",
          "scanner",
          "scanning",
          "parsing",
          "tag:",
          "token",
          "stream",
          "scalar",
          "node",
          "mapping",
          "sequence",
          "java",
          "null ",
          "flow ",
          "expected alphabetic",
          "directive");

  /** A document and what is wrong with it. */
  record Broken(String name, String text, List<String> problems) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Broken> documents() throws IOException {
    List<Broken> all = new ArrayList<>();
    for (String part : Files.readString(FILE).split("(?m)^=== ")) {
      if (!part.isEmpty()) {
        all.add(document(part));
      }
    }
    return all.stream();
  }

  private static Broken document(String part) {
    List<String> lines = part.lines().toList();
    StringBuilder text = new StringBuilder();
    List<String> problems = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("!!! ")) {
        problems.add(line.substring("!!! ".length()));
      } else {
        text.append(visible(line)).append('\n');
      }
    }
    return new Broken(lines.get(0), text.toString(), problems);
  }

  /** Signs for characters that an editor would not show. */
  private static String visible(String line) {
    return line.replace('»', '\t')
        .replace('␀', '\0')
        .replace('␇', '\u0007')
        .replace('␛', '\u001b')
        .replace('␣', '\u00A0')
        .replace('␠', '\uFEFF')
        .replace('␤', '\u2028');
  }

  static List<String> problems(String text) {
    Problems problems = new Problems();
    YamlReader.read("a.yaml", text, problems);
    return problems.list().stream()
        .map(
            p ->
                p.source().place().substring("a.yaml:".length())
                    + " "
                    + p.code()
                    + " "
                    + p.message()
                    + (p.hint().isEmpty() ? "" : "; " + p.hint()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void read_invalidDocument_saysWhereAndWhat(Broken broken) {
    assertEquals(String.join("\n", broken.problems()), String.join("\n", problems(broken.text())));
    assertEquals(1, broken.problems().size(), "one mistake, one problem");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void read_invalidDocument_speaksPlainly(Broken broken) {
    String said = String.join("\n", problems(broken.text())).toLowerCase(Locale.ROOT);
    assertTrue(JARGON.stream().noneMatch(said::contains), said);
  }

  @Test
  void documents_ofTheFile_areMany() throws IOException {
    assertTrue(documents().count() >= 100);
  }
}
