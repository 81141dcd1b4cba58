package io.storeops.report.book;

import io.storeops.document.Book;
import io.storeops.document.Status;
import io.storeops.facts.Metric;
import io.storeops.facts.MetricCatalog;
import io.storeops.measure.Unit;
import io.storeops.plan.Plan;
import io.storeops.result.MetricValue;
import io.storeops.text.Numbers;
import io.storeops.text.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names, formats and cells of a workbook in one language. */
record BookWords(Plan plan, MetricCatalog metrics, Words words) {

  String say(String key, Object... arguments) {
    return words.message(key, arguments);
  }

  String in(Map<String, String> texts) {
    return new Plan.Text(texts).in(words.language().tag(), plan.site().languages());
  }

  String metric(String key) {
    return metrics.find(key).map(m -> in(m.names().byLanguage())).orElse(key);
  }

  String store(@Nullable String id) {
    if (id != null && id.isEmpty()) {
      return say("finding.plan");
    }
    return id == null
        ? say("book.allStores")
        : plan.store(id).map(s -> in(s.name().byLanguage())).orElse(id);
  }

  /** As the plan calls a role, else in our own words where we have any, else its id. */
  String role(String id) {
    String key = "page.role." + id;
    return plan.roles().stream()
        .filter(r -> r.id().equals(id))
        .findFirst()
        .map(r -> in(r.name().byLanguage()))
        .orElseGet(() -> words.messages().has(key) ? words.message(key) : id);
  }

  /** The currencies of the shops, that of the site first. */
  List<String> currencies() {
    String first = plan.site().currency().orElse(plan.stores().get(0).currency());
    return Stream.concat(Stream.of(first), new TreeSet<>(plan.currencies()).stream())
        .distinct()
        .filter(c -> !stores(c).isEmpty())
        .toList();
  }

  /** Ids of the shops of a currency. */
  List<String> stores(String currency) {
    return plan.stores().stream()
        .filter(s -> s.currency().equals(currency))
        .map(Plan.Store::id)
        .toList();
  }

  /** The plan's name of a product, else that of the exports, else its id. */
  String product(String id, String exported) {
    return plan.products().stream()
        .filter(p -> p.id().equals(id))
        .map(p -> in(p.name().byLanguage()))
        .filter(n -> !n.isEmpty())
        .findFirst()
        .orElse(exported.isEmpty() ? id : exported);
  }

  /** How a figure of a metric prints. */
  Book.Format format(String metric) {
    return switch (unit(metric)) {
      case COUNT -> Book.Format.COUNT;
      case CURRENCY -> Book.Format.MONEY;
      case RATIO -> Book.Format.SHARE;
      default -> Book.Format.NUMBER;
    };
  }

  Unit unit(String metric) {
    return metrics.find(metric).map(Metric::unit).orElse(Unit.NUMBER);
  }

  /** How the axis of a chart prints. */
  Book.Format axis(String metric) {
    Book.Format format = format(metric);
    return format == Book.Format.MONEY ? Book.Format.AMOUNT : format;
  }

  /** A figure of a metric, as a number with its address. */
  Book.Value number(MetricValue value, String field, @Nullable BigDecimal number) {
    return number(value.metric(), value.currency(), number, value.address(field));
  }

  Book.Value number(String metric, String currency, @Nullable BigDecimal number, String address) {
    int places = currency.isEmpty() ? 2 : Numbers.places(currency);
    return new Book.Number(
        number == null ? "" : number.toPlainString(), format(metric), places, address);
  }

  /** Money in short, for a summary. */
  Book.Value amount(MetricValue value, String field, @Nullable BigDecimal number) {
    Book.Value full = number(value, field, number);
    return full instanceof Book.Number n && n.format() == Book.Format.MONEY
        ? new Book.Number(n.value(), Book.Format.AMOUNT, n.places(), n.address())
        : full;
  }

  /**
   * The change between two columns as a live formula: relative, for rates the difference. Where
   * there is none although both have a figure, the two are not comparable.
   */
  Book.Value change(
      MetricValue value, String field, @Nullable BigDecimal change, int now, int before) {
    if (change == null) {
      return new Book.Text("");
    }
    boolean rate = unit(value.metric()) == Unit.RATIO;
    Book.Term left = new Book.Here(now);
    Book.Term right = new Book.Here(before);
    Book.Term term =
        rate
            ? new Book.Calc(left, Book.Operator.MINUS, right)
            : new Book.Calc(
                new Book.Calc(left, Book.Operator.OVER, right),
                Book.Operator.MINUS,
                new Book.Exact("1"));
    Book.Format format = rate ? Book.Format.POINTS : Book.Format.CHANGE;
    return new Book.Formula(term, format, 2, value.address(field));
  }

  /** Reached share as a live formula; for metrics that should go down goal over value. */
  Book.Value attainment(MetricValue value, int reached, int goal) {
    if (value.attainment() == null) {
      return new Book.Text("");
    }
    boolean down =
        metrics.find(value.metric()).map(m -> m.good() == Metric.Good.DOWN).orElse(false);
    Book.Term left = new Book.Here(down ? goal : reached);
    Book.Term right = new Book.Here(down ? reached : goal);
    return new Book.Formula(
        new Book.Calc(left, Book.Operator.OVER, right),
        Book.Format.SHARE,
        2,
        value.address("attainment"));
  }

  Book.Value state(String status) {
    Status.Kind kind =
        switch (status) {
          case "ok" -> Status.Kind.OK;
          case "watch" -> Status.Kind.WATCH;
          case "act" -> Status.Kind.ACT;
          default -> Status.Kind.NO_DATA;
        };
    return new Book.State(new Status(kind, say("page.status." + status)));
  }
}
