package io.storeops.check;

import io.storeops.analysis.RelationCatalog;
import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.Severity;
import io.storeops.engine.Engine;
import io.storeops.engine.TableLoader;
import io.storeops.playbook.Playbook;
import io.storeops.playbook.Rule;
import io.storeops.playbook.RuleTestCase;
import io.storeops.table.Column;
import io.storeops.table.Row;
import io.storeops.table.TableRows;
import io.storeops.table.TableShape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Runs tests of rules where rules run: in an engine, each case in a table of its own. */
public final class RuleTestRunner {
  private final Engine engine;
  private final RelationCatalog relations;
  private final Playbook playbook;

  private RuleTestRunner(Engine engine, RelationCatalog relations, Playbook playbook) {
    this.engine = engine;
    this.relations = relations;
    this.playbook = playbook;
  }

  /**
   * Runs the cases and files those that find something else than they expect.
   *
   * @param engine a fresh one, not yet sealed
   */
  public static void run(
      Engine engine,
      RelationCatalog relations,
      Playbook playbook,
      List<RuleTestCase> cases,
      Problems problems) {
    RuleTestRunner runner = loaded(engine, relations, playbook, cases);
    for (int i = 0; i < cases.size(); i++) {
      runner.check(cases.get(i), i, problems);
    }
  }

  /** With the rows of every case in a table. */
  static RuleTestRunner loaded(
      Engine engine, RelationCatalog relations, Playbook playbook, List<RuleTestCase> cases) {
    RuleTestRunner runner = new RuleTestRunner(engine, relations, playbook);
    TreeSet<String> stores = new TreeSet<>();
    cases.forEach(c -> stores.addAll(runner.stores(c)));
    runner.load(playbook.parameterTable(stores));
    for (int i = 0; i < cases.size(); i++) {
      RuleTestCase test = cases.get(i);
      TableShape shape = new TableShape(table(i), runner.columns(test), List.of());
      runner.load(new TableRows(shape, test.rows()));
    }
    return runner;
  }

  private static String table(int index) {
    return "case_" + index;
  }

  private void check(RuleTestCase test, int index, Problems problems) {
    List<String> found = found(test.rule(), index);
    if (!found.equals(test.expected())) {
      problems.error(
          "R240",
          Problem.Cause.PLAN,
          test.source(),
          "the case \""
              + test.name()
              + "\" of the rule \""
              + test.rule().id()
              + "\" finds "
              + found
              + ", expected "
              + test.expected(),
          "correct the rule or the case");
    }
  }

  /** What a rule finds in the rows of the case at an index, as cases say it. */
  List<String> found(Rule rule, int index) {
    RuleQuery query = new RuleQuery(rule, table(index), !playbook.seasonWeeks(rule).isEmpty());
    Map<List<String>, Judged> worst = new HashMap<>();
    for (Row row : engine.query(query.query()).list()) {
      Judged judged = query.judge(row);
      worst.merge(
          List.of(judged.store(), judged.subject(), judged.week()),
          judged,
          (a, b) -> Judged.WORST_FIRST.compare(a, b) <= 0 ? a : b);
    }
    return worst.values().stream().map(RuleTestRunner::print).sorted().toList();
  }

  private static String print(Judged judged) {
    String subject = judged.subject().isEmpty() ? judged.store() : judged.subject();
    return subject + " " + judged.severity().map(RuleTestRunner::word).orElse("no-data");
  }

  private static String word(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warn";
      case NOTE -> "note";
    };
  }

  private List<String> stores(RuleTestCase test) {
    int store = columns(test).stream().map(Column::name).toList().indexOf("store");
    return test.rows().stream().map(r -> String.valueOf(r[store])).toList();
  }

  private List<Column> columns(RuleTestCase test) {
    return relations.relation(test.rule().judgement().over()).orElseThrow().columns();
  }

  private void load(TableRows table) {
    try (TableLoader loader = engine.load(table.shape())) {
      table.rows().forEach(loader::add);
    }
  }
}
