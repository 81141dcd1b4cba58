package io.storeops.report;

import io.storeops.document.Block;
import io.storeops.document.Flow;
import io.storeops.document.Passage;
import io.storeops.document.Phrase;
import io.storeops.report.book.HandbookBook;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** A chapter of the handbook line by line, as a workbook holds it. */
final class ChapterLineBuilder {
  private static final int SECTION = 2;

  private final String chapter;
  private final String end;
  private final List<HandbookBook.Line> lines = new ArrayList<>();
  private String section = "";

  private ChapterLineBuilder(String chapter, String end) {
    this.chapter = chapter;
    this.end = end;
  }

  /**
   * The lines of a text's articles; what else its blocks draw is on the site.
   *
   * @param end the word for a way that ends all
   */
  static List<HandbookBook.Line> of(String chapter, String end, List<Block> blocks) {
    ChapterLineBuilder lines = new ChapterLineBuilder(chapter, end);
    for (Block block : blocks) {
      if (block instanceof Block.Article article) {
        article.passages().forEach(lines::add);
      }
    }
    return List.copyOf(lines.lines);
  }

  private void add(Passage passage) {
    if (passage instanceof Passage.Heading heading && heading.level() == SECTION) {
      section = Phrase.plain(heading.phrases());
    } else if (passage instanceof Passage.Listing listing) {
      for (int i = 0; i < listing.items().size(); i++) {
        Passage.Item item = listing.items().get(i);
        line(mark(listing, i, item.task()) + Passage.plain(item.passages()));
      }
    } else if (passage instanceof Passage.Grid grid) {
      line(grid.heads().stream().map(h -> Phrase.plain(h.phrases())).collect(between()));
      grid.rows().forEach(row -> line(row.stream().map(Phrase::plain).collect(between())));
    } else if (passage instanceof Passage.Code code) {
      code.text().lines().forEach(this::line);
    } else if (passage instanceof Passage.Course course) {
      add(course);
    } else {
      line(Passage.plain(List.of(passage)));
    }
  }

  /** The steps of a drawing as they are numbered in it, and below each question its answers. */
  private void add(Passage.Course course) {
    line(course.title());
    List<Flow.Step> steps = course.flow().steps();
    for (int i = 0; i < steps.size(); i++) {
      line((i + 1) + ". " + words(steps.get(i)));
      for (Flow.Way way : steps.get(i).ways()) {
        List<String> parts = new ArrayList<>(List.of("– " + way.answer()));
        way.steps().forEach(s -> parts.add(words(s)));
        if (course.flow().jumps(way, i)) {
          parts.add(way.next() + ".");
        } else if (course.flow().ends(way) && i + 1 < steps.size()) {
          parts.add(end);
        }
        line(String.join(" → ", parts));
      }
    }
  }

  private static String words(Flow.Step step) {
    return step.role().isEmpty() ? step.what() : step.role() + ": " + step.what();
  }

  private static Collector<CharSequence, ?, String> between() {
    return Collectors.joining(" | ");
  }

  private static String mark(Passage.Listing listing, int place, Passage.Task task) {
    return switch (task) {
      case OPEN -> "☐ ";
      case DONE -> "☑ ";
      case NONE -> listing.ordered() ? listing.start() + place + ". " : "• ";
    };
  }

  private void line(String text) {
    if (!text.isBlank()) {
      lines.add(new HandbookBook.Line(chapter, section, text.strip()));
    }
  }
}
