package io.storeops.report;

import io.storeops.diag.NearestName;
import io.storeops.diag.Problems;
import io.storeops.markdown.MarkdownText;
import io.storeops.plan.Review;
import io.storeops.yaml.YamlMap;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file of the handbook in Markdown: a chapter in one language. One file of a chapter says who
 * keeps it.
 *
 * @param path of the file
 * @param id of its chapter
 * @param lang of its text; empty for the first of the site
 */
record ChapterFile(Path path, String id, String lang, YamlMap front, MarkdownText text) {
  private static final List<String> MAIN = List.of("owner", "version", "reviewBy", "reviewed");
  private static final FrontReader READER =
      new FrontReader(
          "chapter",
          "G020",
          List.of("id", "lang", "owner", "version", "reviewBy", "reviewed"),
          "begin its text with a line such as \"# Returns\"");

  /** Reads what a text says of itself; empty after a report. */
  static Optional<ChapterFile> of(Path path, MarkdownText text, Problems problems) {
    return READER
        .read(path, text, ChapterFile::check, problems)
        .map(f -> new ChapterFile(path, f.id(), f.lang(), f.map(), text));
  }

  private static void check(YamlMap front) {
    front.date("reviewBy");
    front.date("reviewed");
  }

  /** Whether it is the file that says who keeps the chapter. */
  boolean isMain() {
    return MAIN.stream().anyMatch(front::has);
  }

  /**
   * Reports what is missing or unknown in the main file of a chapter.
   *
   * @param needed what it must say
   */
  void checkMain(List<String> needed, Set<String> roles, Problems problems) {
    List<String> missing = needed.stream().filter(key -> !front.has(key)).toList();
    if (!missing.isEmpty()) {
      problems.add(
          text.file()
              .error(
                  "G021",
                  0,
                  "the chapter \"" + id + "\" does not say its " + String.join(", ", missing),
                  "write owner: (a role), version: and reviewBy: (a day) between two lines of ---"
                      + " before the text"));
    }
    String owner = front.text("owner", "");
    if (front.has("owner") && !roles.contains(owner)) {
      front.valueProblem(
          "owner",
          "G021",
          "unknown role \"" + owner + "\"",
          NearestName.hint(owner, roles, "roles"));
    }
  }

  /** Reports what only the main file of a chapter may say. */
  void checkTranslation(ChapterFile main) {
    List<String> again = MAIN.stream().filter(front::has).toList();
    if (!again.isEmpty()) {
      front.keyProblem(
          again.get(0),
          "G021",
          "the chapter \"" + id + "\" says its " + String.join(", ", again) + " twice",
          "say it in " + main.text().file().name() + " alone");
    }
  }

  /** Reports that another file has the same chapter in the same language. */
  void twice(ChapterFile other, Problems problems) {
    problems.add(
        text.file()
            .error(
                "G021",
                0,
                "the chapter \"" + id + "\" stands in " + other.text().file().name() + " already",
                "give it another id, or name the language: " + id + ".en.md"));
  }

  /** Version and reviews, as the main file of a chapter says them. */
  Review review() {
    return new Review(
        front.text("version", ""),
        front.date("reviewed").orElse(null),
        front.date("reviewBy").orElse(null));
  }

  /**
   * The file among several of a chapter that says who keeps it: of two that do, the one without a
   * language in its name.
   */
  static ChapterFile main(Collection<ChapterFile> files) {
    return files.stream()
        .min(
            Comparator.comparing((ChapterFile f) -> !f.isMain())
                .thenComparing(f -> !f.lang().isEmpty()))
        .orElseThrow();
  }
}
