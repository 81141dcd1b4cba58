package io.storeops.report.block;

import io.storeops.diag.NearestName;
import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Table;
import io.storeops.facts.Metric;
import io.storeops.result.SourceInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What every heading was taken for, once for all sheets that have it; headings that nobody reads.
 */
final class HeadingTable implements BlockBuilder {
  private static final int LIMIT = 500;

  /** A heading in one table of facts; an empty column is one that is not read. */
  private record Heading(String dataset, String text, String column, boolean personal)
      implements Comparable<Heading> {
    @Override
    public int compareTo(Heading other) {
      int order = dataset.compareTo(other.dataset);
      order = order != 0 ? order : Boolean.compare(column.isEmpty(), other.column.isEmpty());
      order = order != 0 ? order : column.compareTo(other.column);
      order = order != 0 ? order : text.compareTo(other.text);
      return order != 0 ? order : Boolean.compare(personal, other.personal);
    }
  }

  @Override
  public List<Block> build(BlockInput input) {
    Map<Heading, Integer> sheets = new TreeMap<>();
    for (SourceInfo source : input.results().sources()) {
      if (!source.dataset().isEmpty()) {
        headings(source).forEach(h -> sheets.merge(h, 1, Integer::sum));
      }
    }
    List<String> known =
        input.metrics().list().stream().map(Metric::aliases).flatMap(List::stream).toList();
    List<List<Cell>> rows = new ArrayList<>();
    sheets.entrySet().stream()
        .limit(LIMIT)
        .forEach(e -> rows.add(row(input, known, e.getKey(), e.getValue())));
    long unread = sheets.keySet().stream().filter(h -> h.column().isEmpty()).count();
    return List.of(
        new Block.Tabular(
            "headings",
            input.say("headings.title"),
            input.say("headings.sentence", sheets.size(), unread),
            table(input, rows)));
  }

  private static List<Heading> headings(SourceInfo source) {
    List<Heading> all = new ArrayList<>();
    source.mapped().forEach((h, c) -> all.add(new Heading(source.dataset(), h, c, false)));
    new TreeSet<>(source.unknown())
        .forEach(h -> all.add(new Heading(source.dataset(), h, "", false)));
    new TreeSet<>(source.personal())
        .forEach(h -> all.add(new Heading(source.dataset(), h, "", true)));
    return all;
  }

  private static List<Cell> row(BlockInput input, List<String> known, Heading heading, int sheets) {
    return List.of(
        Cell.of(heading.text()),
        Cell.of(heading.column().isEmpty() ? "–" : heading.column()),
        Cell.of(meaning(input, known, heading)),
        Cell.of(heading.dataset()),
        Cell.of(String.valueOf(sheets)));
  }

  private static String meaning(BlockInput input, List<String> known, Heading heading) {
    if (heading.personal()) {
      return input.say("headings.personal");
    }
    if (!heading.column().isEmpty()) {
      return input.metrics().find(heading.column()).map(m -> input.in(m.names())).orElse("");
    }
    return NearestName.of(heading.text(), known)
        .map(near -> input.say("headings.near", near))
        .orElse(input.say("headings.unread"));
  }

  private static Table table(BlockInput input, List<List<Cell>> rows) {
    return new Table(
        input.say("headings.title"),
        List.of(
            new Table.Head(input.say("headings.heading"), false),
            new Table.Head(input.say("refusals.column"), false),
            new Table.Head(input.say("headings.meaning"), false),
            new Table.Head(input.say("sources.dataset"), false),
            new Table.Head(input.say("headings.sheets"), true)),
        rows,
        input.say("sources.none"));
  }
}
