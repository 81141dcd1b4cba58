package io.storeops.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.condition.Expression;
import io.storeops.condition.Mutations;
import io.storeops.condition.TreeText;
import io.storeops.diag.Severity;
import io.storeops.engine.DuckDbEngine;
import io.storeops.engine.Engine;
import io.storeops.engine.EngineSettings;
import io.storeops.playbook.Judgement;
import io.storeops.playbook.Rule;
import io.storeops.playbook.RuleTestCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cases beside the rules are worth something: whichever comparison of a rule is turned round, a
 * case of the rule finds something else.
 */
class RuleMutationTest {
  @TempDir Path folder;

  private final BuiltInPack pack = BuiltInPack.load();

  /** One rule with one place turned round. */
  private record Mutant(Rule rule, String what) {}

  @Test
  void rules_builtIn_everyTurnedComparisonIsNoticed() {
    List<RuleTestCase> cases = pack.cases();
    List<String> survivors = new ArrayList<>();
    int tried = 0;
    try (Engine engine = DuckDbEngine.open(EngineSettings.of(2, folder))) {
      RuleTestRunner runner =
          RuleTestRunner.loaded(engine, pack.relations(), pack.playbook(), cases);
      for (Rule rule : pack.playbook().rules()) {
        int[] own =
            IntStream.range(0, cases.size())
                .filter(i -> cases.get(i).rule().id().equals(rule.id()))
                .toArray();
        for (Mutant mutant : mutants(rule)) {
          tried++;
          boolean same =
              IntStream.of(own)
                  .allMatch(i -> runner.found(mutant.rule(), i).equals(cases.get(i).expected()));
          if (same) {
            survivors.add(rule.id() + ": " + mutant.what());
          }
        }
      }
    }
    assertTrue(tried > pack.playbook().rules().size(), tried + " mutants");
    assertEquals("", String.join("\n", survivors));
  }

  private static List<Mutant> mutants(Rule rule) {
    Judgement j = rule.judgement();
    List<Mutant> mutants = new ArrayList<>();
    j.when()
        .forEach(
            (severity, condition) ->
                Mutations.of(condition)
                    .forEach(
                        m -> mutants.add(new Mutant(with(rule, severity, m), TreeText.of(m)))));
    j.where()
        .ifPresent(
            where ->
                Mutations.of(where)
                    .forEach(
                        m ->
                            mutants.add(
                                new Mutant(
                                    with(rule, Optional.of(m), j.base()),
                                    "where " + TreeText.of(m)))));
    j.base()
        .ifPresent(
            base ->
                Mutations.of(base)
                    .forEach(
                        m ->
                            mutants.add(
                                new Mutant(
                                    with(rule, j.where(), Optional.of(m)),
                                    "base " + TreeText.of(m)))));
    return mutants;
  }

  private static Rule with(Rule rule, Severity severity, Expression condition) {
    Map<Severity, Expression> when = new HashMap<>(rule.judgement().when());
    when.put(severity, condition);
    return with(rule, rule.judgement().where(), when, rule.judgement().base());
  }

  private static Rule with(Rule rule, Optional<Expression> where, Optional<Expression> base) {
    return with(rule, where, rule.judgement().when(), base);
  }

  private static Rule with(
      Rule rule,
      Optional<Expression> where,
      Map<Severity, Expression> when,
      Optional<Expression> base) {
    Judgement j = rule.judgement();
    Judgement judgement =
        new Judgement(
            j.over(),
            j.needs(),
            where,
            when,
            j.parameters(),
            base,
            j.except(),
            j.value(),
            j.threshold(),
            j.stake(),
            j.shown(),
            j.placed());
    return new Rule(
        rule.id(),
        rule.since(),
        rule.covers(),
        rule.subject(),
        judgement,
        rule.follow(),
        rule.texts(),
        rule.builtIn(),
        rule.source());
  }
}
