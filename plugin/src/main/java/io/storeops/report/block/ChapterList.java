package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Link;
import io.storeops.document.Status;
import io.storeops.document.Table;
import java.util.ArrayList;
import java.util.List;

/** The chapters with owner, version and review, and a way to each question that one answers. */
final class ChapterList implements BlockBuilder {

  @Override
  public List<Block> build(BlockInput input) {
    List<List<Cell>> rows = new ArrayList<>();
    List<Link> questions = new ArrayList<>();
    for (Handbook.Chapter chapter : input.handbook().chapters()) {
      Link link = Places.of(input, "chapter", chapter.id());
      rows.add(
          List.of(
              new Cell.Text(link),
              new Cell.Text(Places.of(input, "role", chapter.owner())),
              Cell.of(chapter.version()),
              Cell.of(input.words().dates().date(chapter.reviewBy())),
              new Cell.State(state(input, chapter))));
      String language = input.words().language().tag();
      chapter
          .questions()
          .getOrDefault(language, List.of())
          .forEach(q -> questions.add(new Link(link.target() + "#" + q.anchor(), q.text())));
    }
    List<Block> blocks = new ArrayList<>();
    if (!questions.isEmpty()) {
      blocks.add(new Block.Links("questions", input.say("handbook.questions"), questions));
    }
    blocks.add(
        new Block.Tabular(
            "chapters",
            input.say("handbook.chapters"),
            input.say("handbook.sentence", rows.size(), late(input)),
            new Table(
                input.say("handbook.chapters"),
                List.of(
                    head(input, "chapter"),
                    head(input, "owner"),
                    head(input, "version"),
                    head(input, "review"),
                    head(input, "state")),
                rows,
                input.say("handbook.none"))));
    return blocks;
  }

  private static Table.Head head(BlockInput input, String key) {
    return new Table.Head(input.say("handbook." + key), false);
  }

  private static long late(BlockInput input) {
    return input.handbook().chapters().stream().filter(c -> c.lateOn(input.asOf()) > 0).count();
  }

  /** Whether a chapter has been looked at in time. */
  static Status state(BlockInput input, Handbook.Chapter chapter) {
    long late = chapter.lateOn(input.asOf());
    return late > 0
        ? new Status(Status.Kind.ACT, input.say("handbook.late", late))
        : new Status(Status.Kind.OK, input.say("handbook.good"));
  }
}
