package io.storeops.scaffold;

import io.storeops.facts.FileInspection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One short file that a planner goes on from. Of a file it holds headings and its name, no data.
 */
final class SmallPlan {
  private final List<FileInspection> files;
  private final Platforms platforms;
  private final Guess guess;
  private final int year;
  private final List<String> lines = new ArrayList<>();

  private SmallPlan(Platforms platforms, Guess guess, List<FileInspection> files, int year) {
    this.files = files;
    this.year = year;
    this.platforms = platforms;
    this.guess = guess;
  }

  /**
   * The text for files that are all of one shop; without any, an example to fill in.
   *
   * @param year that the example of a goal is for
   */
  static String of(Platforms platforms, Guess guess, List<FileInspection> files, int year) {
    SmallPlan plan = new SmallPlan(platforms, guess, files, year);
    plan.head();
    plan.store();
    plan.goals();
    plan.inputs();
    return String.join("\n", plan.lines) + "\n";
  }

  private void head() {
    if (files.isEmpty()) {
      lines.add("# A first plan.");
    } else {
      lines.add("# A first plan, made from the headings of");
      files.forEach(f -> lines.add("#   " + YamlText.plain(f.file()) + seen(f)));
    }
    lines.add("# TODO marks what only a person can say. The goal check tells mistakes by line.");
    lines.add("site:");
    lines.add(
        "  languages: ["
            + String.join(", ", guess.languages())
            + "] # TODO of zh-CN, zh-TW, ja, en; the first is the default");
    lines.add("");
  }

  private static String seen(FileInspection file) {
    String datasets =
        file.sheets().stream()
            .map(FileInspection.Sheet::dataset)
            .filter(d -> !d.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "));
    return datasets.isEmpty() ? "" : ": " + datasets;
  }

  private void store() {
    lines.add("stores:");
    lines.add("  - id: " + id() + " # TODO a short name that never changes");
    lines.add("    name: " + names("store") + " # TODO");
    lines.add("    platform: " + guess.platform() + " # " + YamlText.plain(guess.why()));
    lines.add("    currency: " + guess.currency() + " # TODO check");
    lines.add(
        guess.timeZone().isEmpty()
            ? "    # timeZone: America/New_York # TODO the shop's own; without it UTC"
            : "    timeZone: " + guess.timeZone() + " # TODO check");
    lines.add(
        "    # files: [\""
            + id()
            + "/**\"] # with a second store: which folders below data/ are whose");
    files.stream()
        .flatMap(f -> f.sheets().stream())
        .filter(s -> s.shopColumn() > 0)
        .findFirst()
        .ifPresent(
            s ->
                lines.add(
                    "    # TODO rows name their shop in column "
                        + s.shopColumn()
                        + ": one store for each, with that name; until then all are this one's"));
    lines.add("");
  }

  private String id() {
    return guess.platform().equals("other") ? "shop-1" : guess.platform() + "-1";
  }

  private String names(String what) {
    Map<String, String> names = platforms.names(what);
    return guess.languages().stream()
        .map(l -> l + ": " + names.getOrDefault(l, "-"))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private void goals() {
    lines.add("# TODO goals are what figures are judged by; amounts in " + guess.currency() + ".");
    lines.add("# goals:");
    lines.add(
        "#   - {id: sales-"
            + year
            + ", store: "
            + id()
            + ", metric: paid_amount, owner: manager, periods: {\""
            + year
            + "\": 12000000}}");
    lines.add("# roles:");
    lines.add("#   - {id: manager, name: " + names("manager") + "}");
  }

  private void inputs() {
    List<String> section = InputEntry.section(files);
    if (!section.isEmpty()) {
      lines.add("");
      lines.addAll(section);
    }
  }
}
