package io.storeops.playbook;

import io.storeops.analysis.Relation;
import io.storeops.condition.ConditionParser;
import io.storeops.condition.Expression;
import io.storeops.condition.Scope;
import io.storeops.condition.Typed;
import io.storeops.diag.NearestName;
import io.storeops.diag.Problems;
import io.storeops.diag.Severity;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.table.Column;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads one rule; what is wrong is filed and the rule left out. */
final class RuleReader {
  static final List<String> KEYS =
      List.of(
          "id",
          "since",
          "covers",
          "over",
          "needs",
          "subject",
          "where",
          "when",
          "parameters",
          "base",
          "signalOnly",
          "except",
          "value",
          "threshold",
          "stake",
          "cause",
          "owner",
          "dueDays",
          "sop",
          "title",
          "message",
          "why",
          "remedy");
  private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
  private static final int MOST_DAYS = 365;

  private final RuleContext context;
  private final YamlMap map;
  private final boolean builtIn;

  RuleReader(RuleContext context, YamlMap map, boolean builtIn) {
    this.context = context;
    this.map = map;
    this.builtIn = builtIn;
  }

  Optional<Rule> read() {
    int before = errors();
    map.allow(KEYS);
    map.require("id", "over", "subject", "when", "owner", "title", "message");
    checkId();
    Optional<Relation> relation = map.text("over").flatMap(this::relation);
    if (relation.isEmpty() || map.map("when").isEmpty()) {
      return Optional.empty();
    }
    Subject subject = subject(relation.get());
    List<RuleParameter> parameters = new ParameterReader(map).read();
    Optional<Base> base = base(relation.get());
    base.flatMap(Base::parameter).ifPresent(parameters::add);
    Scope scope = scope(relation.get(), parameters);
    Judgement judgement = judgement(relation.get(), scope, parameters, base);
    RuleTexts texts = new TextReader(context, map, builtIn).read(judgement, scope);
    if (errors() == before) {
      unusedParameters(judgement, texts);
    }
    Rule rule =
        new Rule(
            map.text("id", ""),
            map.text("since", ""),
            covers(),
            subject,
            judgement.showing(shown(texts, relation.get())),
            follow(),
            texts,
            builtIn,
            map.source());
    return errors() == before ? Optional.of(rule) : Optional.empty();
  }

  private int errors() {
    return (int)
        context.problems().list().stream().filter(p -> p.severity() == Severity.ERROR).count();
  }

  private void checkId() {
    String id = map.text("id", "a");
    if (!id.matches(ID)) {
      map.valueProblem(
          "id",
          "R201",
          "the rule id \"" + id + "\" is not made of lower-case words joined by -",
          "write it like slow-parcel");
    }
  }

  private List<String> covers() {
    for (YamlScalar row : map.scalars("covers")) {
      if (!row.text().matches("[A-Q][0-9]{1,2}")) {
        row.problem(
            "R209", "\"" + row.text() + "\" is no row of the catalogue", "write it like A3");
      }
    }
    return map.texts("covers");
  }

  private Optional<Relation> relation(String name) {
    Optional<Relation> relation = context.relation(name);
    if (relation.isEmpty()) {
      map.valueProblem(
          "over",
          "R203",
          "unknown relation \"" + name + "\"",
          NearestName.hint(name, context.relations().keySet(), "relations"));
      return relation;
    }
    boolean weekly =
        column(relation.get(), "store").isPresent()
            && column(relation.get(), "week").filter(c -> c.type() == ValueType.WEEK).isPresent();
    if (!weekly) {
      map.valueProblem(
          "over",
          "R204",
          "the relation \"" + name + "\" lacks a column store or week",
          "rules judge weeks; use a relation with both columns");
    }
    return relation;
  }

  private static Optional<Column> column(Relation relation, String name) {
    return relation.columns().stream().filter(c -> c.name().equals(name)).findFirst();
  }

