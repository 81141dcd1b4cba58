package io.storeops.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.diag.Problems;
import io.storeops.templates.Templates;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whom an entry of a plan concerns, by what the schema says of its keys. */
class RoleEntriesTest {
  private static final Templates TEMPLATES = new Templates();

  private static final String SCHEMA =
      """
      "$defs": {text: {type: string}}
      properties:
        roles: {x-table: plan_role, x-ids: role, items: {properties: {id: {type: string}}}}
        drills:
          items:
            properties:
              id: {type: string}
              trainer: {type: string, x-ref: role}
              watchers: {items: {type: string, x-ref: role}}
              parts: {items: {properties: {what: {"$ref": "#/$defs/text"}, by: {type: string, x-ref: role}}}}
              time: {type: string}
        posters: {x-told: false, items: {properties: {id: {type: string}, owner: {type: string, x-ref: role}}}}
        prices: {items: {properties: {id: {type: string}, owner: {type: string}}}}
        notes: {x-told: true, items: {properties: {id: {type: string}, owner: {type: string}}}}
        limits: {x-told: true, items: {properties: {id: {type: string}, rule: {type: string, x-ref: rule}}}}
      """;

  private static YamlMap yaml(String text) {
    return YamlReader.read("test.yaml", text, new Problems()).orElseThrow();
  }

  private static RoleSections sections() {
    return new RoleSections(new PlanSchema(yaml(SCHEMA)));
  }

  private static List<String> told(RoleEntries entries) {
    return entries.all().stream().map(e -> e.part() + " " + e.id() + " " + e.roles()).toList();
  }

  @Test
  void section_thatTheSchemaAddsWithAReferenceToARole_isTold() {
    assertEquals(List.of("roles", "drills", "notes", "limits"), withRoles(sections()));
    RoleEntries entries =
        new RoleEntries(sections(), Map.of("stock-low", "buyer"))
            .addAll(
                yaml(
                    """
                    roles: [{id: boss}]
                    drills:
                      - {id: fire, trainer: boss, time: boss-time}
                      - {id: flood, watchers: [packer, buyer]}
                      - {id: power, watchers: packer, parts: [{what: Lamp, by: host}]}
                      - {id: none, time: '16:00'}
                    posters: [{id: p, owner: boss}]
                    prices: [{id: q, owner: boss}]
                    notes: [{id: n, owner: boss}]
                    limits: [{id: l, rule: stock-low}, {id: m, rule: unknown}]
                    unknown: [{id: u, owner: boss}]
                    """));
    assertEquals(
        List.of(
            "drills fire [boss]",
            "drills flood [buyer, packer]",
            "drills power [host, packer]",
            "limits l [buyer]",
            "roles boss [boss]"),
        told(entries));
  }

  /** Those with a reference, in order; {@code x-told} takes in and leaves out. */
  private static List<String> withRoles(RoleSections sections) {
    assertTrue(sections.entry("posters").isEmpty());
    assertTrue(sections.entry("prices").isEmpty());
    return sections.names();
  }

  @Test
  void valuesOfAnEntry_standAtTheirPlaces() {
    RoleEntries entries =
        new RoleEntries(sections(), Map.of())
            .addAll(
                yaml("drills: [{id: f, trainer: boss, parts: [{what: Lamp}, {id: x, by: b}]}]"));
    RoleEntries.Entry entry = entries.all().get(0);
    assertEquals(Set.of("boss", "b"), entry.roles());
    assertEquals(
        Map.of(
            "id",
            "f",
            "trainer",
            "boss",
            "parts[1].what",
            "Lamp",
            "parts[x].id",
            "x",
            "parts[x].by",
            "b"),
        entry.values());
  }

  @Test
  void rulesAndOverrides_concernWhoAnswersForTheRule() {
    RoleEntries entries =
        new RoleEntries(TEMPLATES, Map.of("dead-stock", "purchasing"))
            .addAll(
                yaml(
                    """
                    rules: [{id: own, owner: warehouse}]
                    overrides: [{rule: dead-stock, off: true}, {rule: other, owner: host}]
                    """));
    assertEquals(
        List.of(
            "overrides dead-stock [purchasing]", "overrides other [host]", "rules own [warehouse]"),
        told(entries));
  }

  @Test
  void sectionsThatComeWithStoreops_areHowPeopleWork() {
    assertEquals(
        List.of(
            "rules",
            "overrides",
            "authorityLimits",
            "qaChecks",
            "answers",
            "shifts",
            "afterSaleGoals",
            "bonusRules",
            "roles",
            "raci",
            "appraisals",
            "permissions",
            "handovers",
            "sops",
            "trainings",
            "workCalendars"),
        RoleSections.of(TEMPLATES).names());
  }

  @Test
  void sectionThatIsTold_hasAWordForIt() {
    String words = TEMPLATES.text("i18n/page.en.properties");
    RoleSections.of(TEMPLATES)
        .names()
        .forEach(s -> assertTrue(words.contains("\npage.roleChanges.part." + s + "="), s));
  }
}
