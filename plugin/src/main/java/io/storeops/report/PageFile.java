package io.storeops.report;

import io.storeops.diag.NearestName;
import io.storeops.diag.Problems;
import io.storeops.diag.TextSource;
import io.storeops.markdown.MarkdownText;
import io.storeops.yaml.YamlMap;
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
  private static final FrontReader READER =
      new FrontReader(
          "page",
          "G011",
          List.of("id", "lang", "title", "per", "group", "order"),
          "begin it with a line such as \"# Returns\", or write title: before the text");

  /** Reads a file; empty after a report. */
  static Optional<PageFile> read(Path project, Path folder, Path path, Problems problems) {
    return FrontReader.text(project, folder, path, problems)
        .flatMap(text -> of(path, text, problems));
  }

  private static Optional<PageFile> of(Path path, MarkdownText text, Problems problems) {
    return READER
        .read(path, text, PageFile::check, problems)
        .map(f -> new PageFile(path, f.id(), f.lang(), !f.isNamed(), f.map(), text));
  }

  private static void check(YamlMap front) {
    front.choice("per", List.of("site", "week"), "site");
    front.choice("group", PageDefinition.GROUPS, "");
    front.whole("order");
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
