package io.storeops.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.diag.Problem;
import io.storeops.diag.ProblemText;
import io.storeops.diag.Problems;
import io.storeops.table.Column;
import io.storeops.table.TableRows;
import io.storeops.yaml.YamlMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;

/** Every section of the schema, filled, becomes rows of its tables, and covers the catalogue. */
class RegistersTest {
  private static final SchemaSample SAMPLE = new SchemaSample();
  private static final Plan PLAN = load(SAMPLE.plan());

  private static Plan load(Map<String, Object> sections) {
    Problems problems = new Problems();
    String text = new Dump(DumpSettings.builder().build()).dumpToString(sections);
    Plan plan =
        PlanLoader.load(Map.of("plan/all.yaml", text), problems)
            .orElseThrow(
                () ->
                    new AssertionError(
                        problems.list().stream()
                            .map(ProblemText::of)
                            .collect(Collectors.joining("\n"))));
    List<Problem> found = problems.list();
    assertEquals(List.of(), found);
    return plan;
  }

  private static Stream<SchemaTable> all(List<SchemaTable> tables) {
    return tables.stream().flatMap(t -> Stream.concat(Stream.of(t), all(t.children())));
  }

  @TestFactory
  Stream<DynamicTest> section_filled_isARowOfItsTables() {
    return all(SAMPLE.schema().tables())
        .map(table -> DynamicTest.dynamicTest(table.name(), () -> assertFilled(table)));
  }

  /** Every column holds what the only entry says; columns of what is left out are no data. */
  private static void assertFilled(SchemaTable table) {
    TableRows rows =
        PlanTables.of(PLAN).stream()
            .filter(t -> t.shape().name().equals(table.name()))
            .findFirst()
            .orElseThrow();
    assertTrue(!rows.rows().isEmpty(), table.name() + " has no row");
    List<String> empty = new ArrayList<>();
    List<Column> columns = rows.shape().columns();
    for (int i = 0; i < columns.size(); i++) {
      Object cell = rows.rows().get(0)[i];
      if (cell == null || cell.equals("")) {
        empty.add(columns.get(i).name());
      }
    }
    empty.removeAll(
        List.of(
            "parent",
            "of_dataset",
            "of_column",
            "of_where",
            "of_aggregate",
            "recompute_numerator",
            "recompute_denominator",
            "reason_x"));
    assertEquals(List.of(), empty, table.name());
  }

  /** Rows of the catalogue that live from exports alone. */
  private static final Set<String> FACTS_ONLY =
      Set.of(
          "B2", "B5", "B6", "B9", "B10", "B13", "B14", "B15", "B16", "B17", "B20", "D3", "H4", "H6",
          "K2");

  private static final Map<String, Integer> ROWS =
      Map.ofEntries(
          Map.entry("A", 11),
          Map.entry("B", 20),
          Map.entry("C", 9),
          Map.entry("D", 4),
          Map.entry("E", 7),
          Map.entry("F", 8),
          Map.entry("G", 6),
          Map.entry("H", 8),
          Map.entry("I", 9),
          Map.entry("J", 7),
          Map.entry("K", 8),
          Map.entry("L", 10),
          Map.entry("M", 7),
          Map.entry("N", 4),
          Map.entry("P", 2));

  /** Written to {@code target/plan-catalogue.md}: row, sections, tables with those below, test. */
  @Test
  void catalogue_everyRowWithAPlan_hasASection() throws IOException {
    Map<String, List<String>> sections = sectionsByRow();
    StringBuilder printed =
        new StringBuilder("| row | section | tables | test |\n|---|---|---|---|\n");
    for (String row : catalogue()) {
      List<String> own = sections.getOrDefault(row, List.of());
      assertEquals(own.isEmpty(), FACTS_ONLY.contains(row), row);
      String tables = own.stream().map(RegistersTest::tables).collect(Collectors.joining(", "));
      printed.append(
          "| %s | %s | %s | %s |\n"
              .formatted(
                  row,
                  own.isEmpty() ? "exports alone" : String.join(", ", own),
                  tables,
                  own.isEmpty() ? "" : "`section_filled_isARowOfItsTables`"));
    }
    Files.writeString(Path.of("target/plan-catalogue.md"), printed.toString());
  }

  private static List<String> catalogue() {
    return new TreeMap<>(ROWS)
        .entrySet().stream()
            .flatMap(e -> IntStream.rangeClosed(1, e.getValue()).mapToObj(i -> e.getKey() + i))
            .toList();
  }

  private static Map<String, List<String>> sectionsByRow() {
    YamlMap root = SAMPLE.schema().root();
    Map<String, List<String>> sections = new TreeMap<>();
    for (String section : root.map("properties").orElseThrow().keys()) {
      List<String> rows = SAMPLE.schema().property(root, section).orElseThrow().texts("x-covers");
      assertTrue(!rows.isEmpty(), section + " names no row of the catalogue");
      rows.forEach(r -> sections.computeIfAbsent(r, k -> new ArrayList<>()).add(section));
    }
    return sections;
  }

  private static String tables(String section) {
    return all(SAMPLE.schema().tables().stream()
            .filter(t -> t.path().get(0).equals(section))
            .toList())
        .map(SchemaTable::name)
        .collect(Collectors.joining(", "));
  }
}
