package io.storeops.render.ci;

import io.storeops.calendar.PeriodKind;
import io.storeops.json.JsonWriter;
import io.storeops.result.MetricValue;
import io.storeops.result.Results;
import io.storeops.result.WeekInfo;
import java.util.Comparator;
import java.util.Objects;

/**
 * {@code history/<week>.json}: the open figures of each store in a closed week as they are reported
 * now, and the files that they come from. One line each, sorted, so that Git shows what differs.
 */
public final class FrozenWeek {
  private FrozenWeek() {}

  /** The document as bytes; the same results give the same bytes. */
  public static byte[] bytes(Results results) {
    WeekInfo week = results.week();
    JsonWriter json = new JsonWriter();
    json.object().field("version", 1).line().key("week").object();
    json.field("id", week.id()).field("from", week.from()).field("to", week.to());
    json.endObject().line().field("firstReported", results.run().asOf()).line();
    json.key("figures").list();
    results.metrics().stream()
        .filter(v -> v.store() != null && v.dimension() == null && v.value() != null)
        .filter(v -> v.period().kind() == PeriodKind.WEEK && v.period().id().equals(week.id()))
        .sorted(
            Comparator.comparing((MetricValue v) -> Objects.requireNonNull(v.store()))
                .thenComparing(MetricValue::metric))
        .forEach(v -> figure(json, v));
    json.endList().line().key("sources").list();
    results.sources().stream()
        .filter(s -> s.mayHold(week.from().toString(), week.to().toString()))
        .map(s -> new Source(s.file(), s.sha256()))
        .distinct()
        .sorted(Comparator.comparing(Source::file))
        .forEach(
            s ->
                json.line()
                    .object()
                    .field("file", s.file())
                    .field("sha256", s.sha256())
                    .endObject());
    return json.endList().line().endObject().bytes();
  }

  private record Source(String file, String sha256) {}

  private static void figure(JsonWriter json, MetricValue value) {
    json.line().object().field("store", value.store()).field("metric", value.metric());
    json.field("value", value.value());
    if (value.numerator() != null && value.denominator() != null) {
      json.field("numerator", value.numerator()).field("denominator", value.denominator());
    }
    json.endObject();
  }
}
