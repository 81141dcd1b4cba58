package io.storeops.report.block;

import io.storeops.document.Block;
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
            ReviewCells.heads(input),
            List.of(ReviewCells.of(input, chapter.owner(), chapter.review(), chapter.builtIn())),
            ""));
  }
}
