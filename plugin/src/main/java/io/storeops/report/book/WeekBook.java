package io.storeops.report.book;

import io.storeops.calendar.PeriodKind;
import io.storeops.document.Book;
import io.storeops.facts.Metric;
import io.storeops.facts.MetricCatalog;
import io.storeops.plan.Plan;
import io.storeops.result.Contribution;
import io.storeops.result.Finding;
import io.storeops.result.MetricValue;
import io.storeops.result.Results;
import io.storeops.result.Series;
import io.storeops.result.SourceInfo;
import io.storeops.text.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The reported week as a workbook: overview, weeks, reasons, parts, findings, sources, definitions.
 */
public final class WeekBook {
  private static final int WEEKS = 26;
  private static final List<String> OVERVIEW =
      List.of(
          "paid_amount",
          "visitors",
          "conversion_rate",
          "revenue_per_buyer",
          "paid_orders",
          "average_order_value",
          "refund_amount",
          "refund_rate",
          "ad_spend",
          "roas");
  private static final List<String> MONTHLY = List.of("paid_amount", "refund_amount", "visitors");
  private static final List<String> TRENDS =
      List.of("paid_amount", "visitors", "conversion_rate", "refund_rate");

  private final Results results;
  private final BookWords words;

  private WeekBook(Results results, BookWords words) {
    this.results = results;
    this.words = words;
  }

  /** Builds the book in one language. */
  public static Book build(Results results, Plan plan, MetricCatalog metrics, Words words) {
    return new WeekBook(results, new BookWords(plan, metrics, words)).build();
  }

  private Book build() {
    String week = words.words().dates().week(results.week().id());
    List<Book.Sheet> sheets = new ArrayList<>();
    sheets.add(overview(week));
    sheets.add(weeks());
    sheets.add(months());
    sheets.add(reasons());
    sheets.add(parts());
    sheets.add(findings());
    sheets.add(sources());
    sheets.add(definitions());
    return new Book(
        "storeops-" + results.week().id() + ".xlsx", words.words().language().tag(), week, sheets);
  }

  private Book.Sheet sheet(String key, Book.Part... parts) {
    List<Book.Part> all = new ArrayList<>();
    all.add(new Book.Heading(words.say(key), 1));
    all.addAll(List.of(parts));
    return new Book.Sheet(words.say(key), all);
  }

  private Book.Field text(String key) {
    return new Book.Field(words.say(key), false, false);
  }

  private Book.Field number(String key) {
    return new Book.Field(words.say(key), true, false);
  }

  private List<MetricValue> ofWeek() {
    return results.metrics().stream()
        .filter(v -> v.period().kind() == PeriodKind.WEEK)
        .filter(v -> v.period().id().equals(results.week().id()))
        .toList();
  }

  private Book.Sheet overview(String week) {
    List<List<Book.Value>> rows = new ArrayList<>();
    for (String metric : OVERVIEW) {
      ofWeek().stream()
          .filter(v -> v.metric().equals(metric) && v.dimension() == null && v.value() != null)
          .forEach(v -> rows.add(overview(v)));
    }
    Book.Grid grid =
        new Book.Grid(
            "overview",
            List.of(
                text("page.stores.name"),
                text("page.goals.metric"),
                number("page.period.week"),
                number("book.previous"),
                number("page.against.previous"),
                number("page.trend.lastYear"),
                number("page.against.lastYear"),
                number("page.goals.goal"),
                number("page.goals.attainment"),
                text("page.column.status")),
            rows);
    return sheet(
        "book.sheet.overview", new Book.Heading(week, 2), grid, plot("weeks_1", "paid_amount", 1));
  }

  private List<Book.Value> overview(MetricValue value) {
    return List.of(
        new Book.Text(words.store(value.store())),
        new Book.Text(words.metric(value.metric())),
        words.number(value, "value", value.value()),
        words.number(value, "previous", value.previous()),
        words.change(value, "change", value.change(), 2, 3),
        words.number(value, "lastYear", value.lastYear()),
        words.change(value, "changeLastYear", value.changeLastYear(), 2, 5),
        words.number(value, "goal", value.goal()),
        attainment(value),
        words.state(value.status()));
  }

