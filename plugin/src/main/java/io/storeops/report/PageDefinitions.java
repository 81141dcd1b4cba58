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
import io.storeops.yaml.YamlReader;
import io.storeops.yaml.YamlScalar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads page definitions: the built-in ones, and a project's own, which replace those of the same
 * id.
 */
public final class PageDefinitions {
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
          "match");

  private final SchemaCheck schema;
  private final RelationCatalog relations;
  private final Problems problems;
  private final Map<String, PageDefinition> pages = new LinkedHashMap<>();

  private PageDefinitions(Templates templates, RelationCatalog relations, Problems problems) {
    this.schema = SchemaCheck.of(templates.text("schema/page.schema.json"));
    this.relations = relations;
    this.problems = problems;
  }

  /**
   * All pages in the order of the navigation; mistakes are reported, the pages that hold them left
   * out.
   *
   * @param own a project's page files, sorted
   */
  public static List<PageDefinition> load(
      Templates templates,
      Path project,
      List<Path> own,
      RelationCatalog relations,
      Problems problems) {
    PageDefinitions definitions = new PageDefinitions(templates, relations, problems);
    for (String path : templates.list("pages", ".yaml")) {
      YamlReader.read(path, templates.text(path), problems).ifPresent(definitions::add);
    }
    for (Path path : own) {
      YamlReader.read(project, path, problems).ifPresent(definitions::add);
    }
    return definitions.pages.values().stream()
        .sorted(Comparator.comparing(PageDefinition::order).thenComparing(PageDefinition::id))
        .toList();
  }

  private void add(YamlMap file) {
    int before = problems.list().size();
    schema.check(file);
    if (problems.list().size() > before) {
      return;
    }
    for (YamlMap page : file.maps("pages")) {
      PageDefinition definition = page(page);
      pages.put(definition.id(), definition);
    }
  }

  private PageDefinition page(YamlMap page) {
    List<PageDefinition.BlockUse> blocks = new ArrayList<>();
    for (YamlMap block : page.maps("blocks")) {
      block.keys().forEach(kind -> block(block, kind, blocks));
    }
    return new PageDefinition(
        page.requiredText("id"),
        PageDefinition.Per.valueOf(page.requiredText("per").toUpperCase(Locale.ROOT)),
        page.text("scope", "all").equals("store"),
        page.flag("older", false),
        page.text("group", PageDefinition.GROUPS.get(PageDefinition.GROUPS.size() - 1)),
        page.whole("order").map(Long::intValue).orElse(1000),
        new Plan.Text(page.languages("title", "en")),
        page.has("empty")
            ? Optional.of(new Plan.Text(page.languages("empty", "en")))
            : Optional.empty(),
        page.map("entity").flatMap(this::entity),
        blocks);
  }

  private Optional<PageDefinition.Entity> entity(YamlMap map) {
    String over = map.text("over", "");
    Optional<Relation> relation = relations.relation(over);
    if (relation.isEmpty()) {
      map.valueProblem(
          "over",
          "G002",
          "the pages are over \"" + over + "\", which is no relation",
          NearestName.hint(over, relations.names(), "relations"));
      return Optional.empty();
    }
    List<String> names = RelationRows.open(relation.get()).stream().map(Column::name).toList();
    List.of("id", "name", "rank").forEach(key -> columns(map, key, over, names));
    return Optional.of(
        new PageDefinition.Entity(
            map.text("kind", ""),
            over,
            map.text("id", ""),
            map.text("name", ""),
            map.text("rank", ""),
            map.text("parent", "")));
  }

  private void block(YamlMap block, String kind, List<PageDefinition.BlockUse> blocks) {
    if (!Blocks.kinds().contains(kind)) {
      block.keyProblem(
          kind,
          "G001",
          "there is no block \"" + kind + "\"",
          NearestName.hint(kind, Blocks.kinds(), "blocks"));
      return;
    }
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
    Optional<Expression> where =
        Blocks.isOver(kind) ? relation(kind, options, block, values) : Optional.empty();
    blocks.add(new PageDefinition.BlockUse(kind, new BlockOptions(values, title, where)));
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

  private static void columns(YamlMap options, String key, String over, List<String> names) {
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
