package io.storeops.report.block;

import io.storeops.calendar.PeriodKind;
import io.storeops.document.Block;
import io.storeops.document.Change;
import io.storeops.document.Figure;
import io.storeops.document.Link;
import io.storeops.document.Tone;
import io.storeops.result.MetricValue;
import io.storeops.result.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Six cards: those with data first, in the order of the page definition. */
final class KpiCards implements BlockBuilder {
  private static final List<String> DEFAULT =
      List.of(
          "paid_amount",
          "visitors",
          "conversion_rate",
          "revenue_per_buyer",
          "refund_rate",
          "roas",
          "paid_orders",
          "average_order_value",
          "paid_buyers",
          "ad_spend");

  @Override
  public List<Block> build(BlockInput input) {
    List<String> wanted = input.options().list("metrics", DEFAULT);
    int limit = input.options().whole("limit", 6);
    List<String> chosen = new ArrayList<>();
    wanted.stream().filter(m -> hasData(input, m)).limit(limit).forEach(chosen::add);
    wanted.stream()
        .filter(m -> !chosen.contains(m))
        .limit(limit - chosen.size())
        .forEach(chosen::add);
    return List.of(
        new Block.Kpis(
            "kpis",
            input.say("kpis.title"),
            wanted.stream().filter(chosen::contains).map(m -> card(input, m)).toList()));
  }

  private static boolean hasData(BlockInput input, String metric) {
    return input
        .figures()
        .metric(metric, PeriodKind.WEEK)
        .map(v -> v.value() != null)
        .orElse(false);
  }

  private static Block.Kpis.Card card(BlockInput input, String metric) {
    Optional<MetricValue> found = input.figures().metric(metric, PeriodKind.WEEK);
    Link label = new Link(input.paths().kpi(metric), input.metricName(metric));
    if (found.isEmpty() || found.get().value() == null) {
      String reason =
          found
              .map(MetricValue::reason)
              .filter(r -> !r.isEmpty())
              .map(input::reason)
              .orElse(input.say("kpis.noData"));
      return new Block.Kpis.Card(
          found.isPresent() ? label : Link.plain(label.text()),
          input.printer().status("no-data"),
          Figure.none(),
          new Change(0, Figure.none(), "", Tone.NEUTRAL, false),
          "",
          new Block.Kpis.Spark(List.of(), Double.NaN, "", false),
          reason);
    }
    return card(input, found.get(), label);
  }

  private static Block.Kpis.Card card(BlockInput input, MetricValue value, Link label) {
    Printer printer = input.printer();
    return new Block.Kpis.Card(
        label,
        printer.status(value.status()),
        printer.value(value),
        printer.change(value),
        value.goal() == null ? "" : input.say("kpis.goal", printer.goal(value).text()),
        spark(input, value),
        note(input, value));
  }

  private static String note(BlockInput input, MetricValue value) {
    if ("visitor-days".equals(value.basis())) {
      return input.say("kpis.visitorDays");
    }
    return value.estimated() ? input.say("kpis.estimated") : "";
  }

  private static Block.Kpis.Spark spark(BlockInput input, MetricValue value) {
    List<Double> values =
        input
            .figures()
            .series(value.metric(), "week")
            .map(Series::points)
            .orElse(List.of())
            .stream()
            .filter(p -> p.period().compareTo(input.results().week().id()) <= 0)
            .map(p -> p.value() == null ? Double.NaN : p.value().doubleValue())
            .toList();
    List<Double> last = values.subList(Math.max(0, values.size() - 13), values.size());
    double goal = value.goal() == null ? Double.NaN : value.goal().doubleValue();
    return new Block.Kpis.Spark(
        last,
        goal,
        input.say("kpis.spark", input.metricName(value.metric()), last.size()),
        value.status().equals("act"));
  }
}
