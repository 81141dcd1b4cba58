package io.storeops.engine;

import io.storeops.table.RowSink;

/** Takes the rows of one table; closing it makes them visible. */
public interface TableLoader extends RowSink, AutoCloseable {

  @Override
  void close();
}
