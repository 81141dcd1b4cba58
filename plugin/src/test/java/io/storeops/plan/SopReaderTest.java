package io.storeops.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.TextSource;
import io.storeops.templates.Templates;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Procedures: wrong files are refused, a plan's own take the place of those built in. */
class SopReaderTest {
  private static final String GOOD =
      """
      sops:
        - id: slow-parcel
          owner: operations
          roles: [operations, service]
          title: {zh-CN: 一, zh-TW: 二, ja: 三, en: Slow parcels}
          purpose: {zh-CN: 一, zh-TW: 二, ja: 三, en: Begins late.}
          steps:
            - {role: service, what: {zh-CN: 一, zh-TW: 二, ja: 三, en: Look.}}
            - {role: service, what: {zh-CN: 一, zh-TW: 二, ja: 三, en: Write.}}
            - {role: service, what: {zh-CN: 一, zh-TW: 二, ja: 三, en: Tell.}}
            - {role: service, what: {zh-CN: 一, zh-TW: 二, ja: 三, en: End.}}
          version: "1.2"
          reviewed: 2026-11-30
      """;

  private final Problems problems = new Problems();

  private List<Sop> read(String builtIn, String plan) {
    List<YamlMap> files =
        plan.isEmpty()
            ? List.of()
            : List.of(YamlReader.read("plan/sops.yaml", plan, problems).orElseThrow());
    String schema = new Templates().text("schema/sop.schema.json");
    return SopReader.read(Map.of("sops/slow-parcel.yaml", builtIn), schema, files, "en", problems);
  }

  private List<String> found() {
    return problems.list().stream().map(SopReaderTest::print).toList();
  }

  private static String print(Problem problem) {
    TextSource at = (TextSource) problem.source();
    return at.line() + " " + problem.code() + " " + problem.message() + " / " + problem.hint();
  }

  @Test
  void file_good_isRead() {
    Sop sop = read(GOOD, "").get(0);
    assertEquals(List.of(), found());
    assertEquals("Begins late.", sop.purpose().in("en", List.of()));
    assertEquals(List.of("operations", "service"), sop.roles());
    assertEquals("一", sop.steps().get(3).what().in("zh-CN", List.of()));
    assertEquals(new Review("1.2", LocalDate.parse("2026-11-30"), null), sop.review());
    assertEquals(0, sop.review().lateOn(LocalDate.parse("2099-12-31")));
  }

  @Test
  void file_withADayByWhichItIsLate_isRefused() {
    assertEquals(List.of(), read(GOOD.replace("reviewed:", "reviewBy:"), ""));
    assertEquals(List.of("13 Y020 unknown key \"reviewBy\" / did you mean \"reviewed\"?"), found());
  }

  @Test
  void sop_ofThePlan_isLateAfterItsDay() {
    Sop sop = read(GOOD, "sops: [{id: own, owner: boss, version: 3, reviewBy: 2026-11-30}]").get(0);
    assertEquals(new Review("3", null, LocalDate.parse("2026-11-30")), sop.review());
    assertEquals(0, sop.review().lateOn(LocalDate.parse("2026-11-30")));
    assertEquals(2, sop.review().lateOn(LocalDate.parse("2026-12-02")));
    assertEquals(0, sop.review().lateOn(null));
  }

  @Test
  void file_withoutALanguage_isRefusedWhole() {
    assertEquals(List.of(), read(GOOD.replace(", en: Tell.", ""), ""));
    assertEquals(List.of("10 Y021 the key \"en\" is missing / "), found());
  }

  @Test
  void file_withUnknownRole_isRefused() {
    assertEquals(List.of(), read(GOOD.replace("owner: operations", "owner: operation"), ""));
    assertEquals(
        List.of(
            "3 Y023 \"owner\" is \"operation\"; expected one of manager, operations, promotion,"
                + " design, service-lead, service, purchasing, warehouse, host"
                + " / did you mean \"operations\"?"),
        found());
  }

  @Test
  void file_withThreeSteps_isRefused() {
    assertEquals(List.of(), read(GOOD.replaceAll("(?m)^.*Tell.*\n", ""), ""));
    assertEquals(
        List.of("8 Y024 \"steps\": expected at least 4 in the list, found a list / "), found());
  }

  @Test
  void file_withMisspelledKey_isRefused() {
    assertEquals(List.of(), read(GOOD.replace("purpose:", "porpose:"), ""));
    assertEquals(List.of("6 Y020 unknown key \"porpose\" / did you mean \"purpose\"?"), found());
  }

  @Test
  void plan_ownOfTheSameId_takesItsPlace() {
    List<Sop> sops =
        read(
            GOOD,
            """
            sops:
              - {id: slow-parcel, title: Our parcels, owner: hand, steps: [{what: Call the depot}]}
              - {id: opening, owner: boss}
            """);
    assertEquals(List.of("opening", "slow-parcel"), sops.stream().map(Sop::id).toList());
    assertEquals("opening", sops.get(0).title().in("ja", List.of("en")));
    assertEquals("Our parcels", sops.get(1).title().in("ja", List.of("en")));
    assertEquals("", sops.get(1).purpose().in("ja", List.of("en")));
    assertEquals(
        List.of(new Sop.Step("", new Plan.Text(Map.of("en", "Call the depot")))),
        sops.get(1).steps());
  }

  @Test
  void plan_mayReferToProceduresThatAreBuiltIn() {
    String plan =
        """
        stores: [{id: a, platform: tmall, currency: CNY}]
        roles: [{id: boss}]
        sops: [{id: opening, owner: boss}]
        handovers:
          - {id: a, name: A, giver: boss, taker: boss, every: day, sop: opening}
          - {id: b, name: B, giver: boss, taker: boss, every: day, sop: restock}
          - {id: c, name: C, giver: boss, taker: boss, every: day, sop: restok}
        """;
    PlanLoader.load(Map.of("plan/a.yaml", plan), problems);
    assertEquals(
        List.of(
            "7 P002 handovers \"c\" names sop \"restok\", which no plan declares"
                + " / did you mean \"restock\"?"),
        found());
  }
}
