package io.storeops.document;

/** Written text without anything but its words. */
final class PlainText {
  private PlainText() {}

  static void add(Passage passage, StringBuilder text) {
    if (passage instanceof Passage.Heading p) {
      p.phrases().forEach(q -> add(q, text));
    } else if (passage instanceof Passage.Paragraph p) {
      p.phrases().forEach(q -> add(q, text));
    } else if (passage instanceof Passage.Listing p) {
      p.items().forEach(item -> item.passages().forEach(q -> add(q, text)));
    } else if (passage instanceof Passage.Quote p) {
      p.passages().forEach(q -> add(q, text));
    } else if (passage instanceof Passage.Note p) {
      p.title().forEach(q -> add(q, text));
      text.append(' ');
      p.passages().forEach(q -> add(q, text));
    } else if (passage instanceof Passage.Code p) {
      text.append(p.text());
    } else if (passage instanceof Passage.Grid p) {
      p.heads().forEach(head -> add(head.phrases(), text));
      p.rows().forEach(row -> row.forEach(cell -> add(cell, text)));
    } else if (passage instanceof Passage.Course p) {
      add(p, text);
    }
    text.append(' ');
  }

  private static void add(Passage.Course course, StringBuilder text) {
    text.append(course.title());
    for (Flow.Step step : course.flow().steps()) {
      add(step, text);
      for (Flow.Way way : step.ways()) {
        text.append(' ').append(way.answer());
        way.steps().forEach(s -> add(s, text));
      }
    }
  }

  private static void add(Flow.Step step, StringBuilder text) {
    text.append(' ').append(step.role()).append(' ').append(step.what());
  }

  private static void add(Iterable<Phrase> phrases, StringBuilder text) {
    phrases.forEach(p -> add(p, text));
    text.append(' ');
  }

  static void add(Phrase phrase, StringBuilder text) {
    if (phrase instanceof Phrase.Words p) {
      text.append(p.text());
    } else if (phrase instanceof Phrase.Stress p) {
      p.phrases().forEach(q -> add(q, text));
    } else if (phrase instanceof Phrase.Strong p) {
      p.phrases().forEach(q -> add(q, text));
    } else if (phrase instanceof Phrase.Mono p) {
      text.append(p.text());
    } else if (phrase instanceof Phrase.Break) {
      text.append(' ');
    } else if (phrase instanceof Phrase.Anchor p) {
      p.phrases().forEach(q -> add(q, text));
    } else if (phrase instanceof Phrase.Picture p) {
      text.append(p.instead());
    } else if (phrase instanceof Phrase.Value p) {
      text.append(word(p.cell()));
    }
  }

  private static String word(Cell cell) {
    if (cell instanceof Cell.Text c) {
      return c.link().text();
    }
    return cell instanceof Cell.Number c ? c.figure().text() : "";
  }
}
