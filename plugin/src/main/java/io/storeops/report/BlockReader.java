package io.storeops.report;

import io.storeops.analysis.Relation;
import io.storeops.analysis.RelationCatalog;
import io.storeops.condition.ConditionParser;
import io.storeops.condition.Expression;
import io.storeops.condition.Scope;
import io.storeops.diag.NearestName;
import io.storeops.diag.Problems;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.plan.Plan;
import io.storeops.report.block.BlockOptions;
import io.storeops.report.block.Blocks;
import io.storeops.report.block.RelationRows;
import io.storeops.table.Column;
import io.storeops.templates.Templates;
import io.storeops.yaml.SchemaCheck;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlScalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a page says of one block, and checks relation, columns and condition. */
final class BlockReader {
  private static final List<Column> PARAMETERS =
      List.of(Column.of("week", ValueType.WEEK, Unit.NONE), Column.text("store"));

  /** Options that name columns. */
  private static final List<String> COLUMNS =
      List.of(
          "columns",
          "sort",
          "y",
          "x",
          "by",
          "label",
          "rows",
          "across",
          "from",
          "to",
          "cumulative",
          "match",
          "total",
          "bars",
          "chart");

  private final SchemaCheck schema;
  private final RelationCatalog relations;
  private final Problems problems;

  BlockReader(Templates templates, RelationCatalog relations, Problems problems) {
    this.schema = SchemaCheck.ofPart(templates.text("schema/page.schema.json"), "/$defs/options");
    this.relations = relations;
    this.problems = problems;
  }

  RelationCatalog relations() {
    return relations;
  }

  /** Reports options that no block has; whether there are none. */
  boolean isRight(YamlMap options) {
    int before = problems.list().size();
    schema.check(options);
    return problems.list().size() == before;
  }

  /** The block of a map whose key is its kind; empty after a report. */
  Optional<PageDefinition.BlockUse> block(YamlMap block, String kind) {
    if (!Blocks.kinds().contains(kind)) {
      block.keyProblem(
          kind,
          "G001",
          "there is no block \"" + kind + "\"",
          NearestName.hint(kind, Blocks.kinds(), "blocks"));
      return Optional.empty();
    }
    return Optional.of(
        new PageDefinition.BlockUse(kind, options(block, kind, Blocks.isOver(kind))));
  }

  /**
   * What is said of a block or figure.
   *
   * @param isOver whether it shows rows of a relation
   */
  BlockOptions options(YamlMap block, String kind, boolean isOver) {
    YamlMap options = block.map(kind).orElse(block);
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (options != block) {
      options.keys().stream()
          .filter(key -> !key.equals("title"))
          .forEach(key -> values.put(key, texts(options, key)));
    }
    Optional<Plan.Text> title =
        options != block && options.has("title")
            ? Optional.of(new Plan.Text(options.languages("title", "en")))
            : Optional.empty();
    Optional<Expression> where = isOver ? relation(kind, options, block, values) : Optional.empty();
    return new BlockOptions(values, title, where);
  }

  /** A bare value is a list of one. */
  private static List<String> texts(YamlMap options, String key) {
    return options.node(key).filter(node -> node instanceof YamlScalar).isPresent()
        ? options.text(key).stream().toList()
        : options.texts(key);
  }

  /** Checks what a block over a relation reads; gives back its condition. */
  private Optional<Expression> relation(
      String kind, YamlMap options, YamlMap block, Map<String, List<String>> values) {
    String over = values.getOrDefault("over", List.of("")).stream().findFirst().orElse("");
    Optional<Relation> relation = relations.relation(over);
    if (relation.isEmpty()) {
      block.keyProblem(
          kind,
          "G002",
          "the " + kind + " block is over \"" + over + "\", which is no relation",
          NearestName.hint(over, relations.names(), "relations"));
      return Optional.empty();
    }
    List<Column> open = RelationRows.open(relation.get());
    List<String> names = open.stream().map(Column::name).toList();
    COLUMNS.forEach(key -> columns(options, key, over, names));
    for (String need : Blocks.needs(kind)) {
      if (!values.containsKey(need)) {
        block.keyProblem(
            kind,
            "G004",
            "the " + kind + " block does not say its \"" + need + "\"",
            "add " + need + ": and a column of " + over);
      }
    }
    return options
        .scalar("where")
        .flatMap(
            text ->
                ConditionParser.parseCondition(
                    text.text(), text, new Scope(open, PARAMETERS), problems));
  }

  /** Reports columns of an option that the relation does not have. */
  static void columns(YamlMap options, String key, String over, List<String> names) {
    List<YamlScalar> named =
        options.node(key).filter(node -> node instanceof YamlScalar).isPresent()
            ? options.scalar(key).stream().toList()
            : options.scalars(key);
    for (YamlScalar column : named) {
      String name = column.text().startsWith("-") ? column.text().substring(1) : column.text();
      if (!names.contains(name)) {
        column.problem(
            "G003",
            "relation " + over + " has no column \"" + name + "\" that an open page may show",
            NearestName.hint(name, names, "columns"));
      }
    }
  }
}
