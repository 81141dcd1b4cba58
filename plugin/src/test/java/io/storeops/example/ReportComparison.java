package io.storeops.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Two {@code report.json}, the second of a project in disguise: weeks 53 earlier, money times
 * three, other names. Months and years fall otherwise and are not compared.
 */
final class ReportComparison {
  private static final BigDecimal MONEY = BigDecimal.valueOf(ExampleShifted.MONEY);
  private static final Set<String> SPANS = Set.of("week", "t6w");

  private final List<String> differences = new ArrayList<>();
  private int figures;
  private int findings;

  private ReportComparison() {}

  /** What was compared. */
  record Outcome(int figures, int findings, List<String> differences) {}

  static Outcome of(JsonNode plain, JsonNode shifted) {
    ReportComparison comparison = new ReportComparison();
    comparison.figures(plain, shifted);
    comparison.contributions(plain, shifted);
    comparison.findings(plain, shifted);
    return new Outcome(comparison.figures, comparison.findings, comparison.differences);
  }

  private void figures(JsonNode plain, JsonNode shifted) {
    Set<String> money = money(plain);
    Map<String, JsonNode> left = new TreeMap<>();
    Map<String, JsonNode> right = new TreeMap<>();
    all(plain).forEach((key, node) -> left.put(disguised(key), node));
    right.putAll(all(shifted));
    differ("figures", left.keySet(), right.keySet());
    left.forEach(
        (key, node) -> {
          JsonNode other = right.get(key);
          if (other != null) {
            BigDecimal factor = money.contains(key.split("\\|", -1)[1]) ? MONEY : BigDecimal.ONE;
            for (String field : List.of("value", "previous", "lastYear")) {
              same(key + field, node.get(field), other.get(field), factor, field);
            }
            same(key, node.get("change"), other.get("change"), BigDecimal.ONE, "change");
          }
        });
  }

  /** Figures of weeks and points of weekly series. */
  private static Map<String, JsonNode> all(JsonNode report) {
    Map<String, JsonNode> all = new TreeMap<>();
    for (JsonNode m : report.get("metrics")) {
      if (SPANS.contains(m.get("period").get("kind").stringValue())) {
        JsonNode d = m.get("dimension");
        String inside =
            d.isNull() ? "" : d.get("kind").stringValue() + ":" + d.get("id").stringValue();
        all.put(
            String.join(
                "|",
                m.get("store").isNull() ? "" : m.get("store").stringValue(),
                m.get("metric").stringValue(),
                inside,
                m.get("period").get("kind").stringValue(),
                m.get("period").get("from").stringValue(),
                ""),
            m);
      }
    }
    for (JsonNode s : report.get("series")) {
      if (s.get("grain").stringValue().equals("week")) {
        for (JsonNode p : s.get("points")) {
          all.put(
              String.join(
                  "|",
                  s.get("store").isNull() ? "" : s.get("store").stringValue(),
                  s.get("metric").stringValue(),
                  "",
                  "point",
                  monday(p.get("period").stringValue()).toString(),
                  ""),
              p);
        }
      }
    }
    return all;
  }

  private static Set<String> money(JsonNode report) {
    return report
        .get("metrics")
        .valueStream()
        .filter(m -> !m.get("store").isNull() && m.has("currency"))
        .map(m -> m.get("metric").stringValue())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static LocalDate monday(String week) {
    return LocalDate.of(Integer.parseInt(week.substring(0, 4)), 1, 4)
        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Long.parseLong(week.substring(6)))
        .with(java.time.DayOfWeek.MONDAY);
  }

  /** Names and days of a key of the first report, as the second has them. */
  private static String disguised(String key) {
    return ExampleShifted.text(key);
  }

  private void contributions(JsonNode plain, JsonNode shifted) {
    Map<String, JsonNode> left = new TreeMap<>();
    Map<String, JsonNode> right = new TreeMap<>();
    plain.get("contributions").forEach(c -> left.put(disguised(key(c)), c));
    shifted.get("contributions").forEach(c -> right.put(key(c), c));
    differ("contributions", left.keySet(), right.keySet());
    left.forEach(
        (key, node) -> {
          // what was planned for a week follows from months, which fall otherwise
          if (!key.endsWith("|plan") && right.containsKey(key)) {
            same(key, node.get("delta"), right.get(key).get("delta"), MONEY, "delta");
          }
        });
  }

  private static String key(JsonNode contribution) {
    JsonNode store = contribution.get("store");
    return (store.isNull() ? "" : store.stringValue())
        + "|"
        + contribution.get("against").stringValue();
  }

  private void findings(JsonNode plain, JsonNode shifted) {
    Map<String, JsonNode> left = new TreeMap<>();
    Map<String, JsonNode> right = new TreeMap<>();
    open(plain).forEach(f -> left.put(disguised(finding(f)), f));
    open(shifted).forEach(f -> right.put(finding(f), f));
    findings = left.size();
    differ("findings", left.keySet(), right.keySet());
  }

  private static Stream<JsonNode> open(JsonNode report) {
    return report
        .get("findings")
        .valueStream()
        .filter(f -> !f.get("status").stringValue().equals("closed"));
  }

  /**
   * Findings of one cause are one line, named by the one that has stood longest; months begin at
   * another place of the disguised weeks, so the cause names them here.
   */
  private static String finding(JsonNode f) {
    String cause = f.get("cause").stringValue();
    return String.join(
        " ",
        f.get("store").stringValue(),
        cause.isEmpty() ? f.get("rule").stringValue() : cause,
        f.get("subject").get("id").stringValue(),
        f.get("severity").stringValue(),
        f.get("verdict").stringValue());
  }

  private void differ(String what, Set<String> left, Set<String> right) {
    left.stream()
        .filter(k -> !right.contains(k))
        .forEach(k -> differences.add(what + ": only plain has " + k));
    right.stream()
        .filter(k -> !left.contains(k))
        .forEach(k -> differences.add(what + ": only the other has " + k));
  }

  /** Ratios of money may differ in their last places: three times a cent is another double. */
  private void same(String key, JsonNode left, JsonNode right, BigDecimal factor, String field) {
    if (left == null || right == null) {
      return;
    }
    figures++;
    if (left.isNull() || right.isNull()) {
      if (left.isNull() != right.isNull()) {
        differences.add(key + " " + field + ": " + left + " and " + right);
      }
      return;
    }
    BigDecimal expected = left.decimalValue().multiply(factor);
    double gap = expected.subtract(right.decimalValue()).abs().doubleValue();
    if (gap > 1e-9 * Math.max(1, expected.abs().doubleValue())) {
      differences.add(key + " " + field + ": " + expected + " and " + right);
    }
  }
}
