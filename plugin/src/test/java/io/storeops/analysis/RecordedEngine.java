package io.storeops.analysis;

import io.storeops.engine.Bounds;
import io.storeops.engine.Definition;
import io.storeops.engine.Engine;
import io.storeops.engine.Query;
import io.storeops.engine.Refusal;
import io.storeops.engine.TableLoader;
import io.storeops.table.Rows;
import io.storeops.table.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Another engine that remembers what was defined in it. */
record RecordedEngine(Engine engine, List<String> defined) implements Engine {
  RecordedEngine(Engine engine) {
    this(engine, new ArrayList<>());
  }

  @Override
  public TableLoader load(TableShape shape) {
    return engine.load(shape);
  }

  @Override
  public void define(Definition definition) {
    defined.add(definition.name());
    engine.define(definition);
  }

  @Override
  public Optional<Refusal> define(Definition definition, Bounds bounds) {
    defined.add(definition.name());
    return engine.define(definition, bounds);
  }

  @Override
  public Rows query(Query query) {
    return engine.query(query);
  }

  @Override
  public void seal() {
    engine.seal();
  }

  @Override
  public void close() {
    engine.close();
  }
}
