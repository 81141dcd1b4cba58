package io.storeops.check;

import io.storeops.condition.Typed;
import io.storeops.facts.Metric;
import io.storeops.facts.MetricCatalog;
import io.storeops.measure.Unit;
import io.storeops.plan.FestivalReader;
import io.storeops.plan.Plan;
import io.storeops.playbook.Languages;
import io.storeops.playbook.Placeholders;
import io.storeops.playbook.Rule;
import io.storeops.playbook.RuleParameter;
import io.storeops.playbook.RuleSettings;
import io.storeops.playbook.Subject;
import io.storeops.result.Finding;
import io.storeops.table.Column;
import io.storeops.templates.Templates;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the texts of findings in every language that is asked for. */
final class FindingTexts {
  private final Plan plan;
  private final MetricCatalog metrics;
  private final Map<String, Plan.Product> products = new HashMap<>();
  private final Map<String, Plan.Text> festivals = new HashMap<>();
  private final Set<String> languages = new LinkedHashSet<>(Languages.ALL);
  private final Map<String, Words> words = new HashMap<>();
  private final Map<String, String> currencies = new HashMap<>();
  private final String common;

  FindingTexts(Templates templates, Plan plan, MetricCatalog metrics) {
    this.plan = plan;
    this.metrics = metrics;
    plan.products().forEach(p -> products.put(p.store() + "|" + p.id(), p));
    for (String calendar : plan.calendar().festivals()) {
      FestivalReader.read(templates, calendar)
          .festivals()
          .forEach(f -> festivals.putIfAbsent(f.id(), new Plan.Text(f.names())));
    }
    languages.addAll(plan.site().languages());
    List<String> all = plan.currencies();
    this.common = all.size() == 1 ? all.get(0) : "";
    plan.stores().forEach(s -> currencies.put(s.id(), s.currency()));
    languages.forEach(l -> words.put(l, Words.of(templates, l, all)));
  }

  String storeName(String store) {
    return store(store, plan.site().languages().get(0));
  }

  /** Without a store it is the plan as a whole. */
  private String store(String id, String language) {
    if (id.isEmpty()) {
      return words(language).message("finding.plan", Map.of());
    }
    return plan.store(id).map(s -> s.name().in(language, plan.site().languages())).orElse(id);
  }

  /** The subject's name in a language; the finding's own where the plan has none. */
  String subjectName(Finding finding, String language) {
    boolean store = finding.subjectKind().equals("store");
    return subject(
        finding.subjectKind(),
        finding.store(),
        store ? "" : finding.subjectId(),
        finding.subjectName(),
        language);
  }

  String subjectName(Subject subject, Judged judged) {
    return subject(subject, judged, plan.site().languages().get(0));
  }

  /** A code, such as one of a channel of service, by the word that tables have for it. */
  private String subject(Subject subject, Judged judged, String language) {
    String name =
        judged.name().equals(judged.subject())
            ? words(language).code(subject.idColumn(), judged.name())
            : judged.name();
    return subject(subject.kind(), judged.store(), judged.subject(), name, language);
  }

  private String subject(String kind, String store, String id, String other, String language) {
    if (id.isEmpty()) {
      return store(store, language);
    }
    List<String> site = plan.site().languages();
    if (kind.equals("campaign")) {
      return campaign(id, other, language);
    }
    if (kind.equals("metric")) {
      return metrics.find(id).map(m -> m.names().in(language, site)).orElse(other);
    }
    Plan.Text festival = kind.equals("festival") ? festivals.get(id) : null;
    if (festival != null) {
      return festival.in(language, site);
    }
    Plan.Product product = products.getOrDefault(store + "|" + id, products.get("|" + id));
    String name = product == null ? "" : product.name().in(language, site);
    return name.isEmpty() ? other : name;
  }

  /**
   * A text of a rule with its values.
   *
   * @param everywhere in all languages, for those who read the results; else in those of the site
   */
  Map<String, String> fill(
      Map<String, String> texts,
      Rule rule,
      Judged judged,
      RuleSettings settings,
      boolean everywhere) {
    Plan.Text text = new Plan.Text(texts);
    Map<String, String> filled = new TreeMap<>();
    for (String language : everywhere ? languages : plan.site().languages()) {
      String template = text.in(language, plan.site().languages());
      filled.put(
          language,
          Placeholders.fill(template, name -> value(name, language, rule, judged, settings)));
    }
    return filled;
  }

