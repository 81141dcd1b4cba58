package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Table;
import io.storeops.result.SourceInfo;
import java.util.ArrayList;
import java.util.List;

/** Rows that were not loaded: where, what stood there and why. */
final class RefusalTable implements BlockBuilder {
  private static final int LIMIT = 200;

  @Override
  public List<Block> build(BlockInput input) {
    List<List<Cell>> rows = new ArrayList<>();
    for (SourceInfo source : input.results().sources()) {
      for (SourceInfo.Refusal refusal : source.refusals()) {
        if (rows.size() < LIMIT) {
          rows.add(
              List.of(
                  Cell.of(source.file()),
                  Cell.of(source.sheet()),
                  Cell.of(String.valueOf(refusal.row())),
                  Cell.of(refusal.column() == 0 ? "" : String.valueOf(refusal.column())),
                  Cell.of(refusal.found()),
                  Cell.of(refusal.reason())));
        }
      }
    }
    return List.of(
        new Block.Tabular("refusals", input.say("refusals.title"), "", table(input, rows)));
  }

  private static Table table(BlockInput input, List<List<Cell>> rows) {
    return new Table(
        input.say("refusals.title"),
        List.of(
            new Table.Head(input.say("sources.file"), false),
            new Table.Head(input.say("refusals.sheet"), false),
            new Table.Head(input.say("refusals.row"), true),
            new Table.Head(input.say("refusals.column"), true),
            new Table.Head(input.say("refusals.found"), false),
            new Table.Head(input.say("refusals.reason"), false)),
        rows,
        input.say("refusals.none"));
  }
}
