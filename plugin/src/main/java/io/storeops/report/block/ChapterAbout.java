package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Table;
import java.util.List;
import java.util.Optional;

/** Who keeps a chapter, which version it is, and by when it is looked at again. */
final class ChapterAbout implements BlockBuilder {

  @Override
  public List<Block> build(BlockInput input) {
    Optional<Handbook.Chapter> chapter =
        input.entity().flatMap(e -> input.handbook().chapter(e.id()));
    return chapter.map(c -> List.of(about(input, c))).orElse(List.of());
  }

  private static Block about(BlockInput input, Handbook.Chapter chapter) {
    return new Block.Tabular(
        "about",
        input.say("handbook.about"),
        "",
        new Table(
            input.say("handbook.about"),
            List.of(
                new Table.Head(input.say("handbook.owner"), false),
                new Table.Head(input.say("handbook.version"), false),
                new Table.Head(input.say("handbook.review"), false),
                new Table.Head(input.say("handbook.state"), false)),
            List.of(
                List.of(
                    new Cell.Text(Places.of(input, "role", chapter.owner())),
                    Cell.of(chapter.version()),
                    Cell.of(input.words().dates().date(chapter.reviewBy())),
                    new Cell.State(ChapterList.state(input, chapter)))),
            ""));
  }
}
