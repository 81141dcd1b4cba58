package io.storeops.document;

import java.util.List;
import java.util.Locale;

/**
 * A part of a written text. Texts are texts and never markup, so that nothing but what stands here
 * can reach a page.
 */
public sealed interface Passage {

  /** What templates call it. */
  default String kind() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** A heading; level 1 is the page's own, so that these count from 2 to 6. */
  record Heading(int level, String anchor, List<Phrase> phrases) implements Passage {}

  /**
   * A paragraph.
   *
   * @param tight of a list whose items stand close to each other
   */
  record Paragraph(List<Phrase> phrases, boolean tight) implements Passage {}

  /** A list; {@code start} counts for an ordered one. */
  record Listing(boolean ordered, int start, List<Item> items) implements Passage {}

  /** An item of a list. */
  record Item(Task task, List<Passage> passages) {}

  /** Whether an item is a task, and whether it is done. */
  enum Task {
    NONE,
    OPEN,
    DONE
  }

  /** What somebody else said. */
  record Quote(List<Passage> passages) implements Passage {}

  /** A note apart from the text; without a title it has that of its weight. */
  record Note(Weight weight, List<Phrase> title, List<Passage> passages) implements Passage {}

  /** How much a note matters. */
  enum Weight {
    NOTE,
    TIP,
    WARNING
  }

  /** Text in which every blank counts. */
  record Code(String text) implements Passage {}

  /** A table of the text: as many cells in each row as it has heads. */
  record Grid(List<Head> heads, List<List<List<Phrase>>> rows) implements Passage {
    /** The words of a head, for cells that stand alone on a narrow screen. */
    public String headText(int column) {
      return Phrase.plain(heads.get(column).phrases());
    }
  }

  /** A head; numbers stand right. */
  record Head(List<Phrase> phrases, boolean numeric) {}

  /**
   * Who does what in which order, to be drawn.
   *
   * @param id unique in the text
   */
  record Course(String id, String title, Flow flow) implements Passage {}

  /** A line between two parts. */
  record Rule() implements Passage {}

  /** The words alone, for a search. */
  static String plain(List<Passage> passages) {
    StringBuilder text = new StringBuilder();
    passages.forEach(p -> PlainText.add(p, text));
    return text.toString().replaceAll("\\s+", " ").strip();
  }
}
