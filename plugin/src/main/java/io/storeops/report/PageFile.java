package io.storeops.report;

import io.storeops.diag.NearestName;
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

/**
 * A file of {@code pages/} in Markdown.
 *
 * @param path of the file
 * @param id of its page
 * @param lang of its text; empty for the first of the site
 * @param isMain whether it says where the page stands: the file without a language in its name
 */
record PageFile(
    Path path, String id, String lang, boolean isMain, YamlMap front, MarkdownText text) {
  private static final long MOST_BYTES = 400_000;
  private static final List<String> KEYS = List.of("id", "lang", "title", "per", "group", "order");
  private static final String ID = "[a-z][a-z0-9-]*";

  /** Reads a file; empty after a report. */
  static Optional<PageFile> read(Path project, Path folder, Path path, Problems problems) {
    return text(project, folder, path, problems).flatMap(t -> of(path, t, problems));
  }

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

  private static Optional<PageFile> of(Path path, MarkdownText text, Problems problems) {
    String file = text.file().name();
    Optional<YamlMap> front = YamlReader.read(file, text.frontMatter(), problems);
    if (front.isEmpty()) {
      return Optional.empty();
    }
    int before = problems.list().size();
    YamlMap map = front.get();
    map.allow(KEYS);
    TextName name = TextName.of(path.getFileName().toString());
    String id = map.text("id", name.stem());
    if (!id.matches(ID)) {
      String message = "\"" + id + "\" is no id of a page";
      String hint = "write id: and a name of small letters, digits and hyphens, such as returns";
      if (map.has("id")) {
        map.valueProblem("id", "G011", message, hint);
      } else {
        problems.add(text.file().error("G011", 0, message, hint));
      }
    }
    List<String> tags = Language.all().stream().map(Language::tag).toList();
    String lang = map.choice("lang", tags, name.lang());
    map.choice("per", List.of("site", "week"), "site");
    map.choice("group", PageDefinition.GROUPS, "");
    map.whole("order");
    if (!map.has("title") && text.title().isEmpty()) {
      problems.add(
          text.file()
              .error(
                  "G011",
                  0,
                  "the page has no title",
                  "begin it with a line such as \"# Returns\", or write title: before the text"));
    }
    return problems.list().size() == before
        ? Optional.of(new PageFile(path, id, lang, name.lang().isEmpty(), map, text))
        : Optional.empty();
  }

  /** Reports what only the main file of a page may say. */
  void checkTranslation(PageFile main) {
    for (String key : List.of("per", "group", "order")) {
      if (front.has(key)) {
        front.keyProblem(
            key,
            "G012",
            "\"" + key + "\" stands in a translation",
            "say it in " + main.text().file().name() + " alone");
      }
    }
  }

  /** Reports that its page is there already. */
  void taken(String by, List<String> names, Problems problems) {
    problems.add(
        text.file()
            .error(
                "G012",
                front.has("id") ? offset(front.keySource("id")) : 0,
                "the id \"" + id + "\" is that of " + by,
                NearestName.of("own-" + id, names).isPresent()
                    ? "give the page another id"
                    : "give the page another id, for example own-" + id));
  }

  private int offset(TextSource at) {
    int offset = 0;
    String all = text.file().text();
    for (int line = 1; line < at.line(); line++) {
      offset = all.indexOf('\n', offset) + 1;
    }
    return offset + at.column() - 1;
  }
}
