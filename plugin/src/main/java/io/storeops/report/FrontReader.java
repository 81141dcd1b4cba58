package io.storeops.report;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.StoreOpsException;
import io.storeops.diag.TextSource;
import io.storeops.markdown.MarkdownFile;
import io.storeops.markdown.MarkdownText;
import io.storeops.text.Language;
import io.storeops.yaml.BytesProblem;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads texts in Markdown and what they say of themselves before the text.
 *
 * @param kind what one of them is, in messages
 * @param code of a problem with what it says
 * @param keys that may stand there; with {@code title} the text need not begin with one
 * @param untitled what to do where there is no title
 */
record FrontReader(String kind, String code, List<String> keys, String untitled) {
  private static final long MOST_BYTES = 400_000;
  private static final String ID = "[a-z][a-z0-9-]*";

  /**
   * What a text says of itself.
   *
   * @param id its own, else that of its file's name
   * @param lang its own, else that of its file's name; empty for the first of the site
   * @param isNamed whether the name of its file has a language
   */
  record Front(String id, String lang, boolean isNamed, YamlMap map) {}

  /** The text of a file of a folder; empty after a report. */
  static Optional<MarkdownText> text(Path project, Path folder, Path path, Problems problems) {
    String name = project.relativize(path).toString().replace('\\', '/');
    return bytes(name, folder, path, problems)
        .flatMap(bytes -> BytesProblem.text(name, bytes, problems))
        .map(t -> t.replaceFirst("^\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n'))
        .flatMap(t -> MarkdownText.read(new MarkdownFile(name, t), problems));
  }

  private static Optional<byte[]> bytes(String name, Path folder, Path path, Problems problems) {
    try {
      String refusal =
          !path.toRealPath().startsWith(folder.toRealPath())
              ? "the file leads out of its folder"
              : Files.size(path) > MOST_BYTES
                  ? "the file has " + Files.size(path) + " bytes, at most 400000 are read"
                  : "";
      if (refusal.isEmpty()) {
        return Optional.of(Files.readAllBytes(path));
      }
      problems.error("G010", Problem.Cause.PLAN, TextSource.of(name), refusal, "");
      return Optional.empty();
    } catch (IOException e) {
      throw new StoreOpsException("Cannot read " + name + ".", e);
    }
  }

  /**
   * What a text says; empty after a report.
   *
   * @param more reports what is wrong with the keys of this kind
   */
  Optional<Front> read(Path path, MarkdownText text, Consumer<YamlMap> more, Problems problems) {
    return YamlReader.read(text.file().name(), text.frontMatter(), problems)
        .flatMap(map -> read(path, text, map, more, problems));
  }

  private Optional<Front> read(
      Path path, MarkdownText text, YamlMap map, Consumer<YamlMap> more, Problems problems) {
    int before = problems.list().size();
    map.allow(keys);
    TextName name = TextName.of(path.getFileName().toString());
    String id = map.text("id", name.stem());
    if (!id.matches(ID)) {
      String message = "\"" + id + "\" is no id of a " + kind;
      String hint = "write id: and a name of small letters, digits and hyphens, such as returns";
      if (map.has("id")) {
        map.valueProblem("id", code, message, hint);
      } else {
        problems.add(text.file().error(code, 0, message, hint));
      }
    }
    List<String> tags = Language.all().stream().map(Language::tag).toList();
    String lang = map.choice("lang", tags, name.lang());
    more.accept(map);
    if (!(keys.contains("title") && map.has("title")) && text.title().isEmpty()) {
      problems.add(text.file().error(code, 0, "the " + kind + " has no title", untitled));
    }
    return problems.list().size() == before
        ? Optional.of(new Front(id, lang, !name.lang().isEmpty(), map))
        : Optional.empty();
  }
}
