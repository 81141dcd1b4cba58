package io.storeops.report;

import io.storeops.diag.NearestName;
import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.StoreOpsException;
import io.storeops.diag.TextSource;
import io.storeops.markdown.MarkdownFile;
import io.storeops.templates.Templates;
import io.storeops.text.Language;
import io.storeops.text.Messages;
import io.storeops.yaml.BytesProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads {@code theme/texts.<language>.properties}: words of the site that a project says in its own
 * way, one {@code key=text} on a line.
 */
public final class OwnWords {
  private static final long MOST_BYTES = 200_000;

  private final Templates templates;
  private final Problems problems;
  private final Map<String, String> lines = new TreeMap<>();

  private OwnWords(Templates templates, Problems problems) {
    this.templates = templates;
    this.problems = problems;
  }

  /** The templates with the project's words; what is wrong is reported and left out. */
  public static Templates read(Templates templates, Path project, Path folder, Problems problems) {
    OwnWords own = new OwnWords(templates, problems);
    for (Language language : Language.all()) {
      Path path = folder.resolve("texts." + language.tag() + ".properties");
      String name = project.relativize(path).toString().replace('\\', '/');
      own.text(name, path).ifPresent(text -> own.add(new MarkdownFile(name, text), language.tag()));
    }
    return own.lines.isEmpty() ? templates : templates.with(own.lines);
  }

  private Optional<String> text(String name, Path path) {
    try {
      if (!Files.isRegularFile(path)) {
        return Optional.empty();
      }
      if (Files.size(path) > MOST_BYTES) {
        String message = "the file has " + Files.size(path) + " bytes, at most " + MOST_BYTES;
        problems.error("G019", Problem.Cause.PLAN, TextSource.of(name), message, "");
        return Optional.empty();
      }
      return BytesProblem.text(name, Files.readAllBytes(path), problems)
          .map(t -> t.replaceFirst("^\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n'));
    } catch (IOException e) {
      throw new StoreOpsException("Cannot read " + name + ".", e);
    }
  }

  private void add(MarkdownFile file, String language) {
    Messages known = Messages.of(templates, language);
    Set<String> seen = new TreeSet<>();
    int at = 0;
    for (String line : file.text().split("\n", -1)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        add(file, at, line, language, known, seen);
      }
      at += line.length() + 1;
    }
  }

  private void add(
      MarkdownFile file, int at, String line, String language, Messages known, Set<String> seen) {
    int equal = line.indexOf('=');
    String key = equal < 0 ? line.strip() : line.substring(0, equal).strip();
    Optional<String> shipped = known.raw(key);
    if (equal < 0) {
      problems.add(file.error("G019", at, "expected key=text", ""));
    } else if (shipped.isEmpty()) {
      problems.add(
          file.error(
              "G019",
              at,
              "there is no text \"" + key + "\"",
              NearestName.hint(key, known.keys(), "texts")));
    } else if (!seen.add(key)) {
      problems.add(file.error("G019", at, "\"" + key + "\" stands here a second time", ""));
    } else {
      String text = line.substring(equal + 1).strip();
      Set<String> wanted = Messages.placeholders(shipped.get());
      if (Messages.placeholders(text).equals(wanted)) {
        String path = "i18n/" + key.substring(0, key.indexOf('.')) + "." + language + ".properties";
        lines.merge(path, key + "=" + text.replace("\\", "\\\\") + "\n", String::concat);
      } else {
        String hint =
            wanted.isEmpty() ? "use none" : "use {" + String.join("}, {", wanted) + "}, each";
        problems.add(
            file.error(
                "G019",
                at + equal + 1,
                "the text has other places to fill than \"" + shipped.get() + "\"",
                hint));
      }
    }
  }
}