  /** Reached share as a live formula; for metrics that should go down goal over value. */
  private Book.Value attainment(MetricValue value) {
    boolean down =
        words.metrics().find(value.metric()).map(m -> m.good() == Metric.Good.DOWN).orElse(false);
    BigDecimal share = value.attainment();
    return new Book.Formula(
        Book.Operation.RATIO,
        down ? 7 : 2,
        down ? 2 : 7,
        share == null ? "" : share.toPlainString(),
        Book.Format.SHARE,
        value.address("attainment"));
  }

  private Book.Part plot(String grid, String metric, int column) {
    String name = words.metric(metric);
    return new Book.Plot(
        Book.Plot.Kind.LINE,
        words.say("page.trend.title", name),
        words.say("page.trend.description", name, WEEKS),
        grid,
        0,
        List.of(column, column + 1, column + 2));
  }

  private Book.Sheet weeks() {
    List<Book.Part> parts = new ArrayList<>();
    int number = 0;
    for (String metric : TRENDS) {
      Optional<Series> series =
          results.series().stream()
              .filter(s -> s.metric().equals(metric) && s.dimension() == null)
              .filter(s -> s.grain().equals("week"))
              .findFirst();
      if (series.isPresent()) {
        number++;
        parts.add(new Book.Heading(heading(series.get()), 2));
        parts.add(weeks(series.get(), "weeks_" + number));
        parts.add(plot("weeks_" + number, metric, 1));
      }
    }
    return sheet("book.sheet.weeks", parts.toArray(Book.Part[]::new));
  }

  private Book.Sheet months() {
    List<Book.Part> parts = new ArrayList<>();
    int number = 0;
    for (Series series : results.series()) {
      if (MONTHLY.contains(series.metric())
          && series.dimension() == null
          && series.grain().equals("month")) {
        number++;
        parts.add(new Book.Heading(heading(series), 2));
        parts.add(weeks(series, "months_" + number));
      }
    }
    return sheet("book.sheet.months", parts.toArray(Book.Part[]::new));
  }

  private String heading(Series series) {
    return words.metric(series.metric()) + " · " + words.store(series.store());
  }

  private Book.Grid weeks(Series series, String id) {
    List<Series.Point> points =
        series.points().stream()
            .filter(
                p ->
                    !series.grain().equals("week")
                        || p.period().compareTo(results.week().id()) <= 0)
            .toList();
    List<List<Book.Value>> rows = new ArrayList<>();
    for (Series.Point point : points.subList(Math.max(0, points.size() - WEEKS), points.size())) {
      String store = series.store() == null ? "*" + series.currency() : series.store();
      String address =
          store + "|" + series.metric() + "||" + series.grain() + ":" + point.period() + "|";
      rows.add(
          List.of(
              new Book.Text(point.period()),
              words.number(series.metric(), series.currency(), point.value(), address + "value"),
              words.number(
                  series.metric(), series.currency(), point.lastYear(), address + "lastYear"),
              words.number(series.metric(), series.currency(), point.goal(), address + "goal")));
    }
    return new Book.Grid(
        id,
        List.of(
            text(series.grain().equals("week") ? "page.column.week" : "page.period.month"),
            number("page.trend.thisYear"),
            number("page.trend.lastYear"),
            number("page.trend.goal")),
        rows);
  }

  private Book.Sheet reasons() {
    List<List<Book.Value>> rows = new ArrayList<>();
    for (Contribution contribution : results.contributions()) {
      if (contribution.delta() == null) {
        continue;
      }
      List<Book.Value> row = new ArrayList<>();
      row.add(new Book.Text(words.store(contribution.store())));
      row.add(new Book.Text(words.say("page.against." + contribution.against())));
      for (String factor : List.of("visitors", "conversion", "order_value")) {
        BigDecimal amount =
            contribution.parts().stream()
                .filter(p -> p.factor().equals(factor))
                .map(Contribution.Part::amount)
                .findFirst()
                .orElse(null);
        row.add(words.number("paid_amount", contribution.currency(), amount, ""));
      }
      for (BigDecimal amount :
          Arrays.asList(contribution.delta(), contribution.refunds(), contribution.netDelta())) {
        row.add(words.number("paid_amount", contribution.currency(), amount, ""));
      }
      rows.add(row);
    }
    return sheet(
        "book.sheet.why",
        new Book.Grid(
            "why",
            List.of(
                text("page.stores.name"),
                text("book.against"),
                number("page.factor.visitors"),
                number("page.factor.conversion"),
                number("page.factor.order_value"),
                number("page.why.total"),
                number("page.factor.refunds"),
                number("page.why.net")),
            rows));
  }

