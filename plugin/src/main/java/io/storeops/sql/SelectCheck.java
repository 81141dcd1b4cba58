package io.storeops.sql;

import io.storeops.engine.SelectProbe;
import io.storeops.json.JsonValues;
import io.storeops.sql.Scope.Output;
import io.storeops.table.Column;
import io.storeops.table.TableShape;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges the selects of own relations; what is wrong is filed with its file, line and column. */
public final class SelectCheck {
  /** As deep as no select is that a person reads. */
  private static final int DEPTH = 300;

  private static final String NUMBER = "[0-9]{1,9}";

  private final SelectProbe probe;
  private final Set<String> known;
  private final NotAdding notAdding;

  /**
   * @param known names of every table and relation
   * @param notAdding figures that must not be summed
   */
  public SelectCheck(SelectProbe probe, Set<String> known, NotAdding notAdding) {
    this.probe = probe;
    this.known = Set.copyOf(known);
    this.notAdding = notAdding;
  }

  /**
   * Judges one select.
   *
   * @param reads the tables and relations that its header reads
   * @param columns those that its header declares
   */
  public void check(SelectFile file, List<TableShape> reads, List<Column> columns) {
    Optional<SqlNode> tree = text(file);
    if (tree.isPresent()) {
      walk(file, tree.get(), reads, columns);
      if (!file.isBroken()) {
        bind(file, reads, columns);
      }
    }
  }

  /** Judges the text alone, where it is not known what the names in it mean. */
  public void checkText(SelectFile file) {
    text(file);
  }

  private Optional<SqlNode> text(SelectFile file) {
    SubsetLint.faults(file.select())
        .forEach(
            fault ->
                file.error(
                    "R414",
                    fault.at(),
                    "\"" + fault.found() + "\" is not part of the SQL of relations",
                    "use " + fault.instead()));
    BareText.check(file);
    return tree(file);
  }

  /** The only statement of the file, when it is a select. */
  private Optional<SqlNode> tree(SelectFile file) {
    Optional<Map<String, Object>> read = JsonValues.read(probe.tree(file.select()), DEPTH);
    if (read.isEmpty()) {
      file.error(
          "R415", file.first(), "the select lies too deep in itself", "name its parts by with");
      return Optional.empty();
    }
    SqlNode answer = SqlNode.of(read.get(), 0);
    if (answer.text("error").equals("true")) {
      refuse(file, answer);
      return Optional.empty();
    }
    List<SqlNode> statements = answer.children("statements");
    if (statements.size() != 1) {
      file.error(
          "R415", file.first(), "the file holds " + statements.size() + " statements", "write one");
      return Optional.empty();
    }
    return statements.get(0).child("node");
  }

  private static void refuse(SelectFile file, SqlNode answer) {
    if (answer.text("error_type").equals("not implemented")) {
      file.error("R415", file.first(), "a relation is a select and no other statement", "");
      return;
    }
    String message = answer.text("error_message");
    // of a syntax error the engine counts characters, of everything else bytes
    String position = answer.text("position");
    String select = file.select();
    boolean known = position.matches(NUMBER);
    int points =
        Math.min(known ? Integer.parseInt(position) : 0, select.codePointCount(0, select.length()));
    int at = known ? select.offsetByCodePoints(0, points) : file.first();
    file.error("R415", at, firstLine(message), "");
  }

  private static int at(SelectFile file, String position) {
    return position.matches(NUMBER) ? file.index(Long.parseLong(position)) : file.first();
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("the engine gives no reason");
  }

  private void walk(SelectFile file, SqlNode tree, List<TableShape> reads, List<Column> columns) {
    Refusals refusals = new Refusals(file);
    Map<String, TableShape> readable = new LinkedHashMap<>();
    reads.forEach(shape -> readable.put(shape.name(), shape));
    boolean overcounts = columns.stream().anyMatch(c -> c.name().equals("basis"));
    QueryWalk walk = new QueryWalk(refusals, readable, known, notAdding, overcounts);
    List<Output> outputs = walk.query(tree, Scope.empty());
    if (file.isBroken()) {
      return;
    }
    for (TableShape shape : reads) {
      if (!walk.used().contains(shape.name())) {
        file.error(
            "R419",
            file.first(),
            "the header reads \"" + shape.name() + "\", which the select is not from",
            "take it out of reads");
      }
    }
    restricted(file, outputs, columns);
  }

  /** What is computed from cost and wages is theirs. */
  private static void restricted(SelectFile file, List<Output> outputs, List<Column> columns) {
    Map<String, String> from = new HashMap<>();
    outputs.forEach(output -> from.put(output.name(), output.flow().restricted()));
    for (Column column : columns) {
      String source = from.getOrDefault(column.name(), "");
      if (!source.isEmpty() && !column.restricted()) {
        file.error(
            "R424",
            file.first(),
            "\"" + column.name() + "\" comes from \"" + source + "\", which no open page may show",
            "declare the column as restricted, for example money currency restricted");
      }
    }
  }

  private void bind(SelectFile file, List<TableShape> reads, List<Column> columns) {
    SelectProbe.Bound bound = probe.bind(file.select(), reads, columns);
    if (!bound.error().isEmpty()) {
      SqlNode answer = SqlNode.of(JsonValues.read(bound.error(), DEPTH).orElse(Map.of()), 0);
      String message = answer.text("exception_message");
      file.error("R421", at(file, answer.text("position")), firstLine(message), "");
    }
    if (!bound.differences().isEmpty()) {
      file.error(
          "R420",
          file.first(),
          "the header does not fit the select: " + String.join("; ", bound.differences()),
          "");
    }
  }
}
