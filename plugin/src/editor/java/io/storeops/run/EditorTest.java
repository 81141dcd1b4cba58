package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.diag.Problems;
import io.storeops.diag.TextSource;
import io.storeops.plan.PlanLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What people see in an editor, by the language server that editors use. */
@Tag("editor")
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EditorTest {
  private static final String HEADER =
      "# yaml-language-server: $schema=../.storeops/schema/plan.schema.json\n";

  /** A valid plan; each mistake replaces one of its texts. */
  private static final String VALID =
      """
      site: {languages: [en, zh-CN], weeks: 60}
      stores:
        - id: tmall-1
          name: {en: Shop, zh-CN: 店}
          platform: tmall
          currency: CNY
          dayStart: "08:00"
      roles: [{id: manager}]
      goals:
        - id: sales
          metric: paid_amount
          owner: manager
          kind: least
          periods: {"2026": 1200万}
      products:
        - id: 681204357719
          role: hero
          leadDays: 14 days
          floorPrice: 1,299.00
          exempt: false
      campaigns:
        - id: double-11
          window: {from: 2026-11-01, to: 2026-11-11}
          forecast: {firstDay: 30%}
      risks:
        - {id: stock-out, what: Sold out, likelihood: 3, impact: 4}
      rates:
        - {month: 2026-11, from: JPY, to: CNY, rate: 0.05}
      """;

  /** Text, what somebody writes instead. */
  private static final List<List<String>> MISTAKES =
      List.of(
          List.of("platform: tmall", "platfrom: tmall"),
          List.of("goals:", "gaols:"),
          List.of("currency: CNY\n", "currency: cny\n"),
          List.of("\"08:00\"", "\"25:00\""),
          List.of("weeks: 60", "weeks: 0"),
          List.of("weeks: 60", "weeks: many"),
          List.of("[en, zh-CN]", "[en, zh]"),
          List.of("{en: Shop", "{de: Laden"),
          List.of("platform: tmall", "platform: [tmall]"),
          List.of("kind: least", "kind: lest"),
          List.of("{\"2026\": 1200万}", "{\"2026\": much}"),
          List.of("{\"2026\": 1200万}", "{\"2026-W60\": 1200万}"),
          List.of("role: hero", "role: heros"),
          List.of("14 days", "14 moons"),
          List.of("1,299.00", "-1"),
          List.of("exempt: false", "exempt: maybe"),
          List.of("2026-11-11}", "2026-11-31}"),
          List.of("firstDay: 30%", "firstDay: 130%"),
          List.of("likelihood: 3", "likelihood: 6"),
          List.of("likelihood: 3, ", ""),
          List.of("month: 2026-11", "month: 2026-13"),
          List.of("rate: 0.05", "rate: 0"),
          List.of("- {id: stock-out, what", "- {id: Stock Out, what"));

  @TempDir Path folder;

  @BeforeEach
  void schemas() {
    new SchemaRun(
            folder,
            folder.resolve("plan"),
            folder.resolve("playbook"),
            folder.resolve("pages"),
            folder.resolve("analyses"),
            folder.resolve(".storeops/schema"))
        .run();
  }

  private LanguageServer server() throws IOException {
    return new LanguageServer(
        System.getProperty("node", "node"), Path.of(System.getProperty("yaml.server")), folder);
  }

  private Path file(int number) {
    return folder.resolve("plan/p" + number + ".yaml");
  }

  private static TreeSet<Integer> lines(JsonNode diagnostics) {
    return diagnostics
        .valueStream()
        .map(d -> d.at("/range/start/line").asInt() + 1)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static TreeSet<Integer> ours(String text) {
    Problems problems = new Problems();
    PlanLoader.load(Map.of("plan/a.yaml", text), problems);
    return problems.list().stream()
        .map(p -> Math.max(1, ((TextSource) p.source()).line()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void mistakes_areFlaggedOnTheSameLinesAsByCheck() throws IOException {
    List<String> differences = new ArrayList<>();
    try (LanguageServer server = server()) {
      int number = 0;
      for (List<String> mistake : MISTAKES) {
        String text = HEADER + VALID.replace(mistake.get(0), mistake.get(1));
        TreeSet<Integer> editor = lines(server.open(file(++number), text));
        TreeSet<Integer> check = ours(text);
        if (check.isEmpty() || !check.equals(editor)) {
          differences.add(mistake + ": check " + check + ", editor " + editor);
        }
      }
    }
    assertEquals(List.of(), differences);
  }

  @Test
  void validPlans_areFlaggedByNeither() throws IOException {
    List<String> found = new ArrayList<>();
    try (LanguageServer server = server()) {
      int number = 0;
      assertEquals(new TreeSet<>(), ours(VALID));
      found.add(server.open(file(++number), HEADER + VALID).toString());
      for (Path plan : ProjectFiles.yaml(Path.of("../example-project/plan"))) {
        found.add(server.open(file(++number), HEADER + Files.readString(plan)).toString());
      }
    }
    found.removeIf("[]"::equals);
    assertEquals(List.of(), found);
  }

  @Test
  void completion_offersKeysWordsAndIds_hoverSaysWhatAKeyIs() throws IOException {
    Files.createDirectories(folder.resolve("plan"));
    Files.writeString(folder.resolve("plan/a.yaml"), VALID);
    schemas();
    String text = HEADER + "goals:\n  - id: sales\n    owner: \n    kind: \n    \n";
    try (LanguageServer server = server()) {
      server.open(file(1), text);
      assertEquals(List.of("manager"), labels(server.ask("completion", file(1), 3, 11)));
      assertEquals(
          List.of("band", "least", "most"), labels(server.ask("completion", file(1), 4, 10)));
      List<String> keys = labels(server.ask("completion", file(1), 5, 4));
      assertTrue(keys.containsAll(List.of("metric", "periods", "store")), keys.toString());
      String hover = server.ask("hover", file(1), 3, 6).toString();
      assertTrue(hover.contains("Role that answers for it."), hover);
    }
  }

  private static List<String> labels(JsonNode completion) {
    return completion.path("items").valueStream().map(i -> i.path("label").asString()).sorted().toList();
  }
}
