package io.storeops.playbook;

import io.storeops.analysis.Relation;
import io.storeops.analysis.RelationCatalog;
import io.storeops.diag.NearestName;
import io.storeops.diag.Problems;
import io.storeops.table.Column;
import io.storeops.templates.Templates;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlReader;
import io.storeops.yaml.YamlScalar;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tests beside rules: {@code <rule>.tests.yaml}. A key {@code rule} names another one.
 */
public final class RuleTestReader {
  private static final List<String> EXPECTATIONS = List.of("error", "warn", "note", "no-data");

  private final Playbook playbook;
  private final RelationCatalog relations;
  private final Problems problems;

  /** Of a playbook over these relations. */
  public RuleTestReader(Playbook playbook, RelationCatalog relations, Problems problems) {
    this.playbook = playbook;
    this.relations = relations;
    this.problems = problems;
  }

  /** The cases of built-in rules. */
  public List<RuleTestCase> builtIn(Templates templates) {
    return templates.list(PlaybookLoader.FOLDER, PlaybookLoader.TESTS).stream()
        .flatMap(path -> YamlReader.read(path, templates.text(path), problems).stream())
        .flatMap(this::file)
        .toList();
  }

  /** The cases of a project's own rules; other files are left out. */
  public List<RuleTestCase> own(Path projectDir, List<Path> files) {
    return files.stream()
        .filter(f -> f.getFileName().toString().endsWith(PlaybookLoader.TESTS))
        .sorted()
        .flatMap(f -> YamlReader.read(projectDir, f, problems).stream())
        .flatMap(this::file)
        .toList();
  }

  private Stream<RuleTestCase> file(YamlMap file) {
    file.allow(List.of("rule", "cases"));
    file.require("cases");
    String name = file.source().file();
    String fromName = name.substring(name.lastIndexOf('/') + 1).replace(PlaybookLoader.TESTS, "");
    String id = file.text("rule", fromName);
    Optional<Rule> rule = playbook.rule(id);
    if (rule.isEmpty()) {
      file.valueProblem(
          "rule",
          "R220",
          "unknown rule \"" + id + "\"",
          NearestName.hint(id, playbook.rules().stream().map(Rule::id).toList(), "rules"));
      return Stream.empty();
    }
    Optional<Relation> relation = relations.relation(rule.get().judgement().over());
    return relation.stream()
        .flatMap(r -> file.maps("cases").stream().map(c -> testCase(rule.get(), r, c)));
  }

  private RuleTestCase testCase(Rule rule, Relation relation, YamlMap map) {
    map.allow(List.of("name", "rows", "expect"));
    map.require("name", "rows", "expect");
    List<Object[]> rows = map.maps("rows").stream().map(r -> row(relation, r)).toList();
    List<String> expected = map.maps("expect").stream().map(RuleTestReader::expected).toList();
    return new RuleTestCase(
        rule, map.text("name", ""), rows, expected.stream().sorted().toList(), map.source());
  }

  private static String expected(YamlMap map) {
    map.allow(List.of("subject", "severity"));
    map.require("subject", "severity");
    return map.text("subject", "") + " " + map.choice("severity", EXPECTATIONS, "error");
  }

  private static Object[] row(Relation relation, YamlMap map) {
    List<@Nullable Object> values = new ArrayList<>();
    map.allow(relation.columns().stream().map(Column::name).toList());
    for (Column column : relation.columns()) {
      values.add(map.scalar(column.name()).map(s -> value(column, s)).orElse(null));
    }
    return values.toArray();
  }

  private static @Nullable Object value(Column column, YamlScalar scalar) {
    try {
      String text = scalar.text();
      return switch (column.type()) {
        case TEXT, WEEK -> text;
        case BOOL -> scalar.flag().orElseThrow();
        case INT -> Long.valueOf(text);
        case MONEY -> new BigDecimal(text);
        case DOUBLE -> Double.valueOf(text);
        case DATE -> LocalDate.parse(text);
        case TIME -> LocalDateTime.parse(text);
      };
    } catch (NumberFormatException
        | DateTimeException
        | java.util.NoSuchElementException wrongForm) {
      scalar.problem(
          "R241",
          "\""
              + column.name()
              + "\" is of the type "
              + column.type().name().toLowerCase(java.util.Locale.ROOT)
              + ", not "
              + scalar.describe(),
          "");
      return null;
    }
  }
}
