package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Table;
import io.storeops.result.PlanChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What changed in plan and playbook lately, from the repository's own history. */
final class ChangeTable implements BlockBuilder {
  private static final int FILES = 3;

  @Override
  public List<Block> build(BlockInput input) {
    List<PlanChange> changes = input.history().commits();
    if (changes.isEmpty()) {
      return List.of();
    }
    LocalDate week = input.results().week().from();
    long recent = changes.stream().filter(c -> !c.day().isBefore(week)).count();
    List<List<Cell>> rows = new ArrayList<>();
    for (PlanChange change : changes.subList(0, limit(input, changes))) {
      rows.add(
          List.of(
              Cell.of(input.words().dates().date(change.day())),
              Cell.of(change.subject()),
              Cell.of(files(input, change)),
              Cell.of(change.id())));
    }
    Table table =
        new Table(
            input.say("changes.title"),
            List.of(
                new Table.Head(input.say("changes.day"), false),
                new Table.Head(input.say("changes.what"), false),
                new Table.Head(input.say("changes.files"), false),
                new Table.Head(input.say("changes.commit"), false)),
            rows,
            "");
    String sentence =
        recent == 0
            ? input.say("changes.none", input.words().dates().date(changes.get(0).day()))
            : input.say("changes.recent", recent);
    return List.of(new Block.Tabular("changes", input.say("changes.title"), sentence, table));
  }

  private static int limit(BlockInput input, List<PlanChange> changes) {
    return Math.min(changes.size(), input.options().whole("limit", 100));
  }

  private static String files(BlockInput input, PlanChange change) {
    int shown = Math.min(FILES, change.files().size());
    String files = String.join(" · ", change.files().subList(0, shown));
    int more = change.files().size() - shown;
    return more == 0 ? files : files + " " + input.say("changes.more", more);
  }
}
