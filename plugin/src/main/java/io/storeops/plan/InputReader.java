package io.storeops.plan;

import io.storeops.plan.Plan.Input;
import io.storeops.yaml.Forms;
import io.storeops.yaml.YamlMap;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads {@code inputs}, in the order of files and lines. */
final class InputReader {
  private final PlanContext context;
  private final io.storeops.calendar.Periods periods;

  InputReader(PlanContext context, io.storeops.calendar.Periods periods) {
    this.context = context;
    this.periods = periods;
  }

  List<Input> inputs() {
    return context.files().list("inputs").stream().map(this::input).toList();
  }

  private Input input(YamlMap map) {
    checkEncoding(map);
    checkDateFormat(map);
    checkPeriod(map);
    return new Input(
        map.text("dataset", ""),
        StoreReader.globs(map, "files"),
        context.store(map),
        map.text("every", ""),
        map.text("by", ""),
        map.text("latest", ""),
        map.text("encoding", ""),
        map.text("dateFormat", ""),
        map.text("period").map(t -> Forms.SPAN.read(t).orElse(t)).orElse(""),
        map.source(),
        map.decimal("amounts").orElse(BigDecimal.ONE),
        columns(map));
  }

  private static Map<String, String> columns(YamlMap map) {
    Map<String, String> columns = new LinkedHashMap<>();
    map.map("columns")
        .ifPresent(m -> m.keys().forEach(k -> m.text(k).ifPresent(v -> columns.put(k, v))));
    return columns;
  }

  private static void checkEncoding(YamlMap map) {
    map.text("encoding")
        .filter(name -> !isEncoding(name))
        .ifPresent(
            name ->
                map.valueProblem(
                    "encoding",
                    "P017",
                    "\"" + name + "\" is no encoding; expected one like UTF-8 or GB18030",
                    "leave the key out to have it found"));
  }

  private static boolean isEncoding(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  private static void checkDateFormat(YamlMap map) {
    map.text("dateFormat")
        .filter(pattern -> !isDateFormat(pattern))
        .ifPresent(
            pattern ->
                map.valueProblem(
                    "dateFormat",
                    "P018",
                    "\"" + pattern + "\" is no pattern of dates; expected one like d/M/yyyy",
                    "y is the year, M the month, d the day, H the hour, m the minute"));
  }

  private static boolean isDateFormat(String pattern) {
    try {
      return DateTimeFormatter.ofPattern(pattern, Locale.ROOT) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void checkPeriod(YamlMap map) {
    map.form("period", Forms.SPAN)
        .filter(id -> Forms.DATE.read(id).isEmpty())
        .filter(id -> periods.ofExport(id).isEmpty())
        .ifPresent(id -> map.valueProblem("period", "P012", GoalReader.noSuchPeriod(id), ""));
  }
}
