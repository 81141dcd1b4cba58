package io.storeops.report.book;

import io.storeops.document.Book;
import io.storeops.facts.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How each figure is worked out. */
final class MetricSheet {
  private final HandbookFrame frame;

  MetricSheet(HandbookFrame frame) {
    this.frame = frame;
  }

  Book.Grid grid() {
    List<List<Book.Value>> lines = new ArrayList<>();
    for (Metric metric : frame.words().metrics().list()) {
      lines.add(
          List.of(
              new Book.Text(frame.words().in(metric.names().byLanguage())),
              new Book.Text(frame.say("unit." + metric.unit().name().toLowerCase(Locale.ROOT))),
              new Book.Text(parts(metric)),
              new Book.Text(frame.say("good." + metric.good().name().toLowerCase(Locale.ROOT))),
              new Book.Text(frame.words().say("page.adds." + metric.overDays().how().id())),
              new Book.Text(metric.key())));
    }
    return new Book.Grid(
        "metrics",
        List.of(
            frame.text("metric"),
            frame.text("unit"),
            frame.text("formula"),
            frame.text("good"),
            frame.text("adds"),
            frame.text("id")),
        lines);
  }

  private String parts(Metric metric) {
    return metric
        .ratio()
        .map(
            r ->
                r.denominator().isEmpty()
                    ? sum(r.numerator())
                    : sum(r.numerator()) + " ÷ " + sum(r.denominator()))
        .orElse("");
  }

  private String sum(List<Metric.Part> parts) {
    StringBuilder text = new StringBuilder();
    for (Metric.Part part : parts) {
      if (!text.isEmpty() || part.sign() < 0) {
        text.append(part.sign() < 0 ? " − " : " + ");
      }
      text.append(frame.words().metric(part.metric()));
    }
    return parts.size() > 1 ? "(" + text + ")" : text.toString();
  }
}
