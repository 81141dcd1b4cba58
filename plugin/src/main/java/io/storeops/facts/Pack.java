package io.storeops.facts;

import io.storeops.sheet.InputFile;
import io.storeops.sheet.SheetHead;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One kind of export of one platform: how it is known, and what its headings do not say.
 *
 * @param id {@code platform/report}
 * @param names patterns of file names
 * @param named whether a name must fit; otherwise headings alone are enough
 * @param header of every group one heading must be there, folded
 * @param without headings that must not be there, folded
 * @param notes words of which one must stand above the header, folded; empty for any
 * @param dataset empty when headings decide
 * @param period where the days come from: {@code rows}, {@code notes}, {@code name}; empty for the
 *     usual order
 * @param set text columns that have one value in the whole file, where the file has no such column
 * @param columns headings that mean something else than elsewhere, to columns
 * @param units by column, {@code percent} or {@code fraction}: what a bare number is
 * @param fillDown columns that an order's first line holds for all its lines
 * @param renames headings of today to what they were called before
 */
record Pack(
    String id,
    List<String> names,
    boolean named,
    List<List<String>> header,
    List<String> without,
    List<String> notes,
    String dataset,
    String period,
    Map<String, String> set,
    Map<String, String> columns,
    Map<String, String> units,
    List<String> fillDown,
    Map<String, String> renames) {

  /** Stands for a file of no pack. */
  static final Pack NONE =
      new Pack(
          "", List.of(), false, List.of(), List.of(), List.of(), "", "", Map.of(), Map.of(),
          Map.of(), List.of(), Map.of());

  /** Whether the sheet is one of this kind. */
  boolean claims(InputFile file, SheetHead head) {
    boolean name = fitsName(file);
    if ((named || header.isEmpty()) && !name) {
      return false;
    }
    Set<String> found = folded(head.headings());
    return header.stream().allMatch(group -> group.stream().anyMatch(found::contains))
        && without.stream().noneMatch(found::contains)
        && (notes.isEmpty() || noted(head));
  }

  /** How sure a claim is: every heading of the fingerprint counts, the name too. */
  int weight(InputFile file) {
    return 2 * header.size() + 2 * notes.size() + (fitsName(file) ? 3 : 0);
  }

  /** Whether the file's name is one of this kind's. */
  boolean fitsName(InputFile file) {
    return Globs.matches(names, file);
  }

  /** The groups of the fingerprint that a sheet does not have, by their first heading. */
  List<String> missing(SheetHead head) {
    Set<String> found = folded(head.headings());
    return header.stream()
        .filter(group -> group.stream().noneMatch(found::contains))
        .map(group -> group.get(0))
        .toList();
  }

  private boolean noted(SheetHead head) {
    String above =
        Headings.fold(
            String.join(" ", head.above().stream().map(r -> String.join(" ", r)).toList()));
    return notes.stream().anyMatch(above::contains);
  }

  private static Set<String> folded(List<String> headings) {
    Set<String> found = new HashSet<>();
    for (String heading : headings) {
      String folded = Headings.fold(heading);
      found.add(folded);
      found.add(Headings.withoutUnit(folded));
    }
    return found;
  }
}