  private Subject subject(Relation relation) {
    Optional<YamlMap> subject = map.map("subject");
    if (subject.isEmpty()) {
      return new Subject("store", "", "");
    }
    YamlMap given = subject.get();
    given.allow(List.of("kind", "id", "name"));
    given.require("kind");
    String kind = given.text("kind", "store");
    if (!kind.equals("store")) {
      given.require("id");
    }
    for (String key : List.of("id", "name")) {
      given
          .text(key)
          .filter(c -> column(relation, c).isEmpty())
          .ifPresent(c -> unknownColumn(given, key, c, relation));
    }
    return new Subject(kind, given.text("id", ""), given.text("name", ""));
  }

  private static void unknownColumn(YamlMap at, String key, String name, Relation relation) {
    List<String> columns = relation.columns().stream().map(Column::name).toList();
    at.valueProblem(
        key,
        "R205",
        "the relation \"" + relation.name() + "\" has no column \"" + name + "\"",
        NearestName.hint(name, columns, "columns"));
  }

  private record Base(Column column, Optional<RuleParameter> parameter) {
    Expression condition() {
      Column least = parameter.map(RuleParameter::column).orElse(column);
      return new Expression.Compare(
          Expression.Comparison.GREATER_OR_EQUAL,
          new Expression.ColumnRef(column),
          new Expression.Parameter(least));
    }
  }

  /** {@code base: {column, least}} becomes the parameter {@code base_least}. */
  private Optional<Base> base(Relation relation) {
    Optional<YamlMap> base = map.map("base");
    if (base.isEmpty()) {
      return Optional.empty();
    }
    base.get().allow(List.of("column", "least"));
    base.get().require("column", "least");
    String name = base.get().text("column", "");
    Optional<Column> column = column(relation, name);
    if (column.isEmpty()) {
      unknownColumn(base.get(), "column", name, relation);
      return Optional.empty();
    }
    Column least = Column.of("base_least", column.get().type(), column.get().unit());
    return Optional.of(
        new Base(
            column.get(),
            base.get()
                .decimal("least")
                .map(
                    v ->
                        new RuleParameter(
                            least, v, Optional.of(java.math.BigDecimal.ZERO), Optional.empty()))));
  }

  private static Scope scope(Relation relation, List<RuleParameter> parameters) {
    return new Scope(
        relation.columns(),
        parameters.stream().map(RuleParameter::column).toList(),
        Set.copyOf(relation.grain()));
  }

  private Judgement judgement(
      Relation relation, Scope scope, List<RuleParameter> parameters, Optional<Base> base) {
    return new Judgement(
        relation.name(),
        needs(relation),
        map.scalar("where").flatMap(w -> condition(w, scope)),
        when(relation, scope),
        parameters,
        base.map(Base::condition),
        exceptions(),
        value("value", scope),
        value("threshold", scope),
        value("stake", scope),
        List.of(),
        column(relation, "src").filter(c -> c.type() == ValueType.INT).isPresent());
  }

  private List<String> needs(Relation relation) {
    Set<String> tables = context.tablesOf(relation);
    for (YamlScalar need : map.scalars("needs")) {
      if (!tables.contains(need.text())) {
        need.problem(
            "R206",
            "the relation \"" + relation.name() + "\" does not read \"" + need.text() + "\"",
            NearestName.hint(need.text(), tables, "tables"));
      }
    }
    return map.texts("needs");
  }

  private Map<Severity, Expression> when(Relation relation, Scope scope) {
    Map<Severity, Expression> conditions = new TreeMap<>();
    YamlMap when = map.map("when").orElseThrow();
    when.allow(Severities.WORDS);
    if (when.keys().isEmpty()) {
      when.problem("R207", "\"when\" has no condition", "write error: or warn: and a condition");
    }
    for (String word : when.keys()) {
      Optional<Severity> severity = Severities.of(word);
      Optional<Expression> condition = when.scalar(word).flatMap(w -> condition(w, scope));
      if (severity.isPresent() && condition.isPresent()) {
        conditions.put(severity.get(), outsideLimits(relation, condition.get()));
      }
    }
    return conditions;
  }

