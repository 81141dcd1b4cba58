package io.storeops.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.condition.Expression;
import io.storeops.condition.ExpressionWalk;
import io.storeops.diag.Source;
import io.storeops.diag.TextSource;
import io.storeops.engine.DuckDbEngine;
import io.storeops.engine.Engine;
import io.storeops.engine.EngineSettings;
import io.storeops.playbook.Languages;
import io.storeops.playbook.Placeholders;
import io.storeops.playbook.Rule;
import io.storeops.playbook.RuleTestCase;
import io.storeops.table.Column;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for the pack as a whole. */
class RuleMetaTest {
  private static final Pattern ROLE = Pattern.compile("(?m)^ +- \\{?(?:id: )([a-z-]+)");

  /** Columns of rules in whose place something else stands: a parameter, or another condition. */
  private static final Set<String> HAS_A_STAND_IN =
      Set.of(
          "case-undecided decide_within",
          "service-answers-late answer_goal",
          "service-answers-slow seconds_goal",
          "service-bot-weak solve_goal",
          "plan-goal-above-market share_before",
          "plan-appraisal-weights peak_total");

  @TempDir Path folder;

  private final BuiltInPack pack = BuiltInPack.load();

  @Test
  void files_eachHasTheOneRuleThatItIsNamedAfter() {
    List<String> wrong = new ArrayList<>();
    for (Rule rule : pack.playbook().rules()) {
      Source source = rule.source();
      String file = source instanceof TextSource text ? text.file() : "";
      boolean right =
          rule.covers().stream()
              .map(row -> "playbooks/" + row.charAt(0) + "/" + rule.id() + ".yaml")
              .anyMatch(file::endsWith);
      if (!right) {
        wrong.add(rule.id() + " of " + rule.covers() + " stands in " + file);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void ids_areUniqueAndSorted() {
    List<String> ids = pack.playbook().rules().stream().map(Rule::id).toList();
    assertEquals(ids.size(), Set.copyOf(ids).size());
    for (Rule rule : pack.playbook().rules()) {
      assertEquals(List.copyOf(new TreeSet<>(rule.covers())), rule.covers(), rule.id());
    }
  }

  @Test
  void texts_allLanguages_haveTheSamePlaceholders() {
    List<String> wrong = new ArrayList<>();
    for (Rule rule : pack.playbook().rules()) {
      compare(rule.id() + " title", rule.texts().title(), wrong);
      compare(rule.id() + " message", rule.texts().message(), wrong);
      compare(rule.id() + " why", rule.texts().why(), wrong);
      compare(rule.id() + " remedy", rule.texts().remedy(), wrong);
    }
    assertEquals(List.of(), wrong);
  }

  private static void compare(String what, Map<String, String> texts, List<String> wrong) {
    if (texts.isEmpty()) {
      return;
    }
    if (!texts.keySet().equals(new TreeSet<>(Languages.ALL))) {
      wrong.add(what + " is in " + texts.keySet());
      return;
    }
    Set<Set<String>> names =
        texts.values().stream()
            .map(t -> Set.copyOf(Placeholders.in(t)))
            .collect(Collectors.toSet());
    if (names.size() > 1) {
      wrong.add(what + " has " + names);
    }
  }

  @Test
  void owners_areRolesOfTheFirstPlan() throws IOException {
    String team = Files.readString(Path.of("../templates/scaffold/full/team.yaml"));
    int end = team.indexOf("\npeople:");
    Set<String> roles =
        ROLE.matcher(team.substring(0, end))
            .results()
            .map(m -> m.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(roles.contains("service-lead"), roles.toString());
    Set<String> others =
        pack.playbook().rules().stream()
            .map(r -> r.follow().owner())
            .filter(o -> !roles.contains(o))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), others);
  }

  /** A figure that is missing may leave a finding standing or without verdict, never clear it. */
  @Test
  void conditions_anyColumnMissing_areNeverClear() {
    List<RuleTestCase> firing = pack.cases().stream().filter(RuleMetaTest::fires).toList();
    List<RuleTestCase> cases = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (RuleTestCase test : firing) {
      for (String column : columns(test.rule())) {
        cases.add(without(test, column));
        names.add(test.rule().id() + " " + column);
      }
    }
    List<String> cleared = new ArrayList<>();
    try (Engine engine = DuckDbEngine.open(EngineSettings.of(2, folder))) {
      RuleTestRunner runner =
          RuleTestRunner.loaded(engine, pack.relations(), pack.playbook(), cases);
      for (int i = 0; i < cases.size(); i++) {
        int expected = cases.get(i).expected().size();
        if (runner.found(cases.get(i).rule(), i).size() < expected) {
          cleared.add(names.get(i));
        }
      }
    }
    assertTrue(cases.size() > pack.playbook().rules().size(), cases.size() + " cases");
    assertEquals(new TreeSet<>(HAS_A_STAND_IN), new TreeSet<>(cleared));
  }

  private static boolean fires(RuleTestCase test) {
    return !test.expected().isEmpty()
        && test.expected().stream().noneMatch(e -> e.endsWith("no-data"));
  }

  /** Those of the conditions; what {@code where} leaves out is not judged at all. */
  private static Set<String> columns(Rule rule) {
    Set<String> names = new TreeSet<>();
    List<Expression> conditions = new ArrayList<>(rule.judgement().when().values());
    rule.judgement().base().ifPresent(conditions::add);
    for (Expression condition : conditions) {
      for (Expression part : ExpressionWalk.all(condition)) {
        if (part instanceof Expression.ColumnRef ref) {
          names.add(ref.column().name());
        }
      }
    }
    rule.judgement()
        .where()
        .ifPresent(
            where ->
                ExpressionWalk.all(where).stream()
                    .filter(Expression.ColumnRef.class::isInstance)
                    .forEach(c -> names.remove(((Expression.ColumnRef) c).column().name())));
    return names;
  }

  private RuleTestCase without(RuleTestCase test, String column) {
    List<String> columns =
        pack.relations().relation(test.rule().judgement().over()).orElseThrow().columns().stream()
            .map(Column::name)
            .toList();
    int place = columns.indexOf(column);
    List<Object[]> rows = new ArrayList<>();
    for (Object[] row : test.rows()) {
      Object[] copy = row.clone();
      copy[place] = null;
      rows.add(copy);
    }
    return new RuleTestCase(test.rule(), test.name(), rows, test.expected(), test.source());
  }
}
