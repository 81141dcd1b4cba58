package io.storeops.render.ci;

import io.storeops.diag.CellSource;
import io.storeops.diag.Problem;
import io.storeops.diag.Source;
import io.storeops.diag.TextSource;
import io.storeops.json.JsonWriter;
import io.storeops.render.OutputSink;
import io.storeops.result.Action;
import io.storeops.result.Contribution;
import io.storeops.result.Decision;
import io.storeops.result.Finding;
import io.storeops.result.MetricValue;
import io.storeops.result.Results;
import io.storeops.result.Series;
import io.storeops.result.SourceInfo;
import io.storeops.result.StoreInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code report.json}, version 1. */
public final class ResultsJson {
  private static final int RANGES = 20;

  private final Results results;
  private final JsonWriter json = new JsonWriter();

  private ResultsJson(Results results) {
    this.results = results;
  }

  /** The document as bytes. */
  public static byte[] bytes(Results results, String generator) {
    return new ResultsJson(results).write(generator);
  }

  /** Writes it at a path of the sink. */
  public static void write(Results results, String generator, String path, OutputSink sink) {
    sink.put(path, bytes(results, generator));
  }

  private byte[] write(String generator) {
    json.object().field("version", 1).line().field("generator", generator).line();
    head();
    list("stores", results.stores(), this::store);
    list("metrics", results.metrics(), this::metric);
    list("series", results.series(), this::series);
    list("contributions", results.contributions(), this::contribution);
    list("findings", results.findings(), this::finding);
    list("problems", results.problems(), this::problem);
    list("actions", results.actions(), this::action);
    list("decisions", results.decisions(), this::decision);
    list("sources", results.sources(), this::source);
    list(
        "files",
        results.files(),
        f ->
            json.object()
                .field("path", f.path())
                .field("bytes", f.bytes())
                .field("sha256", f.sha256())
                .endObject());
    return json.endObject().bytes();
  }

  private void head() {
    json.key("run")
        .object()
        .field("goal", results.run().goal())
        .field("asOf", results.run().asOf())
        .field("outcome", results.run().outcome())
        .field("data", results.run().data())
        .field("site", results.run().site())
        .endObject()
        .line();
    json.key("week");
    if (results.week().id().isEmpty()) {
      json.value(null);
    } else {
      json.object()
          .field("id", results.week().id())
          .field("from", results.week().from())
          .field("to", results.week().to())
          .field("dataThrough", results.week().dataThrough())
          .field("complete", results.week().complete())
          .endObject();
    }
    json.line()
        .key("verdict")
        .object()
        .field("status", results.verdict().status())
        .field("failOn", results.verdict().failOn())
        .field("cause", results.verdict().cause())
        .endObject()
        .line();
  }

  private <T> void list(String name, List<T> items, Consumer<T> writer) {
    json.key(name).list();
    for (T item : items) {
      json.line();
      writer.accept(item);
    }
    json.endList().line();
  }

  private void store(StoreInfo store) {
    json.object()
        .field("id", store.id())
        .field("name", store.names().values().stream().findFirst().orElse(store.id()));
    texts("names", store.names());
    json.field("currency", store.currency()).field("platform", store.platform()).endObject();
  }

  private void texts(String name, Map<String, String> texts) {
    json.key(name).object();
    new TreeMap<>(texts).forEach(json::field);
    json.endObject();
  }

  private void strings(String name, List<String> values) {
    json.key(name).list();
    values.forEach(json::value);
    json.endList();
  }

  private void dimension(MetricValue.@Nullable Dimension dimension) {
    json.key("dimension");
    if (dimension == null) {
      json.value(null);
    } else {
      json.object().field("kind", dimension.kind()).field("id", dimension.id()).endObject();
    }
  }

  private void metric(MetricValue value) {
    json.object().field("store", value.store()).field("metric", value.metric());
    dimension(value.dimension());
    json.key("period")
        .object()
        .field("kind", value.period().kind().id())
        .field("id", value.period().id())
        .field("from", value.period().from())
        .field("to", value.period().to())
        .endObject();
    if (!value.currency().isEmpty()) {
      json.field("currency", value.currency());
    }
    json.field("value", value.value())
        .field("numerator", value.numerator())
        .field("denominator", value.denominator())
        .field("previous", value.previous())
        .field("lastYear", value.lastYear())
        .field("change", value.change())
        .field("changeLastYear", value.changeLastYear())
        .field("basis", value.basis())
        .field("goal", value.goal())
        .field("attainment", value.attainment())
        .field("planned", value.planned())
        .field("required", value.required());
    forecast(value.forecast());
    json.field("status", value.status());
    limits(value.limits());
    json.field("estimated", value.estimated())
        .field("provisional", provisional(value))
        .field("converted", false)
        .field("reason", value.reason().isEmpty() ? null : value.reason())
        .field("relation", value.relation());
    ranges(value.sources());
    json.endObject();
  }

  /** Days of the period are still to come. */
  private boolean provisional(MetricValue value) {
    LocalDate last = results.week().dataThrough();
    return last != null && value.period().to().isAfter(last);
  }

  private void forecast(MetricValue.@Nullable Forecast forecast) {
    json.key("forecast");
    if (forecast == null) {
      json.value(null);
    } else {
      json.object()
          .field("value", forecast.value())
          .field("low", forecast.low())
          .field("high", forecast.high())
          .field("error", forecast.error())
          .field("method", forecast.method())
          .endObject();
    }
  }