  /**
   * With {@code signalOnly} what lies inside the natural limits is fine, whatever the goal says.
   */
  private Expression outsideLimits(Relation relation, Expression condition) {
    if (!map.flag("signalOnly", false)) {
      return condition;
    }
    Optional<Column> signal = column(relation, "signal").filter(c -> c.type() == ValueType.TEXT);
    if (signal.isEmpty()) {
      map.keyProblem(
          "signalOnly",
          "R215",
          "\"signalOnly\" needs a column signal, which \"" + relation.name() + "\" lacks",
          "take it out, or judge a relation with natural limits");
      return condition;
    }
    Expression outside =
        new Expression.Compare(
            Expression.Comparison.NOT_EQUAL,
            new Expression.ColumnRef(signal.get()),
            new Expression.Literal(""));
    return new Expression.And(List.of(condition, outside));
  }

  private Optional<Expression> condition(YamlScalar text, Scope scope) {
    return ConditionParser.parseCondition(text.text(), text, scope, context.problems());
  }

  private Optional<Typed> value(String key, Scope scope) {
    Optional<YamlScalar> scalar = map.scalar(key);
    Problems problems = context.problems();
    Optional<Typed> value =
        scalar.flatMap(s -> ConditionParser.parseValue(s.text(), s, scope, problems));
    boolean stake = key.equals("stake");
    if (value.isPresent() && stake && value.get().unit() != Unit.CURRENCY) {
      map.valueProblem("stake", "R208", "the stake is not money", "name a column in currency");
    }
    return value;
  }

  private Judgement.Exceptions exceptions() {
    Optional<YamlMap> except = map.map("except");
    except.ifPresent(e -> e.allow(List.of("campaigns", "seasons")));
    return new Judgement.Exceptions(
        except.map(e -> e.texts("campaigns")).orElse(List.of()),
        except.map(e -> e.texts("seasons")).orElse(List.of()));
  }

  private Rule.Follow follow() {
    String owner = map.text("owner", "");
    boolean known = context.plan().roles().stream().anyMatch(r -> r.id().equals(owner));
    if (!builtIn && !known && !owner.isEmpty()) {
      map.valueProblem(
          "owner",
          "R213",
          "unknown role \"" + owner + "\"",
          NearestName.hint(
              owner, context.plan().roles().stream().map(r -> r.id()).toList(), "roles"));
    }
    long days = map.whole("dueDays").orElse(7L);
    if (days < 0 || days > MOST_DAYS) {
      map.valueProblem(
          "dueDays", "R210", "\"dueDays\" is " + days + ", expected 0 to " + MOST_DAYS, "");
    }
    return new Rule.Follow(
        map.text("cause", ""),
        owner,
        (int) Math.max(0, Math.min(days, MOST_DAYS)),
        map.text("sop", ""));
  }

  private List<Column> shown(RuleTexts texts, Relation relation) {
    Set<String> names = new TreeSet<>();
    texts.all().forEach(t -> names.addAll(Placeholders.in(t)));
    List<Column> columns = new ArrayList<>();
    relation.columns().stream().filter(c -> names.contains(c.name())).forEach(columns::add);
    columns.removeIf(c -> Placeholders.FIXED.contains(c.name()));
    return columns;
  }

  private void unusedParameters(Judgement judgement, RuleTexts texts) {
    Set<String> used = judgement.parametersUsed();
    texts.all().forEach(t -> used.addAll(Placeholders.in(t)));
    for (RuleParameter parameter : judgement.parameters()) {
      String name = parameter.column().name();
      if (!used.contains(name)) {
        map.map("parameters")
            .ifPresent(
                p ->
                    p.keyProblem(
                        name,
                        "R216",
                        "the parameter \"" + name + "\" is used nowhere",
                        "use it as :" + name + " or take it out"));
      }
    }
  }
}
