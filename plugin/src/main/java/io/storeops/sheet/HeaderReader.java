package io.storeops.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the header of a sheet among its first rows, the one with most known headings, then hands on
 * the rows below it.
 */
final class HeaderReader {
  static final int ROWS = 20;
  private static final int LEAST = 2;

  private record Held(int number, List<Cell> cells) {
    List<String> texts() {
      return cells.stream().map(c -> c.text().strip()).toList();
    }
  }

  private final String sheet;
  private final Predicate<String> known;
  private final SheetHandler handler;
  private final List<Held> held = new ArrayList<>();
  private boolean decided;
  private boolean wanted;

  HeaderReader(String sheet, Predicate<String> known, SheetHandler handler) {
    this.sheet = sheet;
    this.known = known;
    this.handler = handler;
  }

  /** Most different known headings in one of the rows. */
  static int mostKnown(List<List<String>> rows, Predicate<String> known) {
    return rows.stream().limit(ROWS).mapToInt(r -> count(r, known)).max().orElse(0);
  }

  private static int count(List<String> texts, Predicate<String> known) {
    Set<String> found = new HashSet<>();
    texts.stream().filter(t -> !t.isEmpty()).filter(known).forEach(found::add);
    return found.size();
  }

  /** Whether further rows are of no use. */
  boolean done() {
    return decided && !wanted;
  }

  void row(int number, List<Cell> cells) {
    if (decided) {
      if (wanted) {
        handler.row(number, cells);
      }
      return;
    }
    held.add(new Held(number, cells));
    if (number >= ROWS) {
      decide();
    }
  }

  void end() {
    if (!decided) {
      decide();
    }
    if (wanted) {
      handler.end();
    }
  }

  private void decide() {
    decided = true;
    int header = -1;
    int most = LEAST - 1;
    for (int i = 0; i < held.size(); i++) {
      int count = held.get(i).number() > ROWS ? 0 : count(held.get(i).texts(), known);
      if (count > most) {
        most = count;
        header = i;
      }
    }
    List<List<String>> above =
        held.subList(0, header < 0 ? held.size() : header).stream().map(Held::texts).toList();
    if (header < 0) {
      wanted = false;
      handler.start(new SheetHead(sheet, above, 0, List.of()));
    } else {
      Held row = held.get(header);
      wanted = handler.start(new SheetHead(sheet, above, row.number(), row.texts()));
    }
    if (wanted) {
      held.subList(header + 1, held.size()).forEach(h -> handler.row(h.number(), h.cells()));
    }
    held.clear();
  }
}
