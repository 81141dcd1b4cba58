package io.storeops.engine;

import io.storeops.table.Rows;
import io.storeops.table.TableShape;
import java.util.Optional;

/**
 * Where tables lie. Three verbs: load, define, query. One per module and run; not for use by
 * several threads.
 */
public interface Engine extends AutoCloseable {

  /** Creates an empty table and takes its rows; closing the loader makes them visible. */
  TableLoader load(TableShape shape);

  /** Makes a relation available by name; what it reads must exist. */
  void define(Definition definition);

  /**
   * The same for a relation that people wrote: it must keep to bounds.
   *
   * @return why it is not there; empty when all is well
   */
  Optional<Refusal> define(Definition definition, Bounds bounds);

  /** Runs a query over a table or relation. */
  Rows query(Query query);

  /** Ends loading: no file, no network and no change of configuration from here on. */
  void seal();

  @Override
  void close();
}
