package io.storeops.yaml;

import io.storeops.diag.Problems;
import io.storeops.diag.StoreOpsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/** Reads YAML 1.2 (core schema) into a tree in which every key and value has its place. */
public final class YamlReader {
  static final int MAX_CHARS = 4_000_000;
  // a character takes four bytes at most
  private static final long MAX_BYTES = 4L * MAX_CHARS;

  private YamlReader() {}

  /**
   * Reads a file below the project folder; problems name it relative to that, with {@code /}.
   *
   * @return the map; empty after a report
   */
  public static Optional<YamlMap> read(Path projectDir, Path path, Problems problems) {
    String name = projectDir.relativize(path).toString().replace('\\', '/');
    try {
      long size = Files.size(path);
      if (size > MAX_BYTES) {
        tooLarge(new YamlFile(name, "", problems), size + " bytes");
        return Optional.empty();
      }
      return read(name, Files.readAllBytes(path), problems);
    } catch (IOException e) {
      throw new StoreOpsException("Cannot read " + name + ".", e);
    }
  }

  /** Reads bytes, which must be UTF-8. */
  public static Optional<YamlMap> read(String file, byte[] bytes, Problems problems) {
    return BytesProblem.text(file, bytes, problems).flatMap(text -> read(file, text, problems));
  }

  /**
   * Reads a text. An empty file is an empty map.
   *
   * @return the map; empty after a syntax error. Mistakes that leave the rest readable (duplicate
   *     key, alias to nowhere) are reported and reading goes on.
   */
  public static Optional<YamlMap> read(String file, String text, Problems problems) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (body.length() > MAX_CHARS) {
      tooLarge(new YamlFile(file, "", problems), body.length() + " characters");
      return Optional.empty();
    }
    YamlFile context = new YamlFile(file, body, problems);
    if (CharacterProblem.report(context, body)) {
      return Optional.empty();
    }
    return parsed(context, body);
  }

  private static void tooLarge(YamlFile context, String size) {
    context.report(
        context.at(0, 0),
        "Y008",
        "the file has " + size + "; at most " + MAX_CHARS + " characters are read",
        "split it; every top-level key may stand in several files");
  }

  private static Optional<YamlMap> parsed(YamlFile context, String body) {
    try {
      return root(context, body);
    } catch (MarkedYamlEngineException e) {
      SyntaxProblem.report(context, e);
    } catch (YamlVersionException e) {
      DirectiveMistake.version(context);
    } catch (YamlEngineException e) {
      context.report(context.at(0, 0), "Y001", "this file cannot be read as YAML", "");
    }
    return Optional.empty();
  }

  private static Optional<YamlMap> root(YamlFile context, String body) {
    LoadSettings settings =
        LoadSettings.builder()
            .setUseMarks(true)
            .setCodePointLimit(MAX_CHARS)
            // the parser copies the rest of its buffer for every part of a long value
            .setBufferSize(Math.max(1024, Math.min(body.length() + 1, 1 << 20)))
            .build();
    YamlTreeBuilder builder =
        new YamlTreeBuilder(context, new Parse(settings).parseString(body).iterator());
    Optional<YamlNode> read = builder.document();
    if (builder.isStopped()) {
      return Optional.empty();
    }
    YamlNode root = read.orElseGet(() -> new YamlMap(context, context.at(0, 0), Map.of()));
    if (root instanceof YamlMap map) {
      return Optional.of(map);
    }
    if (root instanceof YamlScalar scalar && scalar.isNothing()) {
      return Optional.of(new YamlMap(context, context.at(0, 0), Map.of()));
    }
    root.problem("Y012", "expected keys and values like \"stores:\", found " + root.describe(), "");
    return Optional.empty();
  }
}
