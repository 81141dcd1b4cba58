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
