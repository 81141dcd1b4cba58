package io.storeops.playbook;

import io.storeops.condition.Expression;
import io.storeops.condition.ExpressionWalk;
import io.storeops.condition.Typed;
import io.storeops.diag.Severity;
import io.storeops.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How a rule judges the rows of its relation.
 *
 * @param over the relation; it has the columns {@code store} and {@code week}
 * @param needs tables without which a store cannot be judged
 * @param where the population; rows outside have no verdict
 * @param when condition by severity
 * @param base must hold, else the verdict is no data
 * @param value what was found; empty when nothing is shown
 * @param threshold what it was compared with
 * @param stake money at stake, for ranking
 * @param shown further columns that the texts name
 * @param placed whether the relation's column {@code src} names the plan entry behind a row
 */
public record Judgement(
    String over,
    List<String> needs,
    Optional<Expression> where,
    Map<Severity, Expression> when,
    List<RuleParameter> parameters,
    Optional<Expression> base,
    Exceptions except,
    Optional<Typed> value,
    Optional<Typed> threshold,
    Optional<Typed> stake,
    List<Column> shown,
    boolean placed) {

  /** Copies the collections. */
  public Judgement {
    needs = List.copyOf(needs);
    when = Map.copyOf(when);
    parameters = List.copyOf(parameters);
    shown = List.copyOf(shown);
  }

  /** The same, with the columns that its texts name. */
  Judgement showing(List<Column> columns) {
    return new Judgement(
        over,
        needs,
        where,
        when,
        parameters,
        base,
        except,
        value,
        threshold,
        stake,
        columns,
        placed);
  }

  /** Names of the parameters that any of its expressions reads. */
  Set<String> parametersUsed() {
    List<Expression> all = new ArrayList<>(when.values());
    where.ifPresent(all::add);
    base.ifPresent(all::add);
    Stream.of(value, threshold, stake)
        .flatMap(Optional::stream)
        .forEach(t -> all.add(t.expression()));
    Set<String> names = new TreeSet<>();
    all.stream()
        .flatMap(e -> ExpressionWalk.all(e).stream())
        .filter(Expression.Parameter.class::isInstance)
        .forEach(e -> names.add(((Expression.Parameter) e).declared().name()));
    return names;
  }

  /** When a rule is silent: weeks in a campaign of these kinds or in one of these seasons. */
  public record Exceptions(List<String> campaigns, List<String> seasons) {

    /** Copies the lists. */
    public Exceptions {
      campaigns = List.copyOf(campaigns);
      seasons = List.copyOf(seasons);
    }
  }
}
