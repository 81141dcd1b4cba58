package io.storeops.analysis;

import io.storeops.diag.InvalidInputException;
import io.storeops.diag.Problem;
import io.storeops.engine.Bounds;
import io.storeops.engine.Definition;
import io.storeops.engine.Engine;
import io.storeops.engine.TableLoader;
import io.storeops.sql.SelectFile;
import io.storeops.table.RowSink;
import io.storeops.table.TableShape;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Defines a relation when something first asks for it, and before it what it reads. */
final class Definitions {
  /** More than any relation of ours takes with the data of ten shops and years. */
  private static final int MOST_SECONDS = 60;

  private static final long MOST_ROWS = 1_000_000;

  private final Engine engine;
  private final RelationCatalog catalog;
  private final Set<String> made = new HashSet<>();
  private final Map<String, Problem> refused = new HashMap<>();

  Definitions(Engine engine, RelationCatalog catalog) {
    this.engine = engine;
    this.catalog = catalog;
  }

  /**
   * Makes sure that a name can be queried; names of tables are left alone.
   *
   * @param computed writes the rows of a relation that has no select; may ask for other relations
   * @throws InvalidInputException when a relation of the project cannot be computed
   */
  void ensure(String name, BiConsumer<Relation, RowSink> computed) {
    Optional<Relation> wanted = catalog.relation(name);
    if (refused.containsKey(name)) {
      throw new InvalidInputException(List.of(refused.get(name)));
    }
    if (wanted.isPresent() && made.add(name)) {
      Relation relation = wanted.get();
      relation.reads().forEach(read -> ensure(read, computed));
      define(relation, computed);
    }
  }

  private void define(Relation relation, BiConsumer<Relation, RowSink> computed) {
    Optional<SelectFile> own = catalog.own(relation.name());
    if (own.isPresent()) {
      defineOwn(relation, own.get());
      return;
    }
    relation
        .select()
        .ifPresentOrElse(
            select ->
                engine.define(
                    new Definition(relation.name(), select, relation.reads(), relation.columns())),
            () -> load(relation, computed));
  }

  private void load(Relation relation, BiConsumer<Relation, RowSink> computed) {
    TableShape shape = new TableShape(relation.name(), relation.columns(), relation.grain());
    try (TableLoader loader = engine.load(shape)) {
      computed.accept(relation, loader);
    }
  }

  /** The select as it stands in its file, so that the engine's lines are those of the file. */
  private void defineOwn(Relation relation, SelectFile file) {
    Definition definition =
        new Definition(relation.name(), file.select(), relation.reads(), relation.columns());
    Bounds bounds = new Bounds(MOST_SECONDS, MOST_ROWS, relation.grain());
    engine
        .define(definition, bounds)
        .ifPresent(
            refusal -> {
              Problem problem = OwnProblem.of(refusal, relation, file, bounds);
              refused.put(relation.name(), problem);
              throw new InvalidInputException(List.of(problem));
            });
  }
}
