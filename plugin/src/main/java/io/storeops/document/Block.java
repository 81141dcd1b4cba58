package io.storeops.document;

import java.util.List;

/**
 * A part of a page. {@code id} is unique on the page and stable, it is the anchor. One template
 * each, of the same name.
 */
public sealed interface Block {

  /** The anchor. */
  String id();

  /** The sentence that says what happened and what is wrong, and lines under it. */
  record Headline(String id, String sentence, Tone tone, List<Notice> notices) implements Block {}

  /** A line that tells of partial, stale or missing data. */
  record Notice(Tone tone, String text) {}

  /** What to decide this week. */
  record Decisions(String id, String title, List<Item> items, String empty) implements Block {

    /** One decision: state, question, figure against limit, who and by when. */
    public record Item(Status status, Link question, String figures, String owner, String due) {}
  }

  /** Cards of the key figures. */
  record Kpis(String id, String title, List<Card> cards) implements Block {

    /**
     * One card.
     *
     * @param goal the goal in words with its figure; empty for none
     * @param note reason and repair when there is no data, or a mark such as visitor-days
     */
    public record Card(
        Link label,
        Status status,
        Figure value,
        Change change,
        String goal,
        Spark spark,
        String note) {}

    /** A small line of the last weeks; goal may be NaN. */
    public record Spark(List<Double> values, double goal, String title, boolean alarm) {}
  }

  /** A chart under its sentence, with the same figures as a table. */
  record Graph(
      String id, String title, String sentence, String description, Chart chart, Table data)
      implements Block {}

  /** A table. */
  record Tabular(String id, String title, String sentence, Table table) implements Block {}

  /** Fired rules, worst first. */
  record Findings(String id, String title, List<Item> items, String empty) implements Block {

    /** One finding; the last are the procedure that it leads to and its own page, or no link. */
    public record Item(
        String anchor,
        Status status,
        String title,
        String message,
        String remedy,
        String owner,
        String due,
        String age,
        String stake,
        Link procedure,
        Link page) {}
  }

  /** Terms and what they mean. */
  record Definitions(String id, String title, List<Term> terms) implements Block {

    /** One term. */
    public record Term(String anchor, String name, String meaning) {}
  }

  /**
   * A procedure: what it is for, then its steps in order.
   *
   * @param note what belongs to it; empty for nothing
   */
  record Steps(String id, String title, String sentence, List<Step> steps, String note)
      implements Block {

    /** One step; no role where nobody in particular does it. */
    public record Step(String role, String what) {}

    /** The same, to be drawn. */
    public Flow flow() {
      return new Flow(steps.stream().map(s -> new Flow.Step(s.role(), s.what())).toList());
    }
  }

  /** Links in a list, for example all weeks. */
  record Links(String id, String title, List<Link> links) implements Block {}

  /**
   * A written text.
   *
   * @param lang of the text where it is not that of the page; else empty
   */
  record Article(String id, String lang, List<Passage> passages) implements Block {}

  /** Plain paragraphs. */
  record Prose(String id, String title, List<String> paragraphs) implements Block {}
}
