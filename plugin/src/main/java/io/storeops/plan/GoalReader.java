package io.storeops.plan;

import io.storeops.calendar.Period;
import io.storeops.calendar.PeriodKind;
import io.storeops.calendar.Periods;
import io.storeops.diag.NearestName;
import io.storeops.plan.KnownNames.MetricTraits;
import io.storeops.plan.Plan.Goal;
import io.storeops.yaml.Forms;
import io.storeops.yaml.YamlMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads {@code goals}. */
final class GoalReader {
  /** Kinds of slices that the plan itself declares, and where. */
  private static final Map<String, String> SUBJECTS =
      Map.of(
          "product", "products", "line", "lines", "campaign", "campaigns", "segment", "segments");

  private final PlanContext context;
  private final Periods periods;

  GoalReader(PlanContext context, Periods periods) {
    this.context = context;
    this.periods = periods;
  }

  List<Goal> goals() {
    List<Goal> goals = new ArrayList<>();
    Map<String, YamlMap> seen = new LinkedHashMap<>();
    for (YamlMap map : context.files().list("goals")) {
      Goal goal = goal(map);
      checkStore(map, goal);
      checkWeights(map, goal);
      checkSubject(map, goal);
      String about =
          String.join("|", goal.store(), goal.metric(), goal.subjectKind(), goal.subject());
      YamlMap first = seen.putIfAbsent(about, map);
      if (first != null && !goal.metric().isEmpty()) {
        map.problem(
            "P015",
            "the goal \"" + goal.id() + "\" is about the same as \"" + first.text("id", "") + "\"",
            "that one is in " + first.source().place() + "; put all periods into one goal");
      }
      goals.add(goal);
    }
    goals.sort(Comparator.comparing(Goal::id));
    return List.copyOf(goals);
  }

  private Goal goal(YamlMap map) {
    Optional<YamlMap> subject = map.map("subject");
    return new Goal(
        map.text("id", ""),
        context.store(map),
        map.text("metric", ""),
        subject.flatMap(s -> s.text("kind")).orElse(""),
        subject.flatMap(s -> s.text("id")).orElse(""),
        values(map, "periods"),
        map.text("owner", ""),
        map.source(),
        map.text("kind", defaultKind(map)),
        map.form("low", Forms.SHARE).orElse(null),
        map.form("high", Forms.PERCENT).orElse(null),
        values(map, "weights"));
  }

  private String defaultKind(YamlMap map) {
    if (map.has("low") && map.has("high")) {
      return "band";
    }
    MetricTraits traits = context.names().metrics().get(map.text("metric", ""));
    return traits != null && traits.less() ? "most" : "least";
  }

  private Map<String, BigDecimal> values(YamlMap map, String key) {
    Map<String, BigDecimal> values = new TreeMap<>();
    Optional<YamlMap> written = map.map(key);
    if (written.isEmpty()) {
      return values;
    }
    for (String asWritten : written.get().keys()) {
      String id = Forms.PERIOD.read(asWritten).orElse(asWritten);
      if (Forms.PERIOD.read(asWritten).isEmpty()) {
        continue; // the schema has refused it
      }
      if (periods.byId(id).isEmpty()) {
        written.get().keyProblem(asWritten, "P012", noSuchPeriod(id), yearHint(id));
      } else if (values.containsKey(id)) {
        written.get().keyProblem(asWritten, "Y004", twice(asWritten, id), "keep one of them");
      } else {
        written.get().form(asWritten, Forms.GOAL).ifPresent(v -> values.put(id, v));
      }
    }
    return values;
  }

  private static String twice(String asWritten, String id) {
    return "\"" + asWritten + "\" is " + id + ", which stands here already";
  }

  /** The key of a period as the plan writes it; the id itself when it does not. */
  static String keyOf(YamlMap periods, String id) {
    return periods.keys().stream()
        .filter(k -> Forms.PERIOD.read(k).filter(id::equals).isPresent())
        .findFirst()
        .orElse(id);
  }

  static String noSuchPeriod(String id) {
    return "the calendar has no period \"" + id + "\"";
  }

  private String yearHint(String id) {
    boolean fiscal = periods.years().isFiscal();
    if (periods.years().months().isPresent() && id.matches("\\d{4}-\\d{2}")) {
      return "months of whole weeks are written FY2026-P01 to FY2026-P12";
    }
    if (id.contains("-P")) {
      return "FY2026-P01 needs months of whole weeks: calendar: fiscalYear: months: 4-4-5";
    }
    if (id.startsWith("FY") != fiscal && !id.contains("-W") && !id.matches("\\d{4}-\\d{2}")) {
      return fiscal
          ? "years and quarters of a fiscal year are written FY2026 and FY2026-Q1"
          : "years and quarters are written 2026 and 2026-Q1; FY needs calendar: fiscalYear:";
    }
    return id.contains("-W53") ? "that year has 52 weeks" : "";
  }

  private void checkStore(YamlMap map, Goal goal) {
    if (goal.store().isEmpty() && context.files().complete()) {
      map.problem(
          "P021",
          "the goal \"" + goal.id() + "\" names no store, and the plan declares several",
          "add store:, a store's id or for example \"*CNY\" for all that sell in CNY");
    }
  }

  private void checkSubject(YamlMap map, Goal goal) {
    String section = SUBJECTS.get(goal.subjectKind());
    if (section == null || !context.files().complete()) {
      return;
    }
    List<String> declared = context.files().ids(section, "id");
    if (!declared.contains(goal.subject())) {
      map.map("subject")
          .ifPresent(
              s ->
                  s.valueProblem(
                      "id",
                      "P002",
                      String.format(
                          Locale.ROOT,
                          "goal \"%s\" names %s \"%s\", which no plan declares",
                          goal.id(),
                          goal.subjectKind(),
                          goal.subject()),
                      NearestName.hint(goal.subject(), declared, section)));
    }
  }

  /** Weights are shares among siblings, so all of them are needed. */
  private void checkWeights(YamlMap map, Goal goal) {
    for (String id : goal.weights().keySet()) {
      Period period = periods.byId(id).orElseThrow();
      Set<String> missing = siblings(period);
      missing.removeAll(goal.weights().keySet());
      if (!missing.isEmpty()) {
        map.keyProblem(
            "weights",
            "P014",
            "the weights of goal \"" + goal.id() + "\" lack " + String.join(", ", missing),
            "give a weight to every " + period.kind().id() + " of the " + parentName(period));
        return;
      }
    }
  }

  private Set<String> siblings(Period period) {
    Period parent =
        period.kind() == PeriodKind.QUARTER
            ? periods.year(period.from())
            : periods.quarter(period.from());
    Set<String> siblings = new TreeSet<>();
    for (Period other : periods.touching(parent.from(), parent.to())) {
      if (other.kind() == period.kind()) {
        siblings.add(other.id());
      }
    }
    return siblings;
  }

  private static String parentName(Period period) {
    return period.kind() == PeriodKind.QUARTER ? "year" : "quarter";
  }
}
