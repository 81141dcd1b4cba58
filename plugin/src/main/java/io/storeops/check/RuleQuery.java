package io.storeops.check;

import io.storeops.condition.Expression;
import io.storeops.condition.Typed;
import io.storeops.diag.Severity;
import io.storeops.engine.Query;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.playbook.Judgement;
import io.storeops.playbook.Rule;
import io.storeops.playbook.Subject;
import io.storeops.table.Column;
import io.storeops.table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The one question that judges a rule in all stores and weeks; rows that are fine do not come. */
final class RuleQuery {
  static final String SHOWN = "shown_";

  /** Column of a relation that numbers the plan entry behind a row. */
  private static final String SRC = "src";

  private static final String BASE = "verdict_base";
  private static final Expression OK = new Expression.Literal("ok");
  private static final Expression FIRED = new Expression.Literal("fired");

  private final Rule rule;
  private final Judgement judgement;
  private final String from;
  private final boolean seasonal;

  /**
   * Over the rule's relation, or over a table of the same columns.
   *
   * @param seasonal whether some weeks have limits of their own
   */
  RuleQuery(Rule rule, String from, boolean seasonal) {
    this.rule = rule;
    this.judgement = rule.judgement();
    this.from = from;
    this.seasonal = seasonal;
  }

  Query query() {
    List<Query.Output> outputs = new ArrayList<>();
    outputs.add(column("store", Column.text("store")));
    outputs.add(column("week", week()));
    Subject subject = rule.subject();
    outputs.add(column("subject", Column.text(idColumn(subject))));
    outputs.add(column("subject_name", Column.text(nameColumn(subject))));
    judgement.when().forEach((s, condition) -> outputs.add(verdict(name(s), condition)));
    judgement.base().ifPresent(base -> outputs.add(verdict(BASE, base)));
    value("value", judgement.value()).ifPresent(outputs::add);
    value("threshold", judgement.threshold()).ifPresent(outputs::add);
    value("stake", judgement.stake()).ifPresent(outputs::add);
    judgement.shown().forEach(c -> outputs.add(column(SHOWN + c.name(), c)));
    if (judgement.placed()) {
      outputs.add(column(SRC, Column.of(SRC, ValueType.INT, Unit.COUNT)));
    }
    List<Expression> where = new ArrayList<>(judgement.where().stream().toList());
    where.add(notFine());
    return new Query(
        from, outputs, where, rule.id(), seasonal, Map.of(), order(outputs), OptionalInt.empty());
  }

  private static Column week() {
    return Column.of("week", ValueType.WEEK, Unit.NONE);
  }

  private static String idColumn(Subject subject) {
    return subject.idColumn().isEmpty() ? "store" : subject.idColumn();
  }

  private static String nameColumn(Subject subject) {
    return subject.nameColumn().isEmpty() ? idColumn(subject) : subject.nameColumn();
  }

  private static String name(Severity severity) {
    return "verdict_" + severity.name().toLowerCase(Locale.ROOT);
  }

  private static Query.Output column(String name, Column column) {
    Column named =
        new Column(name, column.type(), column.unit(), column.restricted(), column.formula());
    return new Query.Output(named, new Expression.ColumnRef(column));
  }

  private static Query.Output verdict(String name, Expression condition) {
    return new Query.Output(Column.text(name), new Expression.Verdict(condition));
  }

  /** A restricted value is judged where it lies and never fetched. */
  private static Optional<Query.Output> value(String name, Optional<Typed> value) {
    return value
        .filter(v -> !v.restricted())
        .map(v -> new Query.Output(v.column(name), v.expression()));
  }

  private Expression notFine() {
    List<Expression> parts = new ArrayList<>();
    judgement.when().values().forEach(c -> parts.add(differs(c, OK)));
    judgement.base().ifPresent(base -> parts.add(differs(base, FIRED)));
    return parts.size() == 1 ? parts.get(0) : new Expression.Or(parts);
  }

  private static Expression differs(Expression condition, Expression verdict) {
    return new Expression.Compare(
        Expression.Comparison.NOT_EQUAL, new Expression.Verdict(condition), verdict);
  }

  private static List<Query.Order> order(List<Query.Output> outputs) {
    return outputs.stream().map(o -> new Query.Order(o.column().name(), false)).toList();
  }

  /** The verdict of a row: the worst severity that fired, unless its base is too small. */
  Judged judge(Row row) {
    Optional<Severity> severity = enough(row) ? fired(row) : Optional.empty();
    List<String> shown = judgement.shown().stream().map(Column::name).toList();
    String name = row.text("subject_name");
    String id = row.required("subject");
    return new Judged(
        row.required("store"),
        rule.subject().idColumn().isEmpty() ? "" : id,
        name == null || name.isEmpty() ? id : name,
        row.required("week"),
        severity,
        number(row, "value", judgement.value()),
        number(row, "threshold", judgement.threshold()),
        number(row, "stake", judgement.stake()),
        Judged.values(row, shown),
        judgement.placed() ? source(row) : null);
  }

  private static @Nullable Long source(Row row) {
    BigDecimal number = row.number(SRC);
    return number == null ? null : number.longValueExact();
  }

  private boolean enough(Row row) {
    return judgement.base().isEmpty() || "fired".equals(row.text(BASE));
  }

  private Optional<Severity> fired(Row row) {
    return new TreeMap<>(judgement.when())
        .descendingMap().keySet().stream()
            .filter(s -> "fired".equals(row.text(name(s))))
            .findFirst();
  }

  private static @Nullable BigDecimal number(Row row, String name, Optional<Typed> value) {
    return value.isPresent() && !value.get().restricted() ? row.number(name) : null;
  }
}
