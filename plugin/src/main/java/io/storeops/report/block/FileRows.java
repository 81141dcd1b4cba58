package io.storeops.report.block;

import io.storeops.result.MetricValue.SourceRange;
import io.storeops.result.SourceInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Rows of one sheet, folded to ranges. */
record FileRows(String file, String sheet, String rows, boolean more) {
  private static final int MOST = 20;

  /**
   * A row of a file.
   *
   * @param source number of the sheet among the sources of the run, from 1
   */
  record Place(int source, int row) {}

  /** Of ranges, by sheet in their order. */
  static List<FileRows> of(List<SourceRange> ranges) {
    Map<List<String>, List<String>> sheets = new LinkedHashMap<>();
    for (SourceRange range : ranges) {
      sheets
          .computeIfAbsent(List.of(range.file(), range.sheet()), k -> new ArrayList<>())
          .add(text(range.from(), range.to()));
    }
    return sheets(sheets);
  }

  /** Of single rows. */
  static List<FileRows> of(Collection<Place> places, List<SourceInfo> sources) {
    Map<Integer, TreeSet<Integer>> bySource = new TreeMap<>();
    places.forEach(p -> bySource.computeIfAbsent(p.source(), s -> new TreeSet<>()).add(p.row()));
    Map<List<String>, List<String>> sheets = new LinkedHashMap<>();
    bySource.forEach(
        (number, rows) -> {
          SourceInfo source = sources.get(number - 1);
          sheets.put(List.of(source.file(), source.sheet()), folded(rows));
        });
    return sheets(sheets);
  }

  private static List<FileRows> sheets(Map<List<String>, List<String>> sheets) {
    List<FileRows> all = new ArrayList<>();
    sheets.forEach(
        (sheet, ranges) ->
            all.add(
                new FileRows(
                    sheet.get(0),
                    sheet.get(1),
                    String.join(", ", ranges.subList(0, Math.min(MOST, ranges.size()))),
                    ranges.size() > MOST)));
    return all;
  }

  private static List<String> folded(TreeSet<Integer> rows) {
    List<String> ranges = new ArrayList<>();
    int from = rows.first();
    int last = from;
    for (int row : rows.tailSet(from, false)) {
      if (row != last + 1) {
        ranges.add(text(from, last));
        from = row;
      }
      last = row;
    }
    ranges.add(text(from, last));
    return ranges;
  }

  private static String text(int from, int to) {
    return from == to ? String.valueOf(from) : from + "–" + to;
  }
}
