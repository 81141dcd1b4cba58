package io.storeops.form;

import io.storeops.document.Form;
import io.storeops.facts.Dataset;
import io.storeops.facts.FactCatalog;
import io.storeops.facts.FormField;
import io.storeops.facts.FormLayout;
import io.storeops.facts.FormMark;
import io.storeops.facts.PlanChoices;
import io.storeops.measure.Unit;
import io.storeops.plan.Plan;
import io.storeops.templates.Templates;
import io.storeops.text.Language;
import io.storeops.text.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds the form of every dataset that has one, in every language of the site. */
public final class FormBuilder {
  private static final int RULED = 100;
  private static final int SPARE = 50;
  private static final int LONGEST_NAME = 31;

  private final Plan plan;
  private final Messages words;
  private final String language;
  private final FormLayout.Days days;

  private FormBuilder(Plan plan, Messages words, String language) {
    this.plan = plan;
    this.words = words;
    this.language = language;
    this.days = PlanDays.of(plan);
  }

  /** All forms, those of the first language first. */
  public static List<Form> build(Plan plan, FactCatalog facts, Templates templates) {
    List<Form> forms = new ArrayList<>();
    for (String language : plan.site().languages()) {
      FormBuilder builder = new FormBuilder(plan, Messages.of(templates, language), language);
      facts.list().stream()
          .filter(d -> d.form().isPresent())
          .map(builder::form)
          .forEach(forms::add);
    }
    return forms;
  }

  private Form form(Dataset dataset) {
    FormLayout layout = FormLayout.of(dataset, plan, words, language, days);
    String title = words.message("finding.dataset." + dataset.id());
    String sheet = sheetName(title);
    FormNotes notes = new FormNotes(plan, layout, days);
    List<List<String>> begun = begun(layout);
    FormMark mark =
        new FormMark(
            dataset.id(),
            layout.design().version(),
            language,
            sheet,
            days,
            layout.columns().stream().map(FormLayout.Column::name).toList());
    return new Form(
        "forms/" + dataset.id() + suffix() + ".xlsx",
        language,
        title,
        words.message("form.intro", notes.by(), notes.when(), words.message("form.sheet.notes")),
        sheet,
        new Form.Mark(FormMark.SHEET, mark.rows()),
        layout.columns().stream().map(this::field).toList(),
        layout.columns().stream().filter(c -> !c.choices().isEmpty()).map(this::choices).toList(),
        begun,
        Math.max(RULED, begun.size() + SPARE),
        notes.sheet());
  }

  /** Nothing in the first language, else the language. */
  private String suffix() {
    return plan.site().languages().indexOf(language) == 0 ? "" : "-" + Language.of(language).path();
  }

  private static String sheetName(String title) {
    String name = title.replaceAll("[\\[\\]:*?/\\\\']", "-");
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  private static String listId(FormLayout.Column column) {
    return "list_" + column.name();
  }

  private Form.Choices choices(FormLayout.Column column) {
    return new Form.Choices(
        listId(column), column.choices().stream().map(PlanChoices.Choice::value).toList());
  }

  private Form.Field field(FormLayout.Column column) {
    String help = column.field().help().in(language, List.of());
    return new Form.Field(
        column.heading(),
        column.field().needed(),
        entry(column),
        help.isEmpty() ? column.rule() : words.message("form.prompt", help, column.rule()),
        column.rule(),
        words.message("form.error"));
  }

  private static Form.Entry entry(FormLayout.Column column) {
    if (!column.choices().isEmpty()) {
      return new Form.Choice(listId(column), column.open());
    }
    FormField field = column.field();
    return switch (field.column().column().type()) {
      case DATE -> new Form.Day(column.days().from(), column.days().to(), false);
      case TIME -> new Form.Day(column.days().from(), column.days().to(), true);
      case INT -> number(field, Form.Number.Kind.WHOLE);
      case MONEY -> number(field, Form.Number.Kind.MONEY);
      case DOUBLE ->
          number(
              field,
              field.column().column().unit() == Unit.RATIO
                  ? Form.Number.Kind.SHARE
                  : Form.Number.Kind.PLAIN);
      default -> new Form.Words(field.longest());
    };
  }

  private static Form.Number number(FormField field, Form.Number.Kind kind) {
    BigDecimal most = field.most();
    return new Form.Number(
        field.least().toPlainString(), most == null ? "" : most.toPlainString(), kind);
  }

  /** One row for each row of the plan that the form goes through. */
  private List<List<String>> begun(FormLayout layout) {
    PlanChoices choices = new PlanChoices(plan);
    return choices.rows(layout.design().fill()).stream()
        .filter(row -> isWhole(row, layout))
        .map(row -> layout.columns().stream().map(c -> begun(c, row, layout, choices)).toList())
        .toList();
  }

  /** A row of the plan that leaves out what the form needs, such as a mark for a metric. */
  private static boolean isWhole(Map<String, String> row, FormLayout layout) {
    return layout.design().fields().stream()
        .filter(f -> f.needed() && layout.design().fills(f))
        .noneMatch(f -> value(row, f).isEmpty());
  }

  private String begun(
      FormLayout.Column column, Map<String, String> row, FormLayout layout, PlanChoices choices) {
    if (column.name().equals("store")) {
      return choices.store(row.getOrDefault("store", ""), language);
    }
    return layout.design().fills(column.field()) ? value(row, column.field()) : "";
  }

  private static String value(Map<String, String> row, FormField field) {
    return PlanChoices.value(row, field.from().substring(field.from().indexOf('.') + 1));
  }
}
