package io.storeops.scaffold;

import io.storeops.facts.FileInspection;
import io.storeops.facts.FileInspection.Heading;
import io.storeops.facts.Headings;
import io.storeops.templates.Templates;
import io.storeops.yaml.YamlMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code scaffold/platforms.yaml}: what a pack or headings tell of a shop. */
final class Platforms {
  private final YamlMap root;

  private Platforms(YamlMap root) {
    this.root = root;
  }

  static Platforms read(Templates templates) {
    return new Platforms(ScaffoldFile.read(templates, "platforms.yaml"));
  }

  /** The stand-in for a name, by language. */
  Map<String, String> names(String what) {
    return root.map("names").orElseThrow().languages(what, "en");
  }

  /** What files tell; of none of them the last entry. */
  Guess guess(List<FileInspection> files) {
    Set<String> packs =
        files.stream()
            .flatMap(f -> f.sheets().stream())
            .map(s -> s.source().pack())
            .filter(p -> !p.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> headings =
        files.stream()
            .flatMap(f -> f.sheets().stream())
            .flatMap(s -> s.headings().stream())
            .map(Heading::text)
            .collect(Collectors.toCollection(TreeSet::new));
    List<YamlMap> fitting = root.maps("platforms").stream().filter(e -> fits(e, headings)).toList();
    for (YamlMap entry : fitting) {
      for (String pack : packs) {
        if (entry.texts("packs").contains(pack.replaceFirst("/.*", ""))) {
          return guess(entry, "guessed from the pack " + pack);
        }
      }
    }
    for (YamlMap entry : fitting) {
      for (String heading : headings) {
        if (entry.texts("headings").stream()
            .map(Headings::fold)
            .anyMatch(Headings.fold(heading)::equals)) {
          return guess(entry, "guessed from the heading " + heading);
        }
      }
    }
    return fitting.stream()
        .filter(e -> !e.has("packs") && !e.has("headings"))
        .findFirst()
        .map(
            e -> guess(e, headings.isEmpty() ? "TODO" : "guessed from the letters of the headings"))
        .orElseThrow();
  }

  private static boolean fits(YamlMap entry, Set<String> headings) {
    Pattern letters = Pattern.compile(entry.text("letters", ""));
    return !entry.has("letters") || headings.stream().anyMatch(h -> letters.matcher(h).find());
  }

  private static Guess guess(YamlMap entry, String why) {
    return new Guess(
        entry.requiredText("id"),
        entry.texts("languages"),
        entry.requiredText("currency"),
        entry.text("timeZone", ""),
        why);
  }
}
