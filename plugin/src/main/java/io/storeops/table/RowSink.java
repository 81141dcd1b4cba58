package io.storeops.table;

import org.jspecify.annotations.Nullable;

/** Takes rows of one table, in column order. */
@FunctionalInterface
public interface RowSink {

  /** Takes a row; the array is not kept. Values as {@link io.storeops.measure.ValueType} says. */
  void add(@Nullable Object[] row);
}
