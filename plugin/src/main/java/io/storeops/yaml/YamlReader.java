package io.storeops.yaml;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.StoreOpsException;
import io.storeops.diag.TextSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML 1.2 (core schema) into a tree in which every key and value has its place. */
public final class YamlReader {
  static final int MAX_CHARS = 4_000_000;

  private YamlReader() {}

  /**
   * Reads a file below the project folder; problems name it relative to that, with {@code /}.
   *
   * @return the map; empty after a report
   */
  public static Optional<YamlMap> read(Path projectDir, Path path, Problems problems) {
    String name = projectDir.relativize(path).toString().replace('\\', '/');
    try {
      return read(name, Files.readAllBytes(path), problems);
    } catch (IOException e) {
      throw new StoreOpsException("Cannot read " + name + ".", e);
    }
  }

  /** Reads bytes, which must be UTF-8. */
  public static Optional<YamlMap> read(String file, byte[] bytes, Problems problems) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return read(file, text, problems);
    } catch (CharacterCodingException e) {
      problems.error(
          "Y002",
          Problem.Cause.PLAN,
          badBytes(file, bytes),
          "the file is not UTF-8: its bytes make no character here",
          "save it as UTF-8");
      return Optional.empty();
    }
  }

  private static TextSource badBytes(String file, byte[] bytes) {
    // decoding with replacement keeps line ends, so the first replacement is the place
    String text = new String(bytes, StandardCharsets.UTF_8);
    String before = text.substring(0, Math.max(0, text.indexOf('\uFFFD')));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    String last = before.substring(before.lastIndexOf('\n') + 1);
    return new TextSource(file, line, last.codePointCount(0, last.length()) + 1);
  }

  /**
   * Reads a text. An empty file is an empty map.
   *
   * @return the map; empty after a syntax error. Mistakes that leave the rest readable (duplicate
   *     key, alias to nowhere) are reported and reading goes on.
   */
  public static Optional<YamlMap> read(String file, String text, Problems problems) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    YamlFile context = new YamlFile(file, body, problems);
    if (body.length() > MAX_CHARS) {
      context.report(
          context.at(0, 0),
          "Y008",
          "the file has " + body.length() + " characters; at most " + MAX_CHARS + " are read",
          "split it; every top-level key may stand in several files");
      return Optional.empty();
    }
    try {
      return root(context, body);
    } catch (MarkedYamlEngineException e) {
      SyntaxProblem.report(context, e);
    } catch (ReaderException e) {
      badCharacter(context, body, e);
    } catch (YamlEngineException e) {
      context.report(context.at(0, 0), "Y001", "the YAML cannot be read: " + e.getMessage(), "");
    }
    return Optional.empty();
  }

  private static Optional<YamlMap> root(YamlFile context, String body) {
    LoadSettings settings =
        LoadSettings.builder().setUseMarks(true).setCodePointLimit(MAX_CHARS).build();
    YamlTreeBuilder builder =
        new YamlTreeBuilder(context, new Parse(settings).parseString(body).iterator());
    YamlNode root =
        builder.document().orElseGet(() -> new YamlMap(context, context.at(0, 0), Map.of()));
    if (root instanceof YamlMap map) {
      return Optional.of(map);
    }
    if (root instanceof YamlScalar scalar && scalar.isNothing()) {
      return Optional.of(new YamlMap(context, context.at(0, 0), Map.of()));
    }
    root.problem("Y012", "expected keys and values like \"stores:\", found " + root.describe(), "");
    return Optional.empty();
  }

  private static void badCharacter(YamlFile context, String body, ReaderException e) {
    int end =
        body.offsetByCodePoints(
            0, Math.min(e.getPosition(), body.codePointCount(0, body.length())));
    String before = body.substring(0, end);
    int line = (int) before.chars().filter(c -> c == '\n').count();
    String last = before.substring(before.lastIndexOf('\n') + 1);
    context.report(
        context.at(line, last.codePointCount(0, last.length())),
        "Y001",
        String.format(Locale.ROOT, "the character U+%04X is not allowed in YAML", e.getCodePoint()),
        "remove it");
  }
}
