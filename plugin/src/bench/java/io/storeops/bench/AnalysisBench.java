package io.storeops.bench;

import io.storeops.analysis.Analyses;
import io.storeops.analysis.AnalysisSettings;
import io.storeops.analysis.Relation;
import io.storeops.analysis.RelationCatalog;
import io.storeops.analysis.Relations;
import io.storeops.analysis.Selection;
import io.storeops.diag.Problems;
import io.storeops.engine.DuckDbEngine;
import io.storeops.engine.Engine;
import io.storeops.engine.EngineSettings;
import io.storeops.engine.Query;
import io.storeops.engine.SelectProfile;
import io.storeops.facts.FactCatalog;
import io.storeops.plan.Plan;
import io.storeops.plan.PlanLoader;
import io.storeops.plan.PlanTables;
import io.storeops.table.TableRows;
import io.storeops.templates.Templates;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What all relations cost over shops of a year, and whether that grows faster than their rows. Each
 * number of shops is a process of its own with a heap of 1 GB and an engine of 12 GB.
 */
public final class AnalysisBench {
  private static final int SLOWEST = 10;

  /** Relations and operators of a plan that are shown. */
  private static final int PLANS = 5;

  private static final int OPERATORS = 4;

  /** Enough for the facts of 80 shops; with less the engine spills, which costs time of its own. */
  private static final long MEMORY_MB = 12_288;

  private AnalysisBench() {}

  /** Rounds, the plugin's folder, unused, numbers of shops; or a number and a folder, inside. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 2) {
      measure(Integer.parseInt(args[0]), Path.of(args[1]));
      return;
    }
    double rows = 0;
    double cpu = 0;
    for (String shops : Child.sizes(args[3], "5,20,80")) {
      String[] found = process(shops, Path.of(args[1]).resolve("target/bench/analyses"));
      double nowRows = Double.parseDouble(found[0]);
      double nowCpu = Double.parseDouble(found[1]);
      System.out.printf(
          Locale.ROOT,
          "%s shops: %.0f rows, %.2f CPU s, %s s, peak heap %s MB%s%n",
          shops,
          nowRows,
          nowCpu,
          found[2],
          found[3],
          rows == 0
              ? ""
              : String.format(
                  Locale.ROOT, "; CPU × %.2f for rows × %.2f", nowCpu / cpu, nowRows / rows));
      rows = nowRows;
      cpu = nowCpu;
    }
  }

  private static String[] process(String shops, Path folder)
      throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-cp",
            System.getProperty("java.class.path"),
            AnalysisBench.class.getName(),
            shops,
            folder.resolve(shops).toString());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(shops + " shops failed: " + out);
    }
    String[] lines = out.strip().split("\n", -1);
    for (String line : List.of(lines).subList(0, lines.length - 1)) {
      System.out.println(line);
    }
    return lines[lines.length - 1].split(" ", -1);
  }

  /** What one relation cost beyond what it reads. */
  private record Cost(String relation, double cpu, double wall) {}

  private static void measure(int shops, Path folder) throws IOException {
    Files.createDirectories(folder);
    Problems problems = new Problems();
    Plan plan =
        PlanLoader.load(Map.of("plan/plan.yaml", plan(shops)), problems)
            .orElseThrow(() -> new IllegalStateException(problems.list().get(0).toString()));
    FactCatalog facts = FactCatalog.load(new Templates(), plan);
    RelationCatalog catalog = RelationCatalog.load(new Templates(), facts, plan, problems);
    try (DuckDbEngine engine = DuckDbEngine.open(new EngineSettings(2, MEMORY_MB, folder))) {
      Analyses.load(engine, PlanTables.of(plan));
      Analyses.load(engine, List.of(new TableRows(FactCatalog.sourceRef(), List.of())));
      Analyses.load(engine, List.of(new TableRows(RelationCatalog.RULES, List.of())));
      long rows = FactRows.load(engine, facts, shops);
      engine.seal();
      long cpu = cpu();
      long wall = System.nanoTime();
      Relations relations = Analyses.run(engine, catalog, plan, facts, AnalysisSettings.none());
      List<Cost> costs = new ArrayList<>();
      catalog.list().forEach(r -> costs.add(cost(relations, r)));
      double seconds = (System.nanoTime() - wall) / 1e9;
      double used = (cpu() - cpu) / 1e9;
      costs.stream()
          .sorted(Comparator.comparingDouble(Cost::cpu).reversed())
          .limit(SLOWEST)
          .forEach(
              c ->
                  System.out.printf(
                      Locale.ROOT,
                      "| %d shops | %s | %.2f CPU s | %.2f s |%n",
                      shops,
                      c.relation(),
                      c.cpu(),
                      c.wall()));
      plans(engine, catalog, costs);
      System.out.printf(
          Locale.ROOT, "%d %.3f %.2f %d%n", rows, used, seconds, peakHeap() / (1 << 20));
    }
  }

  /** The costliest operators of the slowest selects; they are run once more. */
  private static void plans(DuckDbEngine engine, RelationCatalog catalog, List<Cost> costs) {
    costs.stream()
        .sorted(Comparator.comparingDouble(Cost::cpu).reversed())
        .flatMap(c -> catalog.relation(c.relation()).stream())
        .filter(r -> r.select().isPresent())
        .limit(PLANS)
        .forEach(
            r ->
                System.out.printf(
                    "%s: %s%n",
                    r.name(),
                    String.join(
                        "; ",
                        SelectProfile.costliest(engine, r.select().orElseThrow(), OPERATORS))));
  }

  private static Cost cost(Relations relations, Relation relation) {
    long cpu = cpu();
    long wall = System.nanoTime();
    Query all = Selection.of(relation, relation.grain().get(0)).query();
    // one row: what is measured is that it is computed, not that all of it is read
    relations
        .query(
            new Query(
                all.from(),
                all.outputs(),
                all.where(),
                "",
                all.bindings(),
                all.order(),
                OptionalInt.of(1)))
        .list();
    return new Cost(relation.name(), (cpu() - cpu) / 1e9, (System.nanoTime() - wall) / 1e9);
  }

  static String plan(int shops) {
    StringBuilder plan = new StringBuilder("roles: [{id: ops}]\nstores:\n");
    for (int shop = 0; shop < shops; shop++) {
      plan.append("  - {id: shop").append(shop).append(", platform: tmall, currency: CNY}\n");
    }
    plan.append("goals:\n");
    for (int shop = 0; shop < shops; shop++) {
      plan.append("  - {id: sales").append(shop).append(", store: shop").append(shop);
      plan.append(", metric: paid_amount, periods: {\"2026\": 90000000}}\n");
    }
    plan.append("products:\n");
    for (int product = 0; product < 20; product++) {
      plan.append("  - {id: p").append(product).append(", role: hero}\n");
    }
    plan.append("campaigns:\n");
    plan.append("  - {id: spring, kind: promotion, owner: ops, window: {from: 2026-03-01, to: 2026-03-08}}\n");
    plan.append("  - {id: june, kind: promotion, owner: ops, window: {from: 2026-06-01, to: 2026-06-18}}\n");
    return plan.toString();
  }

  static long cpu() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime();
  }

  static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getType() == java.lang.management.MemoryType.HEAP)
        .mapToLong(p -> p.getPeakUsage().getUsed())
        .sum();
  }
}
