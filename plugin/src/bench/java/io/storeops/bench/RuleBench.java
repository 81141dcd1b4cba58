package io.storeops.bench;

import io.storeops.analysis.Analyses;
import io.storeops.analysis.AnalysisSettings;
import io.storeops.analysis.RelationCatalog;
import io.storeops.analysis.Relations;
import io.storeops.analysis.Selection;
import io.storeops.check.CheckResult;
import io.storeops.check.Checker;
import io.storeops.diag.Problems;
import io.storeops.engine.DuckDbEngine;
import io.storeops.engine.Engine;
import io.storeops.engine.EngineSettings;
import io.storeops.facts.FactCatalog;
import io.storeops.plan.Plan;
import io.storeops.plan.PlanLoader;
import io.storeops.plan.PlanTables;
import io.storeops.playbook.Playbook;
import io.storeops.playbook.PlaybookLoader;
import io.storeops.playbook.Rule;
import io.storeops.table.TableRows;
import io.storeops.templates.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * What it costs to judge all rules over shops of a year with 500 products, beside what the relations
 * cost that they read: {@code -Dbench.main=io.storeops.bench.RuleBench -Dbench.rows=5,20}.
 */
public final class RuleBench {
  private static final long MEMORY_MB = 4096;

  private RuleBench() {}

  /** Rounds, the plugin's folder, unused, numbers of shops. */
  public static void main(String[] args) throws IOException {
    for (String shops : Child.sizes(args[3], "5,20")) {
      measure(Integer.parseInt(shops), Path.of(args[1]).resolve("target/bench/rules/" + shops));
    }
  }

  private static void measure(int shops, Path folder) throws IOException {
    Files.createDirectories(folder);
    Templates templates = new Templates();
    Problems problems = new Problems();
    Plan plan =
        PlanLoader.load(Map.of("plan/plan.yaml", AnalysisBench.plan(shops)), problems)
            .orElseThrow(() -> new IllegalStateException(problems.list().get(0).toString()));
    FactCatalog facts = FactCatalog.load(templates, plan);
    RelationCatalog catalog = RelationCatalog.load(templates, facts, plan, problems);
    Playbook playbook =
        PlaybookLoader.load(templates, folder, List.of(), catalog, plan, problems);
    try (Engine engine = DuckDbEngine.open(new EngineSettings(2, MEMORY_MB, folder))) {
      Analyses.load(engine, PlanTables.of(plan));
      Analyses.load(engine, List.of(new TableRows(FactCatalog.sourceRef(), List.of())));
      List<String> stores = new ArrayList<>(List.of("*CNY", ""));
      plan.stores().forEach(s -> stores.add(s.id()));
      Analyses.load(engine, playbook.tables(stores));
      long rows = FactRows.load(engine, facts, shops);
      engine.seal();
      Relations relations = Analyses.run(engine, catalog, plan, facts, AnalysisSettings.none());
      long cpu = AnalysisBench.cpu();
      long judged = compute(playbook, catalog, relations);
      double relationSeconds = (AnalysisBench.cpu() - cpu) / 1e9;
      cpu = AnalysisBench.cpu();
      long wall = System.nanoTime();
      CheckResult check = Checker.check(playbook, relations, plan, facts, templates, problems);
      System.out.printf(
          Locale.ROOT,
          "%d shops: %d rows of facts, %d rules, %d rows judged: relations %.2f CPU s, rules %.2f CPU s"
              + " (%.2f s), %d findings, peak heap %d MB%n",
          shops,
          rows,
          playbook.rules().size(),
          judged,
          relationSeconds,
          (AnalysisBench.cpu() - cpu) / 1e9,
          (System.nanoTime() - wall) / 1e9,
          check.standing().size(),
          AnalysisBench.peakHeap() >> 20);
    }
  }

  /** Asks every relation that rules read once, so that it is there; the rows that they hold. */
  private static long compute(Playbook playbook, RelationCatalog catalog, Relations relations) {
    TreeSet<String> names = new TreeSet<>();
    playbook.rules().stream().map(Rule::judgement).forEach(j -> names.add(j.over()));
    long rows = 0;
    for (String name : names) {
      var relation = catalog.relation(name).orElseThrow();
      rows += relations.query(Selection.of(relation, "store").query()).list().size();
    }
    return rows;
  }
}
