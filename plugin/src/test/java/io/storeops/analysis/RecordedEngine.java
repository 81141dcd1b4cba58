package io.storeops.analysis;

import io.storeops.engine.Definition;
import io.storeops.engine.Engine;
import io.storeops.engine.Query;
import io.storeops.engine.TableLoader;
import io.storeops.table.Rows;
import io.storeops.table.TableShape;
import java.util.ArrayList;
import java.util.List;

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
