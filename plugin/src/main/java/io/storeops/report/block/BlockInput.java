package io.storeops.report.block;

import io.storeops.calendar.Period;
import io.storeops.document.Block;
import io.storeops.facts.MetricCatalog;
import io.storeops.plan.Plan;
import io.storeops.plan.Sop;
import io.storeops.result.Backtest;
import io.storeops.result.Finding;
import io.storeops.result.PlanHistory;
import io.storeops.result.Results;
import io.storeops.result.RuleInfo;
import io.storeops.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a block is built from: the figures of one week, and the language.
 *
 * @param asOf the day as which the report is made; null without any data
 * @param festivals names of the festivals of the plan's calendars, by id
 */
public record BlockInput(
    Results results,
    Plan plan,
    MetricCatalog metrics,
    Words words,
    Scope scope,
    BlockOptions options,
    SitePaths paths,
    RelationRows rows,
    List<RuleInfo> rules,
    Backtest backtest,
    PlanHistory history,
    List<Sop> sops,
    Handbook handbook,
    @Nullable LocalDate asOf,
    List<Period> weeks,
    Map<String, Plan.Text> festivals,
    Entities entities,
    FindingHistory findings,
    PlanTexts texts,
    Optional<Entities.Entity> entity) {
  /** The kind of entity that a finding with a page of its own is. */
  public static final String FINDING = "finding";

  /** The finding that the page is about. */
  Optional<FindingHistory.Case> finding() {
    return entity.filter(e -> e.kind().equals(FINDING)).flatMap(e -> findings.of(e.id()));
  }

  /** Lookup of figures in scope. */
  Figures figures() {
    return new Figures(results, scope);
  }

  /** Figures as text. */
  Printer printer() {
    return new Printer(this);
  }

  /** The same for another scope. */
  BlockInput in(Scope other) {
    return new BlockInput(
        results, plan, metrics, words, other, options, paths, rows, rules, backtest, history, sops,
        handbook, asOf, weeks, festivals, entities, findings, texts, entity);
  }

  /** Whether money is in the site's own currency, or the first that its shops have. */
  boolean isFirstCurrency() {
    String first = plan.site().currency().orElse(plan.stores().get(0).currency());
    return scope.store() != null || scope.currency().equals(first);
  }

  /** A text of area {@code page}. */
  String say(String key, Object... arguments) {
    return words.message("page." + key, arguments);
  }

  /** A plan's text in this language. */
  String in(Plan.Text text) {
    return text.in(words.language().tag(), plan.site().languages());
  }

  /** The name of a metric. */
  String metricName(String metric) {
    return metrics.find(metric).map(m -> in(m.names())).orElse(metric);
  }

  /**
   * Why there is no figure, in words; codes are those of results, {@code code} or {@code
   * code:metric}.
   */
  String reason(String code) {
    int colon = code.indexOf(':');
    String key = "page.reason." + (colon < 0 ? code : code.substring(0, colon));
    if (!words.messages().has(key)) {
      return code;
    }
    return words.message(key, colon < 0 ? "" : metricName(code.substring(colon + 1)));
  }

  /** The stores in scope. */
  List<Plan.Store> stores() {
    return plan.stores().stream()
        .filter(
            s ->
                scope.store() == null
                    ? s.currency().equals(scope.currency())
                    : s.id().equals(scope.store()))
        .toList();
  }

  /** Whether the page tells of several stores, so that a row must name its own. */
  boolean several() {
    return stores().size() > 1;
  }

  /** What one metric means, as a block; empty for an unknown metric. */
  public Optional<Block> definition(String metric) {
    return metrics.find(metric).map(m -> MetricDefinitions.block(this, List.of(m)));
  }

  /** The procedure of that id. */
  Optional<Sop> sop(String id) {
    return sops.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /** As the plan calls a role, else in our own words where we have any, else its id. */
  String roleName(String role) {
    return plan.roles().stream()
        .filter(r -> r.id().equals(role))
        .findFirst()
        .map(r -> in(r.name()))
        .orElseGet(
            () -> {
              String key = "page.role." + role;
              return words.messages().has(key) ? words.message(key) : role;
            });
  }

  /** The plan's name of a product, else that of the exports, else its id. */
  String productName(String product, String exported) {
    return plan.products().stream()
        .filter(p -> p.id().equals(product))
        .map(p -> in(p.name()))
        .filter(n -> !n.isEmpty())
        .findFirst()
        .orElse(exported.isEmpty() ? product : exported);
  }

  /** The name of the page's own entity in this language; empty where the page is of none. */
  public String entityName() {
    return entity.map(e -> ColumnWords.name(this, e)).orElse("");
  }

  /** The plan's name of a campaign, else its id. */
  String campaignName(String campaign) {
    return plan.campaigns().stream()
        .filter(c -> c.id().equals(campaign))
        .map(c -> in(c.name()))
        .filter(n -> !n.isEmpty())
        .findFirst()
        .orElse(campaign);
  }

  /** The name of a festival of a built-in calendar that the plan chose. */
  Optional<String> festivalName(String festival) {
    return Optional.ofNullable(festivals.get(festival)).map(this::in);
  }

  /** The title of a chapter of the handbook, else its id. */
  String chapterTitle(String chapter) {
    return handbook
        .chapter(chapter)
        .map(c -> in(c.title()))
        .filter(n -> !n.isEmpty())
        .orElse(chapter);
  }

  /** What an action of the plan is, else its id. */
  String actionName(String action) {
    return plan.actions().stream()
        .filter(a -> a.id().equals(action))
        .map(a -> in(a.what()))
        .filter(n -> !n.isEmpty())
        .findFirst()
        .orElse(action);
  }

  /** The title of a rule, else its id. */
  String ruleTitle(String rule) {
    return rules.stream()
        .filter(r -> r.id().equals(rule))
        .map(r -> in(new Plan.Text(r.titles())))
        .filter(n -> !n.isEmpty())
        .findFirst()
        .orElse(rule);
  }

  /** A kind of export as people call it; one of the project's own has its id. */
  String datasetName(String dataset) {
    String key = "finding.dataset." + dataset;
    return words.messages().has(key) ? words.message(key) : dataset;
  }

  /** The name of a store, else its id; {@code *CNY} is all, without a store the whole plan. */
  String storeName(String store) {
    if (store.startsWith("*")) {
      return say("stores.all");
    }
    if (store.isEmpty()) {
      return words.message("finding.plan");
    }
    return plan.store(store).map(s -> in(s.name())).orElse(store);
  }

  /** What was found of what, and where there are several shops in which. */
  public String findingTitle(Finding finding) {
    String title = FindingList.text(this, finding.titles());
    String subject = subjectName(finding);
    boolean named =
        finding.subjectKind().equals("store") || subject.isEmpty() || title.contains(subject);
    String whole = named ? title : title + " · " + subject;
    return plan.stores().size() > 1 ? whole + " · " + storeName(finding.store()) : whole;
  }

  /** What a finding is about, in this language where the plan or the dictionary has a name. */
  String subjectName(Finding finding) {
    Optional<String> known =
        switch (finding.subjectKind()) {
          case "metric" -> metrics.find(finding.subjectId()).map(m -> in(m.names()));
          case "product" ->
              plan.products().stream()
                  .filter(p -> p.id().equals(finding.subjectId()))
                  .findFirst()
                  .map(p -> in(p.name()));
          case "store" -> Optional.of(storeName(finding.store()));
          default -> Optional.empty();
        };
    String other = finding.subjectName().isEmpty() ? finding.subjectId() : finding.subjectName();
    return known.filter(name -> !name.isEmpty()).orElse(other);
  }
}
