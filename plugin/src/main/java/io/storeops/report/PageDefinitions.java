package io.storeops.report;

import io.storeops.analysis.RelationCatalog;
import io.storeops.diag.NearestName;
import io.storeops.diag.Problems;
import io.storeops.plan.Plan;
import io.storeops.report.block.BlockOptions;
import io.storeops.report.block.Blocks;
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

/**
 * Reads page definitions: the built-in ones, and a project's own, which replace those of the same
 * id.
 */
public final class PageDefinitions {
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
        page.whole("order").map(Long::intValue).orElse(1000),
        new Plan.Text(page.languages("title", "en")),
        blocks);
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
    Map<String, List<String>> values = new LinkedHashMap<>();
    block
        .map(kind)
        .ifPresent(options -> options.keys().forEach(key -> values.put(key, options.texts(key))));
    checkRelation(block, kind, values);
    blocks.add(new PageDefinition.BlockUse(kind, new BlockOptions(values)));
  }

  private void checkRelation(YamlMap block, String kind, Map<String, List<String>> values) {
    if (!kind.equals("table")) {
      return;
    }
    String over = values.getOrDefault("over", List.of("")).get(0);
    if (relations.relation(over).isEmpty()) {
      block.keyProblem(
          kind,
          "G002",
          "the table is over \"" + over + "\", which is no relation",
          NearestName.hint(over, relations.names(), "relations"));
    }
  }
}
