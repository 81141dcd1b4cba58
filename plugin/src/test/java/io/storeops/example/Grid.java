package io.storeops.example;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of cells on their way into a file: a {@code String} is a text cell, a {@code Number} a
 * number cell.
 */
final class Grid {
  private final List<List<Object>> rows = new ArrayList<>();

  static Grid of(List<String> header) {
    return new Grid().add(List.copyOf(header));
  }

  Grid add(List<?> cells) {
    rows.add(List.copyOf(cells));
    return this;
  }

  /** Lines above the header as back ends write them, filled up with empty rows to a number. */
  Grid notes(int count, String... lines) {
    for (int i = 0; i < count; i++) {
      add(i < lines.length ? List.of(lines[i]) : List.of());
    }
    return this;
  }

  List<List<Object>> rows() {
    return rows;
  }
}