  private String value(
      String name, String language, Rule rule, Judged judged, RuleSettings settings) {
    Words own = words(language);
    String currency = currency(judged.store());
    return switch (name) {
      case "subject" -> subject(rule.subject(), judged, language);
      case "store" -> store(judged.store(), language);
      case "week" -> judged.week();
      case "value" ->
          own.number(
              unit(rule.judgement().value(), rule, judged),
              judged.value(),
              judged.threshold(),
              currency);
      case "threshold" ->
          own.number(
              unit(rule.judgement().threshold(), rule, judged),
              judged.threshold(),
              judged.value(),
              currency);
      default -> other(name, language, own, rule, judged, settings, currency);
    };
  }

  /** Of the store; of the plan as a whole where all stores have one. */
  private String currency(String store) {
    return currencies.getOrDefault(store, common);
  }

  /** A column of figures of many kinds has the unit of the metric that the row is about. */
  private Unit unit(Optional<Typed> value, Rule rule, Judged judged) {
    Unit own = value.map(Typed::unit).orElse(Unit.NUMBER);
    return own == Unit.NUMBER && rule.subject().kind().equals("metric")
        ? metrics.find(judged.subject()).map(Metric::unit).orElse(own)
        : own;
  }

  private String campaign(String id, String other, String language) {
    return plan.campaigns().stream()
        .filter(c -> c.id().equals(id))
        .map(c -> c.name().in(language, plan.site().languages()))
        .filter(n -> !n.isEmpty())
        .findFirst()
        .orElse(other);
  }

  private String other(
      String name,
      String language,
      Words own,
      Rule rule,
      Judged judged,
      RuleSettings settings,
      String currency) {
    BigDecimal parameter = settings.parameters().get(name);
    if (parameter != null) {
      Unit unit =
          rule.judgement().parameters().stream()
              .map(RuleParameter::column)
              .filter(c -> c.name().equals(name))
              .map(Column::unit)
              .findFirst()
              .orElse(Unit.NUMBER);
      return own.number(unit, parameter, null, currency);
    }
    Object value = judged.shown().get(name);
    if (name.equals("campaign") && value != null) {
      return campaign(value.toString(), value.toString(), language);
    }
    Unit unit =
        rule.judgement().shown().stream()
            .filter(c -> c.name().equals(name))
            .map(Column::unit)
            .findFirst()
            .orElse(Unit.NONE);
    return value instanceof Number number
        ? own.number(unit, new BigDecimal(number.toString()), null, currency)
        : own.text(value);
  }

  /** A text of ours in every language, with the titles of rules. */
  Map<String, String> words(Gaps.Gap gap, String key) {
    Map<String, String> filled = new TreeMap<>();
    for (String language : languages) {
      Map<String, String> values =
          Map.of(
              "title",
              titles(gap.rules(), language),
              "rules",
              Integer.toString(gap.rules().size()),
              "datasets",
              Integer.toString(gap.datasets().size()),
              "store",
              store(gap.store(), language),
              "dataset",
              gap.datasets().stream()
                  .map(words(language)::dataset)
                  .collect(Collectors.joining(" · ")));
      filled.put(language, words(language).message(key, values));
    }
    return filled;
  }

  private String titles(List<Rule> rules, String language) {
    return rules.stream()
        .map(r -> new Plan.Text(r.texts().title()).in(language, plan.site().languages()))
        .collect(Collectors.joining(" · "));
  }

  String question(String language, String title, String subject, String remedy) {
    String key = remedy.isEmpty() ? "finding.decision.bare" : "finding.decision.question";
    return words(language)
        .message(key, Map.of("title", title, "subject", subject, "remedy", remedy));
  }

  private Words words(String language) {
    @Nullable Words own = words.get(language);
    if (own == null) {
      throw new IllegalArgumentException("no words in " + language);
    }
    return own;
  }
}
