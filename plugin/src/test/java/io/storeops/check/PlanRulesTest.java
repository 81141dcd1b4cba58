package io.storeops.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.analysis.Analyses;
import io.storeops.analysis.AnalysisSettings;
import io.storeops.analysis.RelationCatalog;
import io.storeops.analysis.Relations;
import io.storeops.diag.Problems;
import io.storeops.diag.TextSource;
import io.storeops.engine.DuckDbEngine;
import io.storeops.engine.Engine;
import io.storeops.engine.EngineSettings;
import io.storeops.facts.FactCatalog;
import io.storeops.plan.Plan;
import io.storeops.plan.PlanLoader;
import io.storeops.plan.PlanTables;
import io.storeops.playbook.Playbook;
import io.storeops.playbook.PlaybookLoader;
import io.storeops.result.Finding;
import io.storeops.templates.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rules over the plan alone, on plans whose broken lines say what is wrong: {@code # ! rule rule}.
 * The first line says the as-of date. What is found must be what is said: nothing missing, nothing
 * extra, each at its line.
 */
class PlanRulesTest {
  private static final Path FOLDER = Path.of("src/test/resources/lint");
  private static final Pattern EXPECTED = Pattern.compile("# ! ([a-z0-9 -]+)$");
  private static final Pattern AS_OF = Pattern.compile("^# as-of: (\\d{4}-\\d\\d-\\d\\d)");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> plans_brokenLines_areFoundAtTheirPlaces() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream()
          .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(f)));
    }
  }

  private void check(Path file) throws IOException {
    String text = Files.readString(file);
    List<String> expected = expected(text);
    List<String> found = new ArrayList<>();
    for (Finding finding : findings(text)) {
      int line = finding.source() instanceof TextSource at ? at.line() : 0;
      found.add(line + " " + finding.rule());
    }
    assertEquals(String.join("\n", sorted(expected)), String.join("\n", sorted(found)));
  }

  private static List<String> sorted(List<String> lines) {
    return lines.stream().sorted().toList();
  }

  private static List<String> expected(String text) {
    List<String> expected = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = EXPECTED.matcher(lines.get(i));
      if (matcher.find()) {
        for (String rule : matcher.group(1).strip().split(" +")) {
          expected.add(i + 1 + " " + rule);
        }
      }
    }
    return expected;
  }

  private static Optional<LocalDate> asOf(String text) {
    Matcher matcher = AS_OF.matcher(text);
    return matcher.find() ? Optional.of(LocalDate.parse(matcher.group(1))) : Optional.empty();
  }

  private List<Finding> findings(String text) {
    Problems problems = new Problems();
    Templates templates = new Templates();
    Optional<Plan> read = PlanLoader.load(Map.of("plan/all.yaml", text), problems);
    problems.throwIfErrors();
    Plan plan = read.orElseThrow();
    FactCatalog facts = FactCatalog.load(templates, plan);
    RelationCatalog catalog = RelationCatalog.load(templates, facts, plan, problems);
    Playbook playbook = PlaybookLoader.load(templates, folder, List.of(), catalog, plan, problems);
    problems.throwIfErrors();
    try (Engine engine = DuckDbEngine.open(EngineSettings.of(1, folder.resolve("engine")))) {
      Analyses.load(engine, PlanTables.of(plan));
      Set<String> stores = new TreeSet<>(Set.of(""));
      plan.stores().forEach(s -> stores.add(s.id()));
      Analyses.load(engine, playbook.tables(stores));
      AnalysisSettings settings = new AnalysisSettings(asOf(text), Optional.empty());
      Relations relations = Analyses.planOnly(engine, catalog, plan, settings);
      return Checker.checkPlan(playbook, relations, plan, facts, templates, problems).findings();
    }
  }

  @Test
  void finding_withoutAStore_isThePlans() throws IOException {
    String text =
        Files.readString(FOLDER.resolve("campaigns.yaml")).replace("    stores: [north]\n", "");
    Finding finding =
        findings(text).stream()
            .filter(f -> f.rule().equals("plan-campaign-without-items"))
            .findFirst()
            .orElseThrow();
    assertEquals("", finding.store());
    assertEquals("plan-campaign-without-items||double-12", finding.key());
    assertEquals("2026-W48", finding.week());
    assertEquals(LocalDate.parse("2026-11-27"), finding.due());
  }

  @Test
  void stage_ofACampaignThatRuns_isNamedByItsKindAndHasNoLeadTime() throws IOException {
    String text =
        """
        # as-of: 2026-11-24
        stores: [{id: north, currency: CNY}]
        campaigns:
          - id: fair
            window: {from: 2026-11-24, to: 2026-11-30}
            items: [{product: 1001}]
            stages:
              - {stage: other, name: Samples, due: 2026-11-20, owner: operations}
              - {stage: other, name: Samples, due: 2026-11-21, owner: operations}
              - {stage: other, name: Tent, due: 2026-11-21, owner: operations}
              - {stage: stock, name: Goods, due: 2026-11-22, owner: operations}
        products: [{id: 1001}]
        """;
    assertEquals(
        List.of(
            "plan-change-untold|north|fair",
            "plan-stage-overdue|north|fair / other / Samples / 1",
            "plan-stage-overdue|north|fair / other / Samples / 2",
            "plan-stage-overdue|north|fair / other / Tent",
            "plan-stage-overdue|north|fair / stock"),
        findings(text).stream().map(Finding::key).sorted().toList());
  }

  @Test
  void week_nobodyKnowsToday_isThatOfTheLatestDate() throws IOException {
    String text = Files.readString(FOLDER.resolve("campaigns.yaml")).replace("as-of", "was");
    List<Finding> found = findings(text);
    assertEquals("2026-W50", found.get(0).week());
    assertEquals(null, found.get(0).due());
  }
}
