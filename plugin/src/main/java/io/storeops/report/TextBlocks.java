package io.storeops.report;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Link;
import io.storeops.document.Passage;
import io.storeops.document.Phrase;
import io.storeops.document.SiteFile;
import io.storeops.markdown.Brace;
import io.storeops.markdown.Fence;
import io.storeops.markdown.MarkdownHost;
import io.storeops.markdown.Piece;
import io.storeops.report.block.BlockOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A checked text as blocks of one page.
 *
 * @param lang of the text where it is not that of the page; else empty
 * @param path of the page, for links to its own headings
 * @param blocks what a brace in a paragraph of its own shows
 * @param value what a brace inside of a line shows
 * @param place link to what a text names; empty in a week that has no such page
 */
record TextBlocks(
    TextPage.Content content,
    String lang,
    String path,
    Function<PageDefinition.BlockUse, List<Block>> blocks,
    Function<BlockOptions, Cell> value,
    Function<TextLink, Optional<Link>> place)
    implements MarkdownHost {

  List<Block> build() {
    List<Block> built = new ArrayList<>();
    List<Passage> open = new ArrayList<>();
    int[] count = {0};
    for (Piece piece : content.text().pieces(this)) {
      if (piece instanceof Piece.Prose prose) {
        open.addAll(prose.passages());
      } else if (piece instanceof Piece.Embed embed) {
        PageDefinition.BlockUse use = content.blocks().get(embed.brace().opening());
        if (use == null) {
          open.add(new Passage.Paragraph(inline(embed.brace()), false));
        } else {
          close(open, count, built);
          built.addAll(blocks.apply(use));
        }
      }
    }
    close(open, count, built);
    return built;
  }

  private void close(List<Passage> open, int[] count, List<Block> built) {
    if (!open.isEmpty()) {
      count[0]++;
      built.add(new Block.Article("text-" + count[0], lang, List.copyOf(open)));
      open.clear();
    }
  }

  @Override
  public List<Phrase> inline(Brace brace) {
    BlockOptions options = content.values().get(brace.opening());
    if (options != null) {
      return List.of(new Phrase.Value(value.apply(options)));
    }
    String all = content.text().file().text();
    return List.of(
        new Phrase.Words(all.substring(brace.opening(), brace.end() + (brace.closed() ? 1 : 0))));
  }

  @Override
  public Optional<Target> link(String destination, int offset) {
    int hash = destination.indexOf('#');
    String anchor = hash < 0 ? "" : destination.substring(hash);
    if (hash == 0) {
      return Optional.of(new Target(path + anchor, destination.substring(1)));
    }
    return Optional.ofNullable(content.links().get(destination))
        .flatMap(place)
        .map(
            link -> new Target(link.target().isEmpty() ? "" : link.target() + anchor, link.text()));
  }

  @Override
  public Optional<String> picture(String destination, int offset) {
    return Optional.ofNullable(content.pictures().get(destination)).map(SiteFile::path);
  }

  @Override
  public boolean shows(Fence fence) {
    return !PageTexts.isRelation(fence);
  }

  @Override
  public void problem(String code, int offset, String message, String hint) {}
}
