package io.storeops.report;

import io.storeops.analysis.Relation;
import io.storeops.analysis.RelationCatalog;
import io.storeops.diag.NearestName;
import io.storeops.diag.Problems;
import io.storeops.plan.Plan;
import io.storeops.report.block.RelationRows;
import io.storeops.table.Column;
import io.storeops.templates.Templates;
import io.storeops.yaml.SchemaCheck;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlReader;
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
  private final SchemaCheck schema;
  private final BlockReader blockReader;
  private final RelationCatalog relations;
  private final Problems problems;
  private final Map<String, PageDefinition> pages = new LinkedHashMap<>();

  private PageDefinitions(Templates templates, RelationCatalog relations, Problems problems) {
    this.schema = SchemaCheck.of(templates.text("schema/page.schema.json"));
    this.blockReader = new BlockReader(templates, relations, problems);
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
    return load(templates, project, own, PageTexts.NONE, TextIds.NONE, relations, problems);
  }

  /**
   * The same with pages that a project has written.
   *
   * @param texts whose ids no page of storeops has
   * @param ids what a text may name beside pages
   */
  public static List<PageDefinition> load(
      Templates templates,
      Path project,
      List<Path> own,
      PageTexts texts,
      TextIds ids,
      RelationCatalog relations,
      Problems problems) {
    PageDefinitions definitions = new PageDefinitions(templates, relations, problems);
    for (String path : templates.list("pages", ".yaml")) {
      YamlReader.read(path, templates.text(path), problems).ifPresent(definitions::add);
    }
    for (Path path : own) {
      YamlReader.read(project, path, problems).ifPresent(definitions::add);
    }
    texts
        .pages(List.copyOf(definitions.pages.values()), definitions.blockReader, ids, problems)
        .forEach(page -> definitions.pages.put(page.id(), page));
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
      block.keys().forEach(kind -> blockReader.block(block, kind).ifPresent(blocks::add));
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
        blocks,
        Optional.empty());
  }

  private Optional<PageDefinition.Entity> entity(YamlMap map) {
    String over = map.text("over", "");
    if (over.isEmpty()) {
      // the schema lets chapters alone do without: they are no rows of a relation
      return Optional.of(
          new PageDefinition.Entity(map.text("kind", ""), "", "", "", "", map.text("parent", "")));
    }
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
    List.of("id", "name", "rank").forEach(key -> BlockReader.columns(map, key, over, names));
    return Optional.of(
        new PageDefinition.Entity(
            map.text("kind", ""),
            over,
            map.text("id", ""),
            map.text("name", ""),
            map.text("rank", ""),
            map.text("parent", "")));
  }
}
