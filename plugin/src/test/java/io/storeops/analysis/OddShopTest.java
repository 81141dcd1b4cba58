package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.calendar.Period;
import io.storeops.check.RuleQueries;
import io.storeops.diag.Problems;
import io.storeops.engine.Engine;
import io.storeops.facts.FactCatalog;
import io.storeops.plan.Plan;
import io.storeops.playbook.Playbook;
import io.storeops.playbook.PlaybookLoader;
import io.storeops.playbook.Rule;
import io.storeops.templates.Templates;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shop that two engines are compared on must have something to compare. */
class OddShopTest {
  @TempDir Path folder;

  /** Something that is not fine, of most rules; else equal verdicts would prove little. */
  @Test
  void rules_builtIn_mostFindSomething() {
    Shop shop = OddShop.build();
    Plan plan = shop.plan();
    FactCatalog facts = FactCatalog.load(new Templates(), plan);
    RelationCatalog catalog = Shop.catalog(plan, facts);
    Problems problems = new Problems();
    Playbook playbook =
        PlaybookLoader.load(new Templates(), folder, List.of(), catalog, plan, problems);
    problems.throwIfErrors();
    Set<String> silent = new TreeSet<>();
    try (Engine engine = shop.load(folder)) {
      Analyses.load(engine, List.of(playbook.parameterTable(List.of("north", "south", ""))));
      Relations relations = Analyses.run(engine, catalog, plan, facts, OddShop.settings());
      List<String> weeks = relations.weeks().stream().map(Period::id).toList();
      assertTrue(weeks.containsAll(List.of("2026-W53", "2027-W01")), weeks.toString());
      for (Rule rule : playbook.rules()) {
        if (relations.query(RuleQueries.of(playbook, rule)).list().isEmpty()) {
          silent.add(rule.id());
        }
      }
    }
    assertTrue(silent.size() * 3 <= playbook.rules().size(), "nothing to judge: " + silent);
  }
}
