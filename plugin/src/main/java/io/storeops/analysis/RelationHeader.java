package io.storeops.analysis;

import io.storeops.diag.Problems;
import io.storeops.table.Column;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a relation says about itself: the first comment of a .sql, or a .yaml. */
final class RelationHeader {
  private static final List<String> KEYS =
      List.of("relation", "grain", "reads", "runs", "lineage", "columns");

  private RelationHeader() {}

  /** A relation from the text of its file; empty after a report. */
  static Optional<Relation> read(String path, String text, Problems problems) {
    return read(new OwnFile(path, text), problems);
  }

  /** The same of a file, or of a part of one. */
  static Optional<Relation> read(OwnFile file, Problems problems) {
    String text = file.text();
    if (file.path().endsWith(".yaml")) {
      return header(file, text, problems).map(h -> relation(file, h, Optional.empty()));
    }
    int start = file.start();
    int end = text.indexOf("*/", start);
    if (!text.startsWith("/*", start) || end < 0) {
      problems.error(
          "R401",
          io.storeops.diag.Problem.Cause.PLAN,
          file.place(),
          "the " + word(file) + " does not start with a comment that declares its relation",
          "start it with /* relation: … grain: … reads: … columns: … */");
      return Optional.empty();
    }
    // blanks for the comment's start keep lines and columns as they are in the file
    String yaml = text.substring(0, start) + "  " + text.substring(start + 2, end);
    String select = text.substring(selectStart(file)).strip();
    return header(file, yaml, problems).map(h -> relation(file, h, Optional.of(select)));
  }

  /** The index behind the header of a select that has one. */
  static int selectStart(OwnFile file) {
    return file.text().indexOf("*/", file.start()) + 2;
  }

  private static String word(OwnFile file) {
    return file.start() == 0 ? "file" : "block";
  }

  private static Optional<YamlMap> header(OwnFile file, String yaml, Problems problems) {
    int before = problems.list().size();
    Optional<YamlMap> header = YamlReader.read(file.path(), yaml, problems);
    header.ifPresent(h -> check(file, h));
    return problems.list().size() == before ? header : Optional.empty();
  }

  private static void check(OwnFile file, YamlMap header) {
    header.allow(KEYS);
    header.require("relation", "grain", "columns");
    if (!header.text("relation", file.name()).equals(file.name())) {
      header.valueProblem(
          "relation",
          "R402",
          "the relation has another name than its " + word(file) + " " + file.name(),
          "");
    }
    header.choice("runs", List.of("facts", "local"), "facts");
    Map<String, Column> columns = columns(header);
    for (String key : header.texts("grain")) {
      if (!columns.containsKey(key)) {
        header.valueProblem("grain", "R403", "the grain names \"" + key + "\", no column", "");
      }
    }
  }

  private static Relation relation(OwnFile file, YamlMap header, Optional<String> select) {
    Map<String, List<String>> lineage = new LinkedHashMap<>();
    header
        .map("lineage")
        .ifPresent(m -> m.keys().forEach(table -> lineage.put(table, m.texts(table))));
    return new Relation(
        header.text("relation", file.name()),
        header.texts("grain"),
        header.texts("reads"),
        header.text("runs", "facts").equals("local") ? Relation.Place.LOCAL : Relation.Place.FACTS,
        lineage,
        new ArrayList<>(columns(header).values()),
        select);
  }

  private static Map<String, Column> columns(YamlMap header) {
    Map<String, Column> columns = new LinkedHashMap<>();
    Optional<YamlMap> declared = header.map("columns");
    if (declared.isPresent()) {
      for (String name : declared.get().keys()) {
        column(declared.get(), name).ifPresent(c -> columns.put(name, c));
      }
    }
    return columns;
  }

  private static Optional<Column> column(YamlMap columns, String name) {
    try {
      return columns.text(name).map(text -> Column.parse(name, text));
    } catch (IllegalArgumentException e) {
      columns.valueProblem(name, "R404", String.valueOf(e.getMessage()), "");
      return Optional.empty();
    }
  }
}
