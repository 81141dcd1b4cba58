package io.storeops.proof;

import io.storeops.diag.StoreOpsException;
import io.storeops.json.JsonValues;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every figure of a {@code report.json} by its address. */
final class ReportFigures {
  private static final int DEPTH = 20;
  private static final List<String> METRIC =
      List.of(
          "value",
          "previous",
          "lastYear",
          "change",
          "changeLastYear",
          "goal",
          "attainment",
          "planned",
          "required");

  private final Map<String, BigDecimal> figures = new HashMap<>();

  private ReportFigures() {}

  static Map<String, BigDecimal> read(byte[] report) {
    Map<String, Object> json =
        JsonValues.read(new String(report, StandardCharsets.UTF_8), DEPTH)
            .orElseThrow(() -> new StoreOpsException("report.json cannot be read back."));
    ReportFigures all = new ReportFigures();
    objects(json, "metrics").forEach(all::metric);
    objects(json, "series").forEach(all::series);
    String week = text(object(json, "week"), "id");
    objects(json, "contributions").forEach(c -> all.contribution(c, week));
    for (Map<String, Object> action : objects(json, "actions")) {
      all.add("action:" + text(action, "id") + "||||promised", action.get("promised"));
    }
    for (Map<String, Object> decision : objects(json, "decisions")) {
      all.add(
          "decision:" + text(decision, "id") + "||||costOfWaiting", decision.get("costOfWaiting"));
    }
    for (Map<String, Object> source : objects(json, "sources")) {
      String start = "@" + text(source, "file") + "#" + text(source, "sheet") + "||||";
      object(source, "rows").forEach((key, value) -> all.add(start + "rows." + key, value));
      object(source, "totals").forEach((key, value) -> all.add(start + "totals." + key, value));
    }
    return all.figures;
  }

  private void metric(Map<String, Object> metric) {
    Map<String, Object> period = object(metric, "period");
    String start = start(metric) + text(period, "kind") + ":" + text(period, "id") + "|";
    METRIC.forEach(field -> add(start + field, metric.get(field)));
    add(start + "forecast", object(metric, "forecast").get("value"));
  }

  private void series(Map<String, Object> series) {
    String start = start(series) + text(series, "grain") + ":";
    for (Map<String, Object> point : objects(series, "points")) {
      for (String field : List.of("value", "lastYear", "goal")) {
        add(start + text(point, "period") + "|" + field, point.get(field));
      }
    }
  }

  private void contribution(Map<String, Object> contribution, String week) {
    String start =
        store(contribution)
            + "|"
            + text(contribution, "metric")
            + "||week:"
            + week
            + "|"
            + text(contribution, "against")
            + ".";
    for (String field : List.of("delta", "refunds", "netDelta")) {
      add(start + field, contribution.get(field));
    }
    for (Map<String, Object> part : objects(contribution, "parts")) {
      add(start + text(part, "factor"), part.get("amount"));
    }
  }

  private static String start(Map<String, Object> figure) {
    Map<String, Object> dimension = object(figure, "dimension");
    String inside =
        dimension.isEmpty() ? "" : text(dimension, "kind") + ":" + text(dimension, "id");
    return store(figure) + "|" + text(figure, "metric") + "|" + inside + "|";
  }

  private static String store(Map<String, Object> figure) {
    String store = text(figure, "store");
    return store.isEmpty() ? "*" + text(figure, "currency") : store;
  }

  private void add(String address, @Nullable Object value) {
    if (value instanceof String number) {
      figures.putIfAbsent(address, new BigDecimal(number));
    }
  }

  private static String text(Map<String, Object> object, String key) {
    return Objects.toString(object.get(key), "");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Map<String, Object> object, String key) {
    return object.get(key) instanceof Map<?, ?> inner ? (Map<String, Object>) inner : Map.of();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> objects(Map<String, Object> object, String key) {
    return object.get(key) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
  }
}
