package io.storeops.plan;

import io.storeops.calendar.SeasonWeights;
import io.storeops.diag.Problems;
import io.storeops.plan.Plan.CalendarSettings;
import io.storeops.plan.Plan.Goal;
import io.storeops.plan.Plan.Store;
import io.storeops.templates.Templates;
import io.storeops.yaml.YamlMap;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Puts the sections together: ids, references, goals, tables. */
final class PlanAssembly {
  private static final List<String> LENIENT = List.of("role", "sop");

  private final Templates templates;
  private final PlanSchema schema;
  private final PlanFiles files;
  private final Problems problems;
  private final KnownNames builtIn;
  private final List<SchemaTable> sections;

  PlanAssembly(Templates templates, PlanSchema schema, PlanFiles files, Problems problems) {
    this.templates = templates;
    this.schema = schema;
    this.files = files;
    this.problems = problems;
    this.builtIn = KnownNames.of(templates);
    this.sections = PlanIds.sections(schema);
  }

  Plan assemble() {
    checkIds();
    PlanContext context = context();
    if (files.complete()) {
      checkReferences(context);
    }
    SettingsReader settings = new SettingsReader(context);
    CalendarSettings calendar = settings.calendar();
    ProductReader products = new ProductReader(context);
    RegisterReader registers = new RegisterReader(context);
    MetricReader metrics = new MetricReader(context);
    List<Store> stores = new StoreReader(context).stores();
    List<Goal> goals = new GoalReader(context, calendar.periods()).goals();
    GoalBook book = goalBook(context, calendar, stores, goals);
    Plan withoutTables =
        new Plan(
            settings.site(),
            calendar,
            stores,
            goals,
            book.periods(),
            new InputReader(context, calendar.periods()).inputs(),
            products.products(),
            products.campaigns(stores.stream().map(Store::id).toList()),
            registers.roles(),
            metrics.metrics(builtIn.metrics().keySet()),
            registers.rates(),
            metrics.datasets(builtIn.datasets()),
            registers.adjustments(),
            registers.actions(),
            registers.decisions(),
            registers.waivers(),
            List.of());
    checkRates(withoutTables);
    return PlanTables.fill(withoutTables, schema, context, book, templates);
  }

  /** A total over currencies needs a rate from each of them. */
  private void checkRates(Plan plan) {
    Optional<String> total = plan.site().currency();
    Set<String> missing = new TreeSet<>(plan.currencies());
    total.ifPresent(missing::remove);
    plan.rates().stream()
        .filter(r -> total.equals(Optional.of(r.to())))
        .forEach(r -> missing.remove(r.from()));
    if (total.isPresent() && !missing.isEmpty()) {
      files
          .holder("site", "currency")
          .ifPresent(
              site ->
                  site.valueProblem(
                      "currency",
                      "P023",
                      "totals in "
                          + total.get()
                          + " need rates, and there is none from "
                          + String.join(", ", missing),
                      "add them under rates:, or leave site: currency: out"));
    }
  }

  private void checkIds() {
    for (SchemaTable section : sections) {
      if (!section.id().isEmpty()) {
        PlanFiles.checkUnique(files.entries(section), section.id());
      }
    }
    files.checkParts("site");
    files.checkParts("calendar");
    files.checkStores(problems);
  }

  private PlanContext context() {
    List<String> stores = files.ids("stores", "id");
    Optional<String> only =
        stores.size() == 1 && files.complete() ? Optional.of(stores.get(0)) : Optional.empty();
    KnownNames names = builtIn.with(files.list("metrics"), files.ids("datasets", "id"));
    return new PlanContext(files, SettingsReader.languages(files), only, names);
  }

  private void checkReferences(PlanContext context) {
    Map<String, Set<String>> declared = PlanIds.of(sections, files, context.names());
    // a small plan names owners and procedures without describing them
    LENIENT.forEach(
        kind -> declared.computeIfPresent(kind, (k, ids) -> ids.isEmpty() ? null : ids));
    declared.computeIfPresent("sop", (k, ids) -> union(ids, context.names().sops()));
    References references = new References(schema, declared);
    for (SchemaTable section : sections) {
      for (YamlMap entry : files.entries(section)) {
        references.check(section, entry);
      }
    }
  }

  private static Set<String> union(Set<String> some, Set<String> more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }

  private GoalBook goalBook(
      PlanContext context, CalendarSettings calendar, List<Store> stores, List<Goal> goals) {
    SeasonWeights weights =
        new SeasonWeights(
            calendar.monthWeights(),
            calendar.dayWeights(),
            calendar.seasons().stream()
                .map(s -> new SeasonWeights.Span(s.from(), s.to(), s.weight()))
                .toList());
    GoalBook book =
        new GoalBook(
            new GoalPeriods(calendar.periods(), weights, context.names().metrics()), stores);
    List<YamlMap> written = files.list("goals");
    for (Goal goal : goals) {
      List<GoalDays.Contradiction> contradictions = book.add(goal);
      written.stream()
          .filter(m -> m.source().equals(goal.source()))
          .flatMap(m -> m.map("periods").stream())
          .forEach(m -> contradictions.forEach(c -> contradiction(m, goal, c)));
    }
    return book;
  }

  private static void contradiction(YamlMap periods, Goal goal, GoalDays.Contradiction found) {
    periods.valueProblem(
        GoalReader.keyOf(periods, found.period()),
        "P013",
        "goal \"" + goal.id() + "\": " + found.message(),
        "change " + found.period() + ", or leave it out to have it added up");
  }

  /** Decimal places of a currency; two for one that does not exist, which is reported elsewhere. */
  static int places(String currency) {
    try {
      return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    } catch (IllegalArgumentException e) {
      return 2;
    }
  }
}
