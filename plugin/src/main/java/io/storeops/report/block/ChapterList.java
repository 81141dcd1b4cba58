package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Link;
import io.storeops.document.Table;
import io.storeops.plan.Review;
import io.storeops.plan.Sop;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Chapters and procedures with owner, version and reviews, and a way to each question that a
 * chapter answers.
 */
final class ChapterList implements BlockBuilder {

  @Override
  public List<Block> build(BlockInput input) {
    List<List<Cell>> rows = new ArrayList<>();
    List<Link> questions = new ArrayList<>();
    for (Handbook.Chapter chapter : input.handbook().chapters()) {
      Link link = Places.of(input, "chapter", chapter.id());
      rows.add(row(input, link, chapter.owner(), chapter.review(), chapter.builtIn()));
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
    String sentence =
        input.say("handbook.sentence", rows.size(), late(input, chapterReviews(input)));
    blocks.add(table(input, "chapters", "chapter", sentence, rows));
    blocks.addAll(sops(input));
    return blocks;
  }

  private static List<Block> sops(BlockInput input) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Sop sop : input.sops()) {
      Link link = Places.of(input, "sop", sop.id());
      rows.add(row(input, link, sop.owner(), sop.review(), sop.builtIn()));
    }
    long late = late(input, input.sops().stream().map(Sop::review));
    String sentence = input.say("handbook.sopSentence", rows.size(), late);
    return rows.isEmpty() ? List.of() : List.of(table(input, "sops", "sop", sentence, rows));
  }

  private static Stream<Review> chapterReviews(BlockInput input) {
    return input.handbook().chapters().stream().map(Handbook.Chapter::review);
  }

  private static List<Cell> row(
      BlockInput input, Link link, String owner, Review review, boolean builtIn) {
    List<Cell> row = new ArrayList<>();
    row.add(new Cell.Text(link));
    row.addAll(ReviewCells.of(input, owner, review, builtIn));
    return row;
  }

  /**
   * A table of what is kept.
   *
   * @param what what a row is, as a key of words
   */
  private static Block table(
      BlockInput input, String anchor, String what, String sentence, List<List<Cell>> rows) {
    String title = input.say("handbook." + what + "s");
    List<Table.Head> heads = new ArrayList<>();
    heads.add(new Table.Head(input.say("handbook." + what), false));
    heads.addAll(ReviewCells.heads(input));
    Table table = new Table(title, heads, rows, input.say("handbook.none"));
    return new Block.Tabular(anchor, title, sentence, table);
  }

  private static long late(BlockInput input, Stream<Review> reviews) {
    return reviews.filter(r -> r.lateOn(input.asOf()) > 0).count();
  }
}
