package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Link;
import io.storeops.document.Table;
import io.storeops.result.Finding;
import java.util.List;

/**
 * What was found in the weeks before and is no longer, each with its page; in the reported week.
 */
final class ClosedFindings implements BlockBuilder {

  @Override
  public List<Block> build(BlockInput input) {
    String store = input.scope().store();
    boolean one = input.plan().stores().size() == 1;
    List<Finding> closed =
        input.findings().closed().stream()
            .filter(f -> one || store == null || f.store().equals(store))
            .toList();
    if (!input.findings().isReported(input.results().week().id()) || closed.isEmpty()) {
      return List.of();
    }
    String title = input.say("finding.closed");
    List<Table.Head> heads =
        List.of(
            new Table.Head(input.say("finding.what"), false),
            new Table.Head(input.say("finding.last"), false),
            new Table.Head(input.say("finding.weeks"), true));
    List<List<Cell>> rows = closed.stream().map(f -> row(input, f)).toList();
    return List.of(
        new Block.Tabular(
            "closed",
            title,
            input.say("finding.closed.count", closed.size()),
            new Table(title, heads, rows, "")));
  }

  private static List<Cell> row(BlockInput input, Finding finding) {
    int weeks = input.findings().of(finding.key()).map(c -> c.weeks().size()).orElse(0);
    return List.of(
        new Cell.Text(new Link(input.paths().finding(finding.key()), input.findingTitle(finding))),
        Cell.of(input.words().dates().shortWeek(finding.week())),
        Cell.of(String.valueOf(weeks)));
  }
}
