package io.storeops.check;

import io.storeops.analysis.Relations;
import io.storeops.condition.Expression;
import io.storeops.diag.Severity;
import io.storeops.engine.Query;
import io.storeops.playbook.Judgement;
import io.storeops.playbook.Playbook;
import io.storeops.playbook.Rule;
import io.storeops.table.Column;
import io.storeops.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** How many rows of all weeks a rule had a verdict on, fired or not. */
public final class JudgedPoints {
  private static final String BASE = "base";

  private JudgedPoints() {}

  /** By rule. */
  public static Map<String, Integer> of(Playbook playbook, Relations relations) {
    Map<String, Integer> points = new TreeMap<>();
    for (Rule rule : playbook.rules()) {
      long judged =
          relations.query(query(rule)).list().stream().filter(r -> isJudged(rule, r)).count();
      points.put(rule.id(), (int) judged);
    }
    return points;
  }

  private static Query query(Rule rule) {
    Judgement judgement = rule.judgement();
    List<Query.Output> outputs = new ArrayList<>();
    judgement
        .when()
        .forEach((s, c) -> outputs.add(verdict(s.name().toLowerCase(java.util.Locale.ROOT), c)));
    judgement.base().ifPresent(base -> outputs.add(verdict(BASE, base)));
    List<Expression> where = judgement.where().stream().toList();
    List<Query.Order> order =
        outputs.stream().map(o -> new Query.Order(o.column().name(), false)).toList();
    return new Query(
        judgement.over(), outputs, where, rule.id(), Map.of(), order, OptionalInt.empty());
  }

  private static Query.Output verdict(String name, Expression condition) {
    return new Query.Output(Column.text(name), new Expression.Verdict(condition));
  }

  private static boolean isJudged(Rule rule, Row row) {
    boolean enough = rule.judgement().base().isEmpty() || "fired".equals(row.text(BASE));
    return enough
        && rule.judgement().when().keySet().stream()
            .map(Severity::name)
            .anyMatch(s -> !"no-data".equals(row.text(s.toLowerCase(java.util.Locale.ROOT))));
  }
}
