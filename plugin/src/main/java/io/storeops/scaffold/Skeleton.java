package io.storeops.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A full file as an empty one: its comments, and the first entry of every list as a comment. */
final class Skeleton {
  private static final Pattern SECTION = Pattern.compile("[A-Za-z]+:");

  private final Set<String> kept;
  private final List<String> lines = new ArrayList<>();

  private Skeleton(Set<String> kept) {
    this.kept = kept;
  }

  /**
   * The text.
   *
   * @param kept sections that stay as they are
   */
  static String of(String full, Set<String> kept) {
    Skeleton skeleton = new Skeleton(kept);
    List<String> section = new ArrayList<>();
    for (String line : full.lines().toList()) {
      if (!line.startsWith(" ")) {
        skeleton.add(section);
        section.clear();
      }
      section.add(line);
    }
    skeleton.add(section);
    return String.join("\n", skeleton.lines) + "\n";
  }

  /** A line that is not indented, with those below it that are. */
  private void add(List<String> section) {
    if (section.isEmpty()) {
      return;
    }
    String head = section.get(0);
    boolean stays = !SECTION.matcher(head).matches() || kept.contains(head.replace(":", ""));
    if (stays) {
      lines.addAll(section);
    } else {
      lines.add("# " + head);
      example(section.subList(1, section.size())).forEach(line -> lines.add("# " + line));
    }
  }

  /** Of every list the first entry. */
  private static List<String> example(List<String> entries) {
    List<String> example = new ArrayList<>();
    TreeSet<Integer> begun = new TreeSet<>();
    int skipped = Integer.MAX_VALUE;
    for (String line : entries) {
      String text = line.stripLeading();
      int indent = line.length() - text.length();
      if (indent > skipped || text.startsWith("#")) {
        continue;
      }
      begun.tailSet(indent, false).clear();
      boolean further = text.startsWith("- ") && !begun.add(indent);
      skipped = further ? indent : Integer.MAX_VALUE;
      if (!further) {
        example.add(line);
      }
    }
    return example;
  }
}
