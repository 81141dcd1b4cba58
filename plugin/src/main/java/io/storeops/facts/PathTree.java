package io.storeops.facts;

import io.storeops.sheet.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path of a row over several columns, such as traffic sources of up to four levels. */
final class PathTree {
  private static final Pattern DRAWN = Pattern.compile("[\\s│|]*[├└]─*\\s*(.+)");

  private final SheetContext context;
  private final Dataset.Tree tree;
  private final List<Integer> cells = new ArrayList<>();
  private final List<String> parent = new ArrayList<>();

  PathTree(SheetContext context) {
    this.context = context;
    this.tree = context.map().dataset().rules().tree();
    for (String column : tree.columns()) {
      Optional<SheetMap.Binding> binding = context.map().binding(column);
      cells.add(binding.map(SheetMap.Binding::cell).orElse(-1));
    }
  }

  boolean isTree() {
    return !tree.columns().isEmpty();
  }

  /**
   * A path.
   *
   * @param levels one text per column; empty below the row's level
   * @param sum whether the row says itself that it sums up what is below it, or repeats another
   *     level's
   */
  record Path(List<String> levels, boolean sum) {
    /** The levels joined, as a key. */
    String joined() {
      return String.join(" / ", levels.stream().filter(l -> !l.isEmpty()).toList());
    }

    /** The paths above this one, joined. */
    List<String> above() {
      List<String> above = new ArrayList<>();
      StringBuilder path = new StringBuilder();
      String whole = joined();
      for (String level : levels) {
        if (level.isEmpty()) {
          break;
        }
        path.append(path.length() == 0 ? "" : " / ").append(level);
        if (path.length() < whole.length()) {
          above.add(path.toString());
        }
      }
      return above;
    }
  }

  Path of(List<Cell> row) {
    String first = cells.get(0) < 0 ? "" : context.text(SheetContext.cell(row, cells.get(0)));
    Matcher drawn = DRAWN.matcher(first);
    if (drawn.matches()) {
      return drawn(drawn.group(1));
    }
    parent.clear();
    parent.add(first);
    return plain(row);
  }

  /** A row below the last one without a mark, as some exports draw their trees. */
  private Path drawn(String name) {
    List<String> levels =
        new ArrayList<>(parent.isEmpty() ? List.of(name) : List.of(parent.get(0), name));
    while (levels.size() < tree.columns().size()) {
      levels.add("");
    }
    return new Path(levels, false);
  }

  private Path plain(List<Cell> row) {
    List<String> levels = new ArrayList<>();
    boolean sum = false;
    boolean ended = false;
    for (int i = 0; i < cells.size(); i++) {
      String text = cells.get(i) < 0 ? "" : context.text(SheetContext.cell(row, cells.get(i)));
      boolean parent = i > 0 && tree.parents().contains(text);
      sum |= parent && !ended;
      ended |= parent || (text.isEmpty() && i > 0);
      levels.add(ended ? "" : text);
    }
    return byLevel(levels).orElse(new Path(levels, sum));
  }

  /** Where the first column names the level, the second is the source on that level. */
  private Optional<Path> byLevel(List<String> levels) {
    int level = tree.levels().indexOf(levels.get(0));
    if (level < 0 || levels.get(1).isEmpty()) {
      return Optional.empty();
    }
    List<String> moved = new ArrayList<>(levels);
    if (level == 0) {
      moved.remove(0);
      moved.add("");
    }
    return Optional.of(new Path(moved, level > 0));
  }
}
