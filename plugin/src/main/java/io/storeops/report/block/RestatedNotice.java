package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Link;
import java.util.List;

/** How many figures of the page's week are not what was reported first, with a link to both. */
final class RestatedNotice implements BlockBuilder {
  private static final String RELATION = "restatement";

  @Override
  public List<Block> build(BlockInput input) {
    String week = input.results().week().id();
    long figures =
        input.stores().stream()
            .mapToLong(store -> input.rows().of(RELATION, store.id(), week).size())
            .sum();
    if (figures == 0) {
      return List.of();
    }
    String page = input.options().text("page", "restatements");
    Link link = new Link(input.paths().once(page), input.say("restated.link"));
    return List.of(
        new Block.Links("restated", input.say("restated.title", figures), List.of(link)));
  }
}
