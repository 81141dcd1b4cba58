package io.storeops.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.analysis.RelationCatalog;
import io.storeops.analysis.Shop;
import io.storeops.diag.Problems;
import io.storeops.facts.FactCatalog;
import io.storeops.plan.Plan;
import io.storeops.templates.Templates;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits that platforms set. */
class PresetsTest {
  private static final BigDecimal NONE = BigDecimal.ONE.negate();
  private final Templates templates = new Templates();
  private final Problems problems = new Problems();

  @TempDir Path project;

  @Test
  void presets_ofEveryPlatform_nameRulesAndParametersThatExist() {
    List<String> platforms =
        templates.list(PlaybookLoader.PRESETS, ".yaml").stream()
            .map(p -> p.replaceAll(".*/|\\.yaml$", ""))
            .toList();
    Shop shop = new Shop();
    platforms.forEach(p -> shop.store(p, "CNY", p));
    load(shop.plan(), List.of());
    assertTrue(platforms.contains("amazon"), platforms.toString());
    assertEquals(List.of(), problems.list());
  }

  @Test
  void preset_ofAPlatform_holdsInItsShopsOnly() {
    Plan plan = new Shop().store("us", "USD", "amazon").store("cn", "CNY", "douyin").plan();
    Playbook playbook = load(plan, List.of());
    assertEquals(
        Map.of("us", new BigDecimal("200"), "cn", new BigDecimal("60")), most(playbook, plan));
  }

  @Test
  void preset_overriddenByAPlanner_givesWay() throws IOException {
    Path own = project.resolve("own.yaml");
    Files.writeString(
        own, "overrides: [{rule: title-too-long, stores: [us], parameters: {most: 80}}]\n");
    Plan plan = new Shop().store("us", "USD", "amazon").store("jp", "JPY", "rakuten").plan();
    Playbook playbook = load(plan, List.of(own));
    assertEquals(
        Map.of("us", new BigDecimal("80"), "jp", new BigDecimal("255")), most(playbook, plan));
  }

  @Test
  void preset_ofASeason_holdsInItsWeeksUntilAPlannerSaysOtherwise() throws IOException {
    Path own = project.resolve("own.yaml");
    Files.writeString(
        own,
        """
        overrides:
          - {rule: stock-cover-short, seasons: [double-11], stores: [b], parameters: {slack: 3}}
          - {rule: stock-cover-short, seasons: peak, stores: [c], off: true}
        """);
    Shop shop = new Shop().season("double-11", "2026-11-01", "2026-11-11", "peak");
    List.of("a", "b", "c").forEach(s -> shop.store(s, "CNY"));
    Plan plan = shop.plan();
    Playbook playbook = load(plan, List.of(own));
    assertEquals(List.of(), problems.list());
    Rule rule = playbook.rule("stock-cover-short").orElseThrow();
    assertEquals(
        List.of("2026-W44", "2026-W45", "2026-W46"), List.copyOf(playbook.seasonWeeks(rule)));
    List<String> found = new ArrayList<>();
    for (String week : List.of("2026-W43", "2026-W44", "2026-W46", "2026-W47")) {
      for (String store : List.of("a", "b", "c")) {
        RuleSettings settings = playbook.settings(rule, store, week);
        found.add(
            settings.off()
                ? "off"
                : settings.parameters().getOrDefault("slack", NONE).toPlainString());
      }
    }
    assertEquals(List.of("0", "0", "0", "7", "3", "off", "7", "3", "off", "0", "0", "0"), found);
  }

  @Test
  void override_ofAnUnknownSeason_isOneProblem() throws IOException {
    Path own = project.resolve("own.yaml");
    Files.writeString(
        own, "overrides: [{rule: dead-stock, seasons: [peek], parameters: {days: 40}}]\n");
    load(new Shop().store("a", "CNY").plan(), List.of(own));
    assertEquals(
        List.of("own.yaml:1:42 R223 unknown season \"peek\"; did you mean \"peak\"?"),
        problems.list().stream()
            .map(p -> p.source().place() + " " + p.code() + " " + p.message() + "; " + p.hint())
            .toList());
  }

  private static Map<String, BigDecimal> most(Playbook playbook, Plan plan) {
    Rule rule = playbook.rule("title-too-long").orElseThrow();
    return plan.stores().stream()
        .collect(
            Collectors.toMap(
                Plan.Store::id,
                s -> playbook.settings(rule, s.id()).parameters().getOrDefault("most", NONE)));
  }

  private Playbook load(Plan plan, List<Path> own) {
    RelationCatalog relations =
        RelationCatalog.load(templates, FactCatalog.load(templates, plan), plan, problems);
    return PlaybookLoader.load(templates, project, new ArrayList<>(own), relations, plan, problems);
  }
}