  private void limits(MetricValue.@Nullable Limits limits) {
    json.key("limits");
    if (limits == null) {
      json.value(null);
    } else {
      json.object()
          .field("mean", limits.mean())
          .field("lower", limits.lower())
          .field("upper", limits.upper())
          .field("signal", limits.signal())
          .field("pattern", limits.pattern())
          .field("event", limits.event())
          .endObject();
    }
  }

  private void ranges(List<MetricValue.SourceRange> ranges) {
    json.key("sources").list();
    ranges.stream()
        .limit(RANGES)
        .forEach(
            r ->
                json.object()
                    .key("source")
                    .object()
                    .field("file", r.file())
                    .field("sheet", r.sheet())
                    .endObject()
                    .field("from", r.from())
                    .field("to", r.to())
                    .endObject());
    json.endList();
    if (ranges.size() > RANGES) {
      json.field("more", ranges.size() - RANGES);
    }
  }

  private void series(Series series) {
    json.object().field("store", series.store()).field("metric", series.metric());
    dimension(series.dimension());
    json.field("grain", series.grain());
    if (!series.currency().isEmpty()) {
      json.field("currency", series.currency());
    }
    json.key("points").list();
    series
        .points()
        .forEach(
            p ->
                json.object()
                    .field("period", p.period())
                    .field("value", p.value())
                    .field("lastYear", p.lastYear())
                    .field("goal", p.goal())
                    .endObject());
    json.endList().endObject();
  }

  private void contribution(Contribution contribution) {
    json.object()
        .field("store", contribution.store())
        .field("metric", contribution.metric())
        .field("currency", contribution.currency())
        .field("against", contribution.against())
        .field("delta", contribution.delta())
        .key("parts")
        .list();
    contribution
        .parts()
        .forEach(
            p -> json.object().field("factor", p.factor()).field("amount", p.amount()).endObject());
    json.endList()
        .field("refunds", contribution.refunds())
        .field("netDelta", contribution.netDelta());
    if (!contribution.reason().isEmpty()) {
      json.field("reason", contribution.reason());
    }
    json.endObject();
  }

  private void finding(Finding finding) {
    json.object().field("key", finding.key()).field("rule", finding.rule());
    strings("covers", finding.covers());
    json.field("severity", finding.severity().name().toLowerCase(Locale.ROOT))
        .field("store", finding.store())
        .key("subject")
        .object()
        .field("kind", finding.subjectKind())
        .field("id", finding.subjectId())
        .field("name", finding.subjectName())
        .endObject()
        .field("week", finding.week())
        .field("value", finding.value())
        .field("threshold", finding.threshold());
    texts("title", finding.titles());
    texts("message", finding.messages());
    texts("action", finding.remedies());
    json.field("owner", finding.owner())
        .field("due", finding.due())
        .field("age", finding.age())
        .field("status", finding.status())
        .field("acceptedBy", finding.acceptedBy().isEmpty() ? null : finding.acceptedBy())
        .field("since", finding.since())
        .field("verdict", finding.verdict());
    strings("missing", finding.missing());
    json.field("cause", finding.cause()).field("stake", finding.stake());
    place(finding.source());
    json.endObject();
  }

  private void problem(Problem problem) {
    json.object()
        .field("code", problem.code())
        .field("severity", problem.severity().name().toLowerCase(Locale.ROOT))
        .field("message", problem.message())
        .field("hint", problem.hint());
    place(problem.source());
    json.endObject();
  }

  private void place(@Nullable Source source) {
    json.key("source");
    if (source == null) {
      json.value(null);
      return;
    }
    json.object().field("file", source.file());
    if (source instanceof TextSource text) {
      json.field("line", text.line()).field("column", text.column());
    } else if (source instanceof CellSource cell) {
      json.field("sheet", cell.sheet()).field("row", cell.row()).field("column", cell.column());
    }
    json.endObject();
  }

  private void action(Action action) {
    json.object()
        .field("id", action.id())
        .field("finding", action.finding())
        .field("goal", action.goal());
    texts("what", action.what());
    json.field("owner", action.owner())
        .field("escalatedFrom", action.escalatedFrom())
        .field("sop", action.sop())
        .field("due", action.due())
        .field("status", action.status())
        .field("overdueFor", action.overdueFor())
        .field("promised", action.promised())
        .field("effect", action.effect())
        .endObject();
  }

  private void decision(Decision decision) {
    json.object().field("id", decision.id()).field("store", decision.store());
    texts("question", decision.questions());
    strings("options", decision.options());
    json.field("by", decision.by())
        .field("owner", decision.owner())
        .field("costOfWaiting", decision.costOfWaiting())
        .field("finding", decision.finding())
        .field("status", decision.status())
        .endObject();
  }

  private void source(SourceInfo source) {
    json.object()
        .field("file", source.file())
        .field("sha256", source.sha256())
        .field("format", source.format())
        .field("encoding", source.encoding())
        .field("certainty", source.certainty())
        .field("sheet", source.sheet())
        .field("headerRow", source.headerRow())
        .field("dataset", source.dataset())
        .field("pack", source.pack())
        .field("store", source.store())
        .field("period", source.period())
        .key("rows")
        .object()
        .field("read", source.rows().read())
        .field("loaded", source.rows().loaded())
        .field("refused", source.rows().refused())
        .field("leftOut", source.rows().leftOut())
        .field("duplicate", source.rows().duplicate())
        .endObject()
        .key("totals")
        .object();
    new TreeMap<>(source.totals()).forEach(json::field);
    json.endObject().key("columns").object();
    texts("mapped", source.mapped());
    strings("unknown", source.unknown());
    strings("personal", source.personal());
    json.endObject().field("note", source.note()).endObject();
  }
}