  private Book.Sheet parts() {
    List<List<Book.Value>> rows = new ArrayList<>();
    for (MetricValue value : ofWeek()) {
      if (value.dimension() != null && value.value() != null) {
        rows.add(
            List.of(
                new Book.Text(words.store(value.store())),
                new Book.Text(value.dimension().kind()),
                new Book.Text(name(value.dimension())),
                new Book.Text(words.metric(value.metric())),
                words.number(value, "value", value.value()),
                words.number(value, "previous", value.previous()),
                words.change(value, "change", value.change(), 4, 5)));
      }
    }
    return sheet(
        "book.sheet.parts",
        new Book.Grid(
            "parts",
            List.of(
                text("page.stores.name"),
                text("book.kind"),
                text("page.products.name"),
                text("page.goals.metric"),
                number("page.period.week"),
                number("book.previous"),
                number("page.against.previous")),
            rows));
  }

  private String name(MetricValue.Dimension dimension) {
    return words.plan().products().stream()
        .filter(p -> p.id().equals(dimension.id()))
        .findFirst()
        .map(p -> words.in(p.name().byLanguage()))
        .filter(n -> !n.isEmpty())
        .orElse(dimension.id());
  }

  private Book.Sheet findings() {
    List<List<Book.Value>> rows = new ArrayList<>();
    for (Finding finding : results.findings()) {
      if (finding.status().equals("closed")) {
        continue;
      }
      String state =
          finding.verdict().equals("no-data")
              ? "no-data"
              : finding.severity() == io.storeops.diag.Severity.ERROR ? "act" : "watch";
      rows.add(
          List.of(
              words.state(state),
              new Book.Text(words.store(finding.store())),
              new Book.Text(words.in(finding.titles())),
              new Book.Text(words.in(finding.messages())),
              new Book.Text(words.in(finding.remedies())),
              new Book.Text(words.role(finding.owner())),
              new Book.Day(finding.due() == null ? "" : finding.due().toString())));
    }
    return sheet(
        "page.findings.title",
        new Book.Grid(
            "findings",
            List.of(
                text("page.column.status"),
                text("page.stores.name"),
                text("book.finding"),
                text("book.message"),
                text("book.remedy"),
                text("page.column.owner"),
                text("book.due")),
            rows));
  }

  private Book.Sheet sources() {
    List<List<Book.Value>> rows = new ArrayList<>();
    for (SourceInfo source : results.sources()) {
      rows.add(
          List.of(
              new Book.Text(source.file()),
              new Book.Text(source.sheet()),
              new Book.Text(source.dataset().isEmpty() ? source.note() : source.dataset()),
              new Book.Text(source.period() == null ? "" : source.period()),
              count(source.rows().read()),
              count(source.rows().loaded()),
              count(source.rows().refused()),
              count(source.rows().leftOut()),
              count(source.rows().duplicate())));
    }
    return sheet(
        "book.sheet.sources",
        new Book.Grid(
            "sources",
            List.of(
                text("page.sources.file"),
                text("page.refusals.sheet"),
                text("page.sources.dataset"),
                text("page.sources.period"),
                number("page.sources.read"),
                number("page.sources.loaded"),
                number("page.sources.refused"),
                number("page.sources.leftOut"),
                number("page.sources.duplicate")),
            rows));
  }

  private static Book.Value count(long count) {
    return new Book.Number(Long.toString(count), Book.Format.COUNT, 0, "");
  }

  private Book.Sheet definitions() {
    List<List<Book.Value>> rows = new ArrayList<>();
    List<String> used = results.metrics().stream().map(MetricValue::metric).distinct().toList();
    for (Metric metric : words.metrics().list()) {
      if (used.contains(metric.key())) {
        rows.add(
            List.of(
                new Book.Text(metric.key()),
                new Book.Text(words.metric(metric.key())),
                new Book.Text(words.say("page.adds." + metric.overDays().how().id()))));
      }
    }
    return sheet(
        "book.sheet.definitions",
        new Book.Grid(
            "definitions",
            List.of(text("book.key"), text("page.goals.metric"), text("book.meaning")),
            rows));
  }
}
