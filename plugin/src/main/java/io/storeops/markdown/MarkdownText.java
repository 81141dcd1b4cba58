package io.storeops.markdown;

import com.vladsch.flexmark.util.ast.Document;
import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.document.Passage;
import io.storeops.document.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text in Markdown, parsed: what it says of itself, its headings, and its pieces for a host that
 * knows what links and braces mean.
 */
public final class MarkdownText {
  private final MarkdownFile file;
  private final FrontMatter front;
  private final Document document;

  private MarkdownText(MarkdownFile file, FrontMatter front, Document document) {
    this.file = file;
    this.front = front;
    this.document = document;
  }

  /** Parses; empty after a report, when the text is more than can be read. */
  public static Optional<MarkdownText> read(MarkdownFile file, Problems problems) {
    Optional<Problem> exceeded = TextBounds.exceeded(file);
    if (exceeded.isPresent()) {
      problems.add(exceeded.get());
      return Optional.empty();
    }
    FrontMatter front = FrontMatter.of(file.text());
    try {
      Document document = Flexmark.parse(front.body());
      return Optional.of(new MarkdownText(file, front, document));
    } catch (StackOverflowError e) {
      // the bounds above should not let it come to this
      problems.add(file.error("M002", 0, "the text is nested too deep to be read", ""));
      return Optional.empty();
    }
  }

  /** The file. */
  public MarkdownFile file() {
    return file;
  }

  /**
   * YAML between lines of three hyphens at the start, behind as many lines as in the file; empty
   * for none.
   */
  public String frontMatter() {
    return front.yaml();
  }

  /** The words of the first heading, where that is of level 1. */
  public Optional<String> title() {
    return Conversion.titleOf(document)
        .map(h -> Phrase.plain(conversion(NoHost.INSTANCE).phrases(h)));
  }

  /** The headings below the title. */
  public List<Heading> headings() {
    return new ArrayList<>(conversion(NoHost.INSTANCE).headings());
  }

  /** The fenced blocks at the left margin. */
  public List<Fence> fences() {
    return conversion(NoHost.INSTANCE).fences();
  }

  /** The text from top to bottom, without its title. */
  public List<Piece> pieces(MarkdownHost host) {
    return conversion(host).pieces();
  }

  /** The words alone, without the title; links and braces without a meaning. */
  public String plain() {
    List<Passage> passages = new ArrayList<>();
    for (Piece piece : pieces(NoHost.INSTANCE)) {
      if (piece instanceof Piece.Prose prose) {
        passages.addAll(prose.passages());
      }
    }
    return Passage.plain(passages);
  }

  private Conversion conversion(MarkdownHost host) {
    return new Conversion(document, file, host);
  }
}
