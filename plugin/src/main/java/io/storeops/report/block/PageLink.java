package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Link;
import java.util.List;

/** A link to another page of the same week, for the same store where that page has stores. */
final class PageLink implements BlockBuilder {

  @Override
  public List<Block> build(BlockInput input) {
    String page = input.options().text("page", "");
    String week = input.results().week().id();
    String store = input.scope().store();
    String path =
        store != null && input.plan().stores().size() > 1
            ? input.paths().store(week, store, page)
            : input.paths().week(week, page);
    String title = input.options().title().map(input::in).orElse(page);
    return List.of(new Block.Links("link-" + page, title, List.of(new Link(path, title))));
  }
}
