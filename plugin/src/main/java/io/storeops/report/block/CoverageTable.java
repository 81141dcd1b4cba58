package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Table;
import io.storeops.result.RuleInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Rows of the catalogue of store operations, and the rules that watch each. */
final class CoverageTable implements BlockBuilder {
  /** A letter, then a number: A2 before A10. */
  private static final Comparator<String> ROWS =
      Comparator.comparing((String row) -> row.substring(0, 1))
          .thenComparing(String::length)
          .thenComparing(Comparator.naturalOrder());

  @Override
  public List<Block> build(BlockInput input) {
    TreeMap<String, List<String>> titles = new TreeMap<>(ROWS);
    TreeMap<String, Integer> standing = new TreeMap<>();
    for (RuleInfo rule : input.rules()) {
      for (String row : rule.covers()) {
        titles.computeIfAbsent(row, r -> new ArrayList<>()).add(RuleList.title(input, rule));
        standing.merge(row, rule.standing(), Integer::sum);
      }
    }
    List<List<Cell>> rows = new ArrayList<>();
    titles.forEach(
        (row, rules) ->
            rows.add(
                List.of(
                    Cell.of(row),
                    Cell.of(String.join(" · ", rules)),
                    Cell.of(Integer.toString(rules.size())),
                    Cell.of(Integer.toString(standing.getOrDefault(row, 0))))));
    Table table =
        new Table(
            input.say("coverage.title"),
            List.of(
                new Table.Head(input.say("coverage.row"), false),
                new Table.Head(input.say("coverage.rules"), false),
                new Table.Head(input.say("coverage.count"), true),
                new Table.Head(input.say("coverage.standing"), true)),
            rows,
            input.say("rules.none"));
    String sentence = input.say("coverage.sentence", input.rules().size(), titles.size());
    return List.of(new Block.Tabular("coverage", input.say("coverage.title"), sentence, table));
  }
}
