package io.storeops.run;

import io.storeops.check.RuleTestRunner;
import io.storeops.diag.Problems;
import io.storeops.engine.DuckDbEngine;
import io.storeops.engine.Engine;
import io.storeops.playbook.RuleTestCase;
import io.storeops.playbook.RuleTestReader;
import java.util.List;

/** The tests that a project wrote for rules, its own and built-in ones, with its overrides. */
final class RuleTests {
  private RuleTests() {}

  /**
   * Runs them before any data are read.
   *
   * @throws io.storeops.diag.InvalidInputException when a case cannot be read, or finds something
   *     else than it expects
   */
  static void run(Settings settings, Inputs inputs, Problems problems) {
    RuleTestReader reader = new RuleTestReader(inputs.playbook(), inputs.relations(), problems);
    List<RuleTestCase> cases =
        reader.own(settings.project(), ProjectFiles.yaml(settings.playbook()));
    problems.throwIfErrors();
    if (cases.isEmpty()) {
      return;
    }
    try (Engine engine = DuckDbEngine.open(settings.engine())) {
      RuleTestRunner.run(engine, inputs.relations(), inputs.playbook(), cases, problems);
    }
    problems.throwIfErrors();
  }
}
