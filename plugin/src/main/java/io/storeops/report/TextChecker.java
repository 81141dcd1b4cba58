package io.storeops.report;

import io.storeops.diag.Problems;
import io.storeops.document.Phrase;
import io.storeops.document.SiteFile;
import io.storeops.markdown.Brace;
import io.storeops.markdown.Fence;
import io.storeops.markdown.MarkdownHost;
import io.storeops.markdown.MarkdownText;
import io.storeops.markdown.Piece;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks one text of a page: what its braces show, where its links lead, its pictures. */
final class TextChecker implements MarkdownHost {
  private final MarkdownText text;
  private final Path path;
  private final EmbedChecker embeds;
  private final LinkChecker links;
  private final PictureFolder pictureFolder;
  private final Problems problems;
  private final Map<String, SiteFile> pictures = new HashMap<>();

  /**
   * @param path of its file
   * @param folder that its pictures may not leave
   */
  TextChecker(
      MarkdownText text,
      Path path,
      Path folder,
      EmbedChecker embeds,
      LinkChecker links,
      Problems problems) {
    this.text = text;
    this.path = path;
    this.embeds = embeds;
    this.links = links;
    this.problems = problems;
    this.pictureFolder = new PictureFolder(folder);
  }

  TextPage.Content check() {
    for (Piece piece : text.pieces(this)) {
      if (piece instanceof Piece.Embed embed) {
        embeds.alone(embed.brace());
      }
    }
    return new TextPage.Content(text, embeds.blocks(), embeds.values(), links.links(), pictures);
  }

  @Override
  public List<Phrase> inline(Brace brace) {
    embeds.inline(brace);
    return List.of();
  }

  @Override
  public Optional<Target> link(String destination, int offset) {
    links.check(destination, offset);
    return Optional.empty();
  }

  @Override
  public Optional<String> picture(String destination, int offset) {
    PictureFolder.Found found = pictureFolder.find(path, destination);
    if (found.file().isPresent()) {
      pictures.put(destination, found.file().get());
    } else {
      problem("G016", offset, found.refusal(), found.hint());
    }
    return Optional.empty();
  }

  @Override
  public boolean shows(Fence fence) {
    return !PageTexts.isRelation(fence);
  }

  @Override
  public void problem(String code, int offset, String message, String hint) {
    problems.add(text.file().error(code, offset, message, hint));
  }
}
