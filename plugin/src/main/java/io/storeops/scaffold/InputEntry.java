package io.storeops.scaffold;

import io.storeops.diag.Problem;
import io.storeops.facts.FileInspection;
import io.storeops.facts.FileInspection.Heading;
import io.storeops.facts.FileInspection.Use;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entry under {@code inputs:} for a file that does not say all itself. Every setting is a
 * comment: a wrong date is worse than a row that is refused.
 */
record InputEntry(FileInspection file) {
  private static final String NO_DAY = "D002";
  private static final String AMBIGUOUS_DAY = "D008";
  private static final Pattern NUMBERS =
      Pattern.compile("\\d+(?:[-_~.]\\d+)+|\\d{4,}|\\(\\d+\\)|\\d+(?=\\.\\w+$)");
  private static final Pattern DAY =
      Pattern.compile("\\d{1,2}([-/.])\\d{1,2}[-/.](\\d{4}|\\d{2})(?: +(.*))?");

  /** The section for several files; no line when none of them needs a setting. */
  static List<String> section(List<FileInspection> files) {
    List<String> lines = new ArrayList<>();
    files.forEach(f -> lines.addAll(new InputEntry(f).lines()));
    if (!lines.isEmpty()) {
      lines.add(
          0, "# Settings for files that do not say all themselves; files are globs below data/.");
      lines.add(1, "inputs:");
    }
    return lines;
  }

  /** Lines of YAML; none when the file needs no setting. */
  List<String> lines() {
    List<String> settings = new ArrayList<>();
    problem(NO_DAY)
        .ifPresent(
            p ->
                settings.add(
                    "# period: 2026-11 # TODO the file holds no day: the month, week (2026-W46) or"
                        + " day that it covers"));
    problem(AMBIGUOUS_DAY).ifPresent(p -> settings.addAll(dateFormats(p.excerpt())));
    settings.addAll(columns());
    if (settings.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add("  - files: [" + YamlText.quoted(glob()) + "]");
    settings.forEach(s -> lines.add("    " + s));
    return lines;
  }

  private Optional<Problem> problem(String code) {
    return file.problems().stream().filter(p -> p.code().equals(code)).findFirst();
  }

  /** Next week's file has other digits in its name. A name that is only digits stays. */
  private String glob() {
    String name =
        file.file()
            .substring(Math.max(file.file().lastIndexOf('/'), file.file().lastIndexOf('!')) + 1);
    String safe = name.replaceAll("[\\[\\]{}\\\\*?\\p{Cntrl}]", "?");
    String open = NUMBERS.matcher(safe).replaceAll("*");
    return open.startsWith("*.") || open.equals("*") ? safe : open;
  }

  private static List<String> dateFormats(String found) {
    List<String> formats = formats(found);
    List<String> lines = new ArrayList<>();
    lines.add("# TODO the order of day and month is open: take the one that the file has");
    formats.forEach(f -> lines.add("# dateFormat: " + YamlText.quoted(f)));
    return lines;
  }

  private static List<String> formats(String found) {
    Matcher day = DAY.matcher(found);
    if (!day.matches()) {
      return List.of("d/M/yyyy", "M/d/yyyy");
    }
    String between = day.group(1);
    boolean whole = day.group(2).length() == 4;
    String time = time(day.group(3) == null ? "" : day.group(3));
    String year = whole ? "yyyy" : "yy";
    List<String> formats = new ArrayList<>();
    formats.add(String.join(between, "d", "M", year) + time);
    formats.add(String.join(between, "M", "d", year) + time);
    if (!whole) {
      formats.add(String.join(between, "yy", "M", "d") + time);
    }
    return formats;
  }

  private static String time(String found) {
    if (found.isEmpty()) {
      return "";
    }
    boolean half = found.matches(".*[AaPp][Mm]$");
    boolean seconds = found.matches("\\d{1,2}:\\d{2}:\\d{2}.*");
    return " " + (half ? "h" : "H") + ":mm" + (seconds ? ":ss" : "") + (half ? " a" : "");
  }

  private List<String> columns() {
    Set<String> near = new LinkedHashSet<>();
    Set<String> alone = new LinkedHashSet<>();
    file.sheets().stream()
        .flatMap(s -> s.headings().stream())
        .filter(h -> h.use() == Use.UNKNOWN && !h.text().endsWith("…"))
        .forEach(h -> (h.near().isEmpty() ? alone : near).add(column(h)));
    List<String> lines = new ArrayList<>();
    if (!near.isEmpty() || !alone.isEmpty()) {
      lines.add("# columns: # TODO headings that nobody knows; these are not read");
      near.forEach(n -> lines.add("#   " + n));
      alone.forEach(a -> lines.add("#   " + a));
    }
    return lines;
  }

  private static String column(Heading heading) {
    String key = YamlText.quoted(heading.text()) + ": ";
    return heading.near().stream()
        .findFirst()
        .map(n -> key + n.column() + " # near " + YamlText.plain(n.text()))
        .orElse(key + "<column>");
  }
}
