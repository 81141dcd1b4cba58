package io.storeops.yaml;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** The parser's messages in words for people who write plans. */
final class SyntaxProblem {
  /** What is tried, in this order: what the lines themselves tell, then the parser's words. */
  private static final List<Function<Breakage, Optional<Diagnosis>>> CAUSES =
      List.of(
          ConflictMistake::of,
          BlankMistake::of,
          DirectiveMistake::of,
          BracketMistake::of,
          ColonMistake::of,
          LayoutMistake::of,
          SyntaxWording::of);

  private SyntaxProblem() {}

  static void report(YamlFile file, MarkedYamlEngineException e) {
    Breakage breakage = Breakage.of(file, e);
    Diagnosis found =
        CAUSES.stream()
            .flatMap(cause -> cause.apply(breakage).stream())
            .findFirst()
            .orElseGet(
                () ->
                    breakage.found(
                        "this cannot be read",
                        "check quotes, brackets and indentation here and in the line above"));
    file.report(file.at(found.line(), found.column()), found.code(), found.message(), found.hint());
  }
}
