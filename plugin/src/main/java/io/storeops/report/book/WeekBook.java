package io.storeops.report.book;

import io.storeops.calendar.PeriodKind;
import io.storeops.document.Book;
import io.storeops.facts.Metric;
import io.storeops.facts.MetricCatalog;
import io.storeops.plan.Plan;
import io.storeops.report.block.RelationRows;
import io.storeops.result.Action;
import io.storeops.result.Contribution;
import io.storeops.result.Decision;
import io.storeops.result.Finding;
import io.storeops.result.MetricValue;
import io.storeops.result.Results;
import io.storeops.result.Series;
import io.storeops.result.SourceInfo;
import io.storeops.text.Numbers;
import io.storeops.text.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
  private static final List<String> FACTORS = List.of("visitors", "conversion", "order_value");
  private static final List<String> TRENDS =
      List.of("paid_amount", "visitors", "conversion_rate", "refund_rate");

  private final Results results;
  private final BookWords words;
  private final RelationRows rows;

  private WeekBook(Results results, RelationRows rows, BookWords words) {
    this.rows = rows;
    this.results = results;
    this.words = words;
  }

  /**
   * Builds the book in one language.
   *
   * @param sections sheets over relations
   */
  public static Book build(
      String path,
      Results results,
      RelationRows rows,
      Plan plan,
      MetricCatalog metrics,
      Words words,
      List<Book.Sheet> sections) {
    return new WeekBook(results, rows, new BookWords(plan, metrics, words)).build(path, sections);
  }

  private Book build(String path, List<Book.Sheet> sections) {
    String week = words.words().dates().week(results.week().id());
    List<Book.Sheet> sheets = new ArrayList<>();
    TrendSheet trends = new TrendSheet(results, words);
    sheets.add(overview(week, trends));
    goals().ifPresent(sheets::add);
    sheets.add(reasons());
    sheets.addAll(sections);
    new ProfitSheet(rows, words, results.week().id()).sheet().ifPresent(sheets::add);
    new AppraisalSheet(rows, words, results.week().id()).sheet().ifPresent(sheets::add);
    sheets.add(parts());
    sheets.add(trends.sheet());
    sheets.add(weeks());
    sheets.add(months());
    findings().ifPresent(sheets::add);
    actions().ifPresent(sheets::add);
    sheets.add(definitions());
    sheets.add(sources());
    return new Book(path, words.words().language().tag(), title(week), sheets);
  }

  private String title(String week) {
    String site = words.in(words.plan().site().title().byLanguage());
    return site.isEmpty() ? week : site + " · " + week;
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

  private Book.Sheet overview(String week, TrendSheet trends) {
    List<List<Book.Value>> rows = new ArrayList<>();
    for (String metric : OVERVIEW) {
      ofWeek().stream()
          .filter(v -> v.metric().equals(metric) && v.dimension() == null && v.value() != null)
          .forEach(v -> rows.add(overview(v, trends)));
    }
    Book.Grid grid =
        new Book.Grid(
            "overview",
            List.of(
                text("page.stores.name"),
                text("page.goals.metric"),
                number("page.period.week"),
                text("book.trend"),
                number("book.previous"),
                number("page.against.previous"),
                number("page.trend.lastYear"),
                number("page.against.lastYear"),
                number("page.goals.goal"),
                new Book.Field(words.say("page.goals.attainment"), true, true),
                text("page.column.status")),
            rows);
    return sheet(
        "book.sheet.overview",
        new Book.Heading(span(week), 2),
        grid,
        plot("weeks_1", "paid_amount", 1));
  }

  private String span(String week) {
    return week
        + " ("
        + words.words().dates().range(results.week().from(), results.week().to())
        + ")";
  }

  private List<Book.Value> overview(MetricValue value, TrendSheet trends) {
    return List.of(
        new Book.Text(words.store(value.store())),
        new Book.Text(words.metric(value.metric())),
        words.amount(value, "value", value.value()),
        trends.spark(value),
        words.amount(value, "previous", value.previous()),
        words.change(value, "change", value.change(), 2, 4),
        words.amount(value, "lastYear", value.lastYear()),
        words.change(value, "changeLastYear", value.changeLastYear(), 2, 6),
        words.amount(value, "goal", value.goal()),
        words.attainment(value, 2, 8),
        words.state(value.status()));
  }

  /** Every goal in every period that the week ends or lies in. */
  private Optional<Book.Sheet> goals() {
    List<List<Book.Value>> rows = new ArrayList<>();
    for (MetricValue value : results.metrics()) {
      if (value.dimension() == null && (value.goal() != null || value.planned() != null)) {
        rows.add(
            List.of(
                new Book.Text(words.store(value.store())),
                new Book.Text(words.metric(value.metric())),
                new Book.Text(words.say("page.period." + value.period().kind().id())),
                new Book.Text(value.period().id()),
                words.number(value, "value", value.value()),
                words.number(value, "goal", value.goal()),
                words.attainment(value, 4, 5),
                words.number(value, "planned", value.planned()),
                words.number(value, "required", value.required()),
                words.number(
                    value, "forecast", value.forecast() == null ? null : value.forecast().value()),
                words.state(value.status())));
      }
    }
    return optional(
        "book.sheet.goals",
        new Book.Grid(
            "goals",
            List.of(
                text("page.stores.name"),
                text("page.goals.metric"),
                text("book.kind"),
                text("book.period"),
                number("book.reached"),
                number("page.goals.goal"),
                new Book.Field(words.say("page.goals.attainment"), true, true),
                number("book.planned"),
                number("book.required"),
                number("book.forecast"),
                text("page.column.status")),
            rows));
  }

  /** A sheet with one table, where it has a row. */
  private Optional<Book.Sheet> optional(String key, Book.Grid grid) {
    return grid.rows().isEmpty() ? Optional.empty() : Optional.of(sheet(key, grid));
  }

  private Book.Part plot(String grid, String metric, int column) {
    String name = words.metric(metric);
    return new Book.Plot(
        Book.Plot.Kind.LINE,
        words.say("page.trend.title", name),
        words.say("page.trend.description", name, WEEKS),
        grid,
        0,
        List.of(column, column + 1, column + 2),
        words.axis(metric));
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
      for (String factor : FACTORS) {
        BigDecimal amount =
            contribution.parts().stream()
                .filter(p -> p.factor().equals(factor))
                .map(Contribution.Part::amount)
                .findFirst()
                .orElse(null);
        row.add(part(contribution, factor, amount));
      }
      Book.Term delta =
          new Book.Calc(
              new Book.Calc(new Book.Here(2), Book.Operator.PLUS, new Book.Here(3)),
              Book.Operator.PLUS,
              new Book.Here(4));
      row.add(sum(contribution, "delta", delta));
      row.add(part(contribution, Contribution.REFUNDS, contribution.refunds()));
      row.add(
          contribution.netDelta() == null
              ? new Book.Text("")
              : sum(
                  contribution,
                  "netDelta",
                  new Book.Calc(new Book.Here(5), Book.Operator.PLUS, new Book.Here(6))));
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

  private Book.Value part(Contribution contribution, String factor, @Nullable BigDecimal amount) {
    return words.number(
        "paid_amount", contribution.currency(), amount, contribution.address(factor));
  }

  private static Book.Value sum(Contribution contribution, String field, Book.Term term) {
    return new Book.Formula(
        term,
        Book.Format.MONEY,
        Numbers.places(contribution.currency()),
        contribution.address(field));
  }

  private Book.Sheet parts() {
    List<List<Book.Value>> rows = new ArrayList<>();
    for (MetricValue value : ofWeek()) {
      if (value.dimension() != null && value.value() != null) {
        rows.add(
            List.of(
                new Book.Text(words.store(value.store())),
                new Book.Text(kind(value.dimension().kind())),
                new Book.Text(words.product(value.dimension().id(), "")),
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

  private String kind(String kind) {
    String key = "book.kind." + kind;
    return words.words().messages().has(key) ? words.say(key) : kind;
  }

  private Optional<Book.Sheet> findings() {
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
    return optional(
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
              count(source.rows().read(), source, "rows.read"),
              count(source.rows().loaded(), source, "rows.loaded"),
              count(source.rows().refused(), source, "rows.refused"),
              count(source.rows().leftOut(), source, "rows.leftOut"),
              count(source.rows().duplicate(), source, "rows.duplicate")));
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

  private static Book.Value count(long count, SourceInfo source, String field) {
    return new Book.Number(Long.toString(count), Book.Format.COUNT, 0, source.address(field));
  }

  /** What is to be done and what to be decided. */
  private Optional<Book.Sheet> actions() {
    List<List<Book.Value>> rows = new ArrayList<>();
    String first = words.plan().stores().get(0).currency();
    String currency = words.plan().site().currency().orElse(first);
    for (Action action : results.actions()) {
      if (!action.status().equals("open")) {
        continue;
      }
      rows.add(
          List.of(
              new Book.Text(words.say("book.action")),
              new Book.Text(words.in(action.what())),
              new Book.Text(words.role(action.owner())),
              new Book.Day(action.due() == null ? "" : action.due().toString()),
              new Book.Text(""),
              words.number(
                  "paid_amount",
                  currency,
                  action.promised(),
                  "action:" + action.id() + "||||promised")));
    }
    for (Decision decision : results.decisions()) {
      rows.add(
          List.of(
              new Book.Text(words.say("book.decision")),
              new Book.Text(words.in(decision.questions())),
              new Book.Text(words.role(decision.owner())),
              new Book.Day(decision.by() == null ? "" : decision.by().toString()),
              new Book.Text(String.join(" / ", decision.options())),
              words.number(
                  "paid_amount",
                  currency,
                  decision.costOfWaiting(),
                  "decision:" + decision.id() + "||||costOfWaiting")));
    }
    return optional(
        "book.sheet.actions",
        new Book.Grid(
            "actions",
            List.of(
                text("book.kind"),
                text("book.what"),
                text("page.column.owner"),
                text("book.due"),
                text("book.choices"),
                number("book.money")),
            rows));
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
