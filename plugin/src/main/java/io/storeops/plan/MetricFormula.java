package io.storeops.plan;

import io.storeops.diag.NearestName;
import io.storeops.plan.KnownNames.MetricTraits;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlScalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a metric is computed from: a sum of metrics, or one sum divided by another, since only those
 * can be built anew for any period from the sums of its days.
 *
 * @param numerator {@code a+b-c}; empty where nothing is computed
 * @param denominator the same; empty where nothing is divided
 */
record MetricFormula(String numerator, String denominator) {
  private static final String SUM = "[a-z][a-z0-9_]*(?:[+-][a-z][a-z0-9_]*)*";
  private static final Pattern FORMULA =
      Pattern.compile(
          "(?:\\((SUM)\\)|(SUM))(?:/(?:\\((SUM)\\)|([a-z][a-z0-9_]*)))?".replace("SUM", SUM));
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
  private static final MetricFormula NONE = new MetricFormula("", "");

  /** Reports what contradicts itself in an entry of {@code metrics}. */
  static void check(YamlMap metric) {
    List<String> ways = Stream.of("recompute", "formula", "of").filter(metric::has).toList();
    if (ways.size() > 1) {
      metric.keyProblem(
          ways.get(1),
          "P029",
          "a metric is computed in one way, and here are " + String.join(" and ", ways),
          "keep one of them");
      return;
    }
    boolean ratio = metric.text("kind", "").equals("ratio");
    boolean divides = metric.has("recompute") || metric.text("formula", "").indexOf('/') >= 0;
    String key = metric.text("key", "");
    if (ratio && !divides) {
      metric.problem(
          "P005",
          "the metric \"" + key + "\" is a ratio without its parts",
          "add recompute: {numerator: …, denominator: …}, or formula: … / …");
    } else if (divides && !ratio && metric.has("kind")) {
      metric.valueProblem(
          "kind",
          "P005",
          "the metric \"" + key + "\" is one sum divided by another, which is a ratio",
          "write kind: ratio");
    }
  }

  /** The parts of an entry; what is no formula is reported. */
  static MetricFormula of(YamlMap metric, PlanContext context) {
    Optional<YamlMap> parts = metric.map("recompute");
    if (parts.isPresent()) {
      Stream.of("numerator", "denominator")
          .flatMap(k -> parts.get().scalar(k).stream())
          .forEach(p -> checkPart(p, 0, p.text(), traits(context, p)));
      return new MetricFormula(
          parts.get().text("numerator", ""), parts.get().text("denominator", ""));
    }
    return metric.scalar("formula").map(f -> read(f, context.names())).orElse(NONE);
  }

  /** A part that is no metric is reported with the other references; here it is fine. */
  private static MetricTraits traits(PlanContext context, YamlScalar part) {
    return context.names().metrics().getOrDefault(part.text(), MetricTraits.ADDING);
  }

  private static MetricFormula read(YamlScalar formula, KnownNames names) {
    String text = formula.text();
    // divided sums stand in brackets; a + b / c would leave it to the reader what is divided
    Matcher matcher = FORMULA.matcher(text.replace(" ", ""));
    boolean fits = matcher.matches();
    if (fits && matcher.group(2) != null && text.indexOf('/') >= 0) {
      fits = NAME.matcher(matcher.group(2)).matches();
    }
    if (!fits) {
      formula.problem(
          "P029",
          "\""
              + text
              + "\" is no formula of metrics; expected a sum, or one divided by another,"
              + " like (paid_amount - refund_amount) / visitors",
          "names are joined by + and -, divided once by /, and brackets stand around a sum that is"
              + " divided");
      return NONE;
    }
    checkNames(formula, text, names.metrics());
    return new MetricFormula(first(matcher, 1, 2), first(matcher, 3, 4));
  }

  private static String first(Matcher matcher, int one, int other) {
    String found = matcher.group(one) == null ? matcher.group(other) : matcher.group(one);
    return found == null ? "" : found;
  }

  private static void checkNames(YamlScalar formula, String text, Map<String, MetricTraits> known) {
    Matcher names = NAME.matcher(text);
    while (names.find()) {
      MetricTraits traits = known.get(names.group());
      if (traits == null) {
        formula.problemAt(
            names.start(),
            "P002",
            "the formula names metric \"" + names.group() + "\", which is no metric",
            NearestName.hint(names.group(), known.keySet(), "metrics"));
      } else {
        checkPart(formula, names.start(), names.group(), traits);
      }
    }
  }

  /** The sums of days must be there to be added, or there is no figure for a week. */
  private static void checkPart(YamlScalar at, int offset, String name, MetricTraits traits) {
    if (traits.computed()) {
      at.problemAt(
          offset,
          "P029",
          "\"" + name + "\" is itself computed from other metrics",
          "write what it is computed from instead");
    } else if (!traits.adds()) {
      at.problemAt(
          offset,
          "P029",
          "the days of \"" + name + "\" do not add up, so nothing can be computed from their sum",
          "use metrics of kind flow or distinct");
    }
  }
}
