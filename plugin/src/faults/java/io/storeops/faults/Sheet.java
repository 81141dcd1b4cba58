package io.storeops.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A spreadsheet: a heading and rows of texts. */
final class Sheet {
  private final List<String> heading;
  private final List<List<String>> rows = new ArrayList<>();

  Sheet(String... heading) {
    this.heading = List.of(heading);
  }

  /** Adds a row; a cell that is null stays empty. */
  void row(@Nullable Object... cells) {
    if (cells.length != heading.size()) {
      throw new IllegalArgumentException(
          cells.length + " cells under " + heading + ", expected " + heading.size());
    }
    List<String> row = new ArrayList<>();
    for (@Nullable Object cell : cells) {
      row.add(cell == null ? "" : cell.toString());
    }
    rows.add(row);
  }

  List<String> heading() {
    return heading;
  }

  List<List<String>> rows() {
    return rows;
  }

  int column(String name) {
    int column = heading.indexOf(name);
    if (column < 0) {
      throw new IllegalArgumentException("no column " + name + " among " + heading);
    }
    return column;
  }

  String csv() {
    StringBuilder text = new StringBuilder(line(heading));
    rows.forEach(r -> text.append(line(r)));
    return text.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(c -> '"' + c.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(",", "", "\n"));
  }
}
