package io.storeops.analysis;

import io.storeops.engine.Definition;
import io.storeops.engine.Engine;
import io.storeops.table.TableRows;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Defines a relation when something first asks for it, and before it what it reads. */
final class Definitions {
  private final Engine engine;
  private final RelationCatalog catalog;
  private final Set<String> made = new HashSet<>();

  Definitions(Engine engine, RelationCatalog catalog) {
    this.engine = engine;
    this.catalog = catalog;
  }

  /**
   * Makes sure that a name can be queried; names of tables are left alone.
   *
   * @param computed rows of a relation that has no select; may ask for other relations
   */
  void ensure(String name, Function<Relation, TableRows> computed) {
    Optional<Relation> wanted = catalog.relation(name);
    if (wanted.isPresent() && made.add(name)) {
      Relation relation = wanted.get();
      relation.reads().forEach(read -> ensure(read, computed));
      define(relation, computed);
    }
  }

  private void define(Relation relation, Function<Relation, TableRows> computed) {
    relation
        .select()
        .ifPresentOrElse(
            select ->
                engine.define(
                    new Definition(relation.name(), select, relation.reads(), relation.columns())),
            () -> Analyses.load(engine, List.of(computed.apply(relation))));
  }
}
