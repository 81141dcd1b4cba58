package io.storeops.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.analysis.Relation;
import io.storeops.analysis.RelationCatalog;
import io.storeops.analysis.Shop;
import io.storeops.diag.Problems;
import io.storeops.facts.FactCatalog;
import io.storeops.measure.ValueType;
import io.storeops.plan.Plan;
import io.storeops.report.book.SheetDefinition;
import io.storeops.table.Column;
import io.storeops.templates.Templates;
import io.storeops.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Pages and sheets as they ship: every column has a heading, and no word stands that nobody reads.
 */
class PageColumnsTest {
  private static final int WIDEST = 8;
  private static final List<String> NAMING =
      List.of("columns", "y", "x", "by", "label", "rows", "across", "cumulative");
  private static final Templates TEMPLATES = new Templates();
  private static final Messages WORDS = Messages.of(TEMPLATES, "en");

  private static FactCatalog facts;
  private static RelationCatalog relations;
  private static List<PageDefinition> pages;
  private static List<SheetDefinition> sheets;

  @BeforeAll
  static void load() {
    Plan plan = new Shop().store("a", "CNY").plan();
    facts = FactCatalog.load(TEMPLATES, plan);
    relations = Shop.catalog(plan, facts);
    Problems problems = new Problems();
    pages = PageDefinitions.load(TEMPLATES, Path.of(""), List.of(), relations, problems);
    sheets = SheetDefinitions.load(TEMPLATES, relations, problems);
    assertEquals(List.of(), problems.list());
  }

  private static Stream<PageDefinition.BlockUse> everywhere() {
    return Stream.concat(
        blocks(),
        sheets.stream()
            .flatMap(s -> s.tables().stream())
            .map(t -> new PageDefinition.BlockUse("table", t)));
  }

  private static Stream<PageDefinition.BlockUse> blocks() {
    return pages.stream().flatMap(p -> p.blocks().stream()).filter(b -> !over(b).isEmpty());
  }

  private static String over(PageDefinition.BlockUse block) {
    return block.options().text("over", "");
  }

  /** Columns that pages and sheets name, by name, each as every relation has it. */
  private static Map<String, Set<ValueType>> shown() {
    Map<String, Set<ValueType>> shown = new TreeMap<>();
    everywhere()
        .forEach(
            block -> {
              Relation relation = relations.relation(over(block)).orElseThrow();
              for (String option : NAMING) {
                for (String name : block.options().list(option, List.of())) {
                  shown
                      .computeIfAbsent(name, n -> new TreeSet<>())
                      .add(type(relation.columns(), name));
                }
              }
            });
    return shown;
  }

  private static ValueType type(List<Column> columns, String name) {
    return columns.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow().type();
  }

  @Test
  void column_onAPage_hasAHeading() {
    Set<String> without =
        shown().keySet().stream()
            .filter(name -> !WORDS.has("column." + name))
            .filter(name -> facts.metrics().find(name).isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), without);
  }

  @Test
  void heading_ofTheDictionary_isOfAColumnOnAPage() {
    Set<String> unused = new TreeSet<>(WORDS.startingWith("column.").keySet());
    unused.removeAll(shown().keySet());
    assertEquals(Set.of(), unused);
  }

  @Test
  void word_ofTheVocabulary_isOfACodeOnAPage() throws IOException {
    Map<String, Set<ValueType>> shown = shown();
    String sources = sources();
    Set<String> unused = new TreeSet<>();
    for (String key : WORDS.startingWith("value.").keySet()) {
      String column = key.substring(0, key.indexOf('.'));
      String code = key.substring(key.indexOf('.') + 1);
      Set<ValueType> types = shown.getOrDefault(column, Set.of());
      boolean counted = types.contains(ValueType.INT) && code.matches("[0-9]+");
      boolean coded = types.contains(ValueType.TEXT) && isCode(sources, code);
      if (!counted && !coded) {
        unused.add(key);
      }
    }
    assertEquals(Set.of(), unused);
  }

  /**
   * Whether a select makes it, the plan's schema allows it, {@code init} or the calendar knows it.
   */
  private static boolean isCode(String sources, String code) {
    return sources.contains("'" + code + "'")
        || sources.contains("id: " + code + "\n")
        || Set.of("qtd", "ytd", "event").contains(code)
        || java.util.regex.Pattern.compile("enum: \\[[^]]*\\b" + code + "\\b")
            .matcher(sources)
            .find();
  }

  private static String sources() throws IOException {
    StringBuilder text = new StringBuilder();
    Path templates = Path.of("../templates").toAbsolutePath().normalize();
    for (String folder : List.of("analyses", "schema/plan", "scaffold")) {
      try (Stream<Path> files = Files.walk(templates.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          text.append(Files.readString(file));
        }
      }
    }
    return text.toString();
  }

  @Test
  void table_ofAPage_isNotWiderThanAScreen() {
    Set<String> wide =
        blocks()
            .filter(b -> b.options().list("columns", List.of()).size() > WIDEST)
            .map(b -> over(b) + " " + b.options().list("columns", List.of()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), wide);
  }

  /** A table without columns would show all of them, also under a chart. */
  @Test
  void block_thatListsRows_namesItsColumns() {
    Set<String> bare =
        blocks()
            .filter(b -> Set.of("table", "bars", "heat", "scatter", "spans").contains(b.kind()))
            .filter(b -> b.options().list("columns", List.of()).isEmpty())
            .map(b -> b.kind() + " " + over(b))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), bare);
  }

  @Test
  void anchors_ofAPage_areDifferent() {
    Set<String> twice = new TreeSet<>();
    for (PageDefinition page : pages) {
      Set<String> seen = new TreeSet<>();
      page.blocks().stream()
          .filter(b -> !over(b).isEmpty())
          .map(b -> b.options().text("anchor", b.kind() + "-" + over(b)))
          .filter(id -> !seen.add(id))
          .forEach(id -> twice.add(page.id() + " " + id));
    }
    assertEquals(Set.of(), twice);
  }
}
