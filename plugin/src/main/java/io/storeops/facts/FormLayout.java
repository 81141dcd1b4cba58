package io.storeops.facts;

import io.storeops.plan.Plan;
import io.storeops.text.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A form of one dataset for one plan in one language: who makes it and who reads it back both look
 * here, so that a cell is refused in the words that its drop-down showed.
 *
 * @param columns from left to right; a shop is asked for where the plan has several
 */
public record FormLayout(
    Dataset dataset, FormDesign design, String language, Messages words, List<Column> columns) {
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
  private static final String STORE = "store";

  /**
   * A column.
   *
   * @param name of the dataset's column
   * @param choices texts that are offered, in order; empty for none
   * @param open whether other texts are taken too
   * @param days that a date must lie in
   * @param rule what may stand here, one sentence
   */
  public record Column(
      FormField field,
      String name,
      String heading,
      List<PlanChoices.Choice> choices,
      boolean open,
      Days days,
      String rule) {}

  /** First and last day. */
  public record Days(LocalDate from, LocalDate to) {
    /** Whether a day lies in them. */
    public boolean contain(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /** The layout of a dataset that has a form. */
  public static FormLayout of(
      Dataset dataset, Plan plan, Messages words, String language, Days days) {
    FormDesign design = dataset.form().orElseThrow();
    PlanChoices choices = new PlanChoices(plan);
    FormRules rules = FormRules.of(words, language);
    List<Column> columns = new ArrayList<>();
    if (plan.stores().size() > 1) {
      columns.add(store(dataset, choices.stores(language), plan, words));
    }
    for (FormField field : design.fields()) {
      List<PlanChoices.Choice> offered =
          field.from().isEmpty() ? words(field, language) : choices.of(field.from(), language);
      Days span = field.anyDay() ? new Days(FIRST, LAST) : days;
      columns.add(
          new Column(
              field,
              field.column().name(),
              field.heading(language),
              offered,
              field.open(),
              span,
              rules.of(field, !offered.isEmpty(), span, days.from())));
    }
    return new FormLayout(dataset, design, language, words, columns);
  }

  private static Column store(
      Dataset dataset, List<PlanChoices.Choice> stores, Plan plan, Messages words) {
    // the id, and the names in other languages, say the same
    List<String> called = new ArrayList<>();
    plan.stores().forEach(s -> called.add(s.id()));
    plan.stores().forEach(s -> called.addAll(s.name().byLanguage().values()));
    Plan.Text none = new Plan.Text(Map.of());
    FormField field =
        new FormField(
            dataset.column(STORE).orElseThrow(),
            none,
            none,
            true,
            "",
            Map.of("any", called),
            false,
            false,
            BigDecimal.ZERO,
            null,
            0);
    return new Column(
        field,
        STORE,
        words.message("form.store"),
        stores,
        false,
        new Days(FIRST, LAST),
        words.message("form.rule.list"));
  }

  /** Those of the language first; a form in another one says the same. */
  private static List<PlanChoices.Choice> words(FormField field, String language) {
    return field.words().getOrDefault(language, List.of()).stream()
        .map(w -> new PlanChoices.Choice(w, w))
        .toList();
  }

  /** Texts that are taken where choices are closed, folded. */
  static Set<String> taken(Column column) {
    Set<String> taken = new LinkedHashSet<>();
    column.choices().forEach(c -> taken.add(Headings.fold(c.value())));
    column.field().words().values().forEach(l -> l.forEach(w -> taken.add(Headings.fold(w))));
    return taken;
  }
}
