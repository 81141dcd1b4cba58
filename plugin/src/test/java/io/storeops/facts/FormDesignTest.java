package io.storeops.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.diag.Problems;
import io.storeops.plan.PlanLoader;
import io.storeops.plan.PlanTables;
import io.storeops.templates.Templates;
import io.storeops.text.Language;
import io.storeops.text.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The forms that ship: complete in every language, and read back without their hidden sheet too.
 */
class FormDesignTest {
  private static final Templates TEMPLATES = new Templates();
  private static final FactCatalog CATALOG = FactCatalog.load(TEMPLATES, Plans.oneStore());
  private static final List<String> LANGUAGES = Language.all().stream().map(Language::tag).toList();

  private static final String PLAN =
      """
      site: {languages: [en]}
      stores: [{id: a, name: A, platform: tmall, currency: CNY}]
      """;

  private static final FileSettings NOTHING_SAID =
      new FileSettings(Set.of(), "", "", "", "", BigDecimal.ONE, Map.of(), Pack.NONE);

  private static Stream<Dataset> forms() {
    return CATALOG.list().stream().filter(d -> d.form().isPresent());
  }

  @Test
  void designs_everyText_standsInEveryLanguage() {
    List<String> gaps = new ArrayList<>();
    forms()
        .forEach(
            d -> {
              FormDesign design = d.form().orElseThrow();
              for (String language : LANGUAGES) {
                gap(gaps, d.id() + " by", design.by().byLanguage().get(language));
                gap(gaps, d.id() + " about", design.about().byLanguage().get(language));
                for (FormField field : design.fields()) {
                  String place = d.id() + " " + field.column().name() + " " + language;
                  gap(gaps, place, field.names().byLanguage().get(language));
                  gap(gaps, place + " help", field.help().byLanguage().get(language));
                  boolean worded = !field.words().isEmpty();
                  gap(
                      gaps,
                      place + " words",
                      worded && !field.words().containsKey(language) ? null : "-");
                }
              }
            });
    assertEquals(List.of(), gaps);
  }

  private static void gap(List<String> gaps, String place, @Nullable String text) {
    if (text == null || text.isBlank()) {
      gaps.add(place);
    }
  }

  @Test
  void designs_headingsOfEveryLanguage_areReadAsThemselvesWithoutTheHiddenSheet() {
    SheetMapper mapper = new SheetMapper(CATALOG);
    List<String> wrong = new ArrayList<>();
    forms()
        .forEach(
            d -> {
              for (String language : LANGUAGES) {
                FormDesign design = d.form().orElseThrow();
                List<String> headings =
                    new ArrayList<>(
                        List.of(Messages.of(TEMPLATES, language).message("form.store")));
                design.fields().forEach(f -> headings.add(f.heading(language)));
                String found =
                    mapper.map(headings, NOTHING_SAID).map(m -> said(m, design)).orElse("nothing");
                if (!found.equals(d.id())) {
                  wrong.add(d.id() + " " + language + ": " + found + " " + headings);
                }
              }
            });
    assertEquals(List.of(), wrong);
  }

  private static String said(SheetMap map, FormDesign design) {
    List<String> places = new ArrayList<>();
    design.fields().forEach(f -> places.add(FormRows.cell(map, f.column().name()) + ""));
    List<String> wanted = new ArrayList<>();
    for (int i = 1; i <= design.fields().size(); i++) {
      wanted.add(i + "");
    }
    boolean right = map.shopCell() == 0 && places.equals(wanted);
    return map.dataset().id() + (right ? "" : " " + places);
  }

  @Test
  void designs_listsOfThePlan_areTablesAndColumnsOfIt() {
    Set<String> known = new TreeSet<>();
    PlanTables.of(PlanLoader.load(Map.of("plan/empty.yaml", PLAN), new Problems()).orElseThrow())
        .forEach(
            t -> t.shape().columns().forEach(c -> known.add(t.shape().name() + "." + c.name())));
    Set<String> unknown = new TreeSet<>();
    forms()
        .flatMap(d -> d.form().orElseThrow().fields().stream())
        .map(FormField::from)
        .filter(f -> !f.isEmpty() && !known.contains(f))
        .forEach(unknown::add);
    assertEquals(Set.of(), unknown);
  }

  @Test
  void designs_keysOfADataset_areAskedForAndItsDayIsNeeded() {
    List<String> wrong = new ArrayList<>();
    forms()
        .forEach(
            d -> {
              List<FormField> fields = d.form().orElseThrow().fields();
              Set<String> asked = new TreeSet<>(Set.of("store", "line"));
              fields.forEach(f -> asked.add(f.column().name()));
              d.key().stream()
                  .filter(k -> !asked.contains(k))
                  .forEach(k -> wrong.add(d.id() + " does not ask for " + k));
              boolean day =
                  fields.stream().anyMatch(f -> f.column().name().equals("biz_date") && f.needed());
              if (!day) {
                wrong.add(d.id() + " does not need a day");
              }
            });
    assertEquals(List.of(), wrong);
  }

  @Test
  void layouts_everyText_fitsIntoTheBoxesOfASpreadsheet() {
    FormLayout.Days days =
        new FormLayout.Days(LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31));
    forms()
        .forEach(
            d -> {
              for (String language : LANGUAGES) {
                Messages words = Messages.of(TEMPLATES, language);
                for (FormLayout.Column column :
                    FormLayout.of(d, Plans.oneStore(), words, language, days).columns()) {
                  String place = d.id() + " " + language + " " + column.heading();
                  String help = column.field().help().in(language, List.of());
                  assertTrue(column.heading().length() <= 32, place);
                  assertTrue(help.length() + 1 + column.rule().length() <= 255, place);
                  assertTrue(column.rule().length() <= 225, place);
                }
              }
            });
  }
}
