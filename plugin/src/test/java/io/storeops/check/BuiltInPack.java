package io.storeops.check;

import io.storeops.analysis.RelationCatalog;
import io.storeops.diag.Problems;
import io.storeops.facts.FactCatalog;
import io.storeops.plan.Plan;
import io.storeops.playbook.Playbook;
import io.storeops.playbook.PlaybookLoader;
import io.storeops.playbook.RuleTestCase;
import io.storeops.playbook.RuleTestReader;
import io.storeops.templates.Templates;
import java.nio.file.Path;
import java.util.List;

/** The built-in rules over a plan, with the relations that they read. */
record BuiltInPack(
    Templates templates, Problems problems, RelationCatalog relations, Playbook playbook) {

  static BuiltInPack load() {
    Templates templates = new Templates();
    Plan plan = CheckedShop.plan();
    Problems problems = new Problems();
    RelationCatalog relations =
        RelationCatalog.load(templates, FactCatalog.load(templates, plan), plan, problems);
    Playbook playbook =
        PlaybookLoader.load(templates, Path.of(""), List.of(), relations, plan, problems);
    return new BuiltInPack(templates, problems, relations, playbook);
  }

  /** The cases beside the rules. */
  List<RuleTestCase> cases() {
    return new RuleTestReader(playbook, relations, problems).builtIn(templates);
  }
}
