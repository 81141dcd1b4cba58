package io.storeops.sql;

import io.storeops.measure.ValueType;
import io.storeops.table.Column;
import java.util.List;

/**
 * What a value comes from, as far as that says what may be done with it.
 *
 * @param adding whether its sum means anything
 * @param of the column that {@code adding} is about; empty for one that adds
 * @param inexact a double, whose sum depends on the order of the rows
 * @param restricted a restricted column that it is computed from; empty for none
 */
record Flow(Adding adding, String of, boolean inexact, String restricted) {
  static final Flow PLAIN = new Flow(Adding.ADDS, "", false, "");

  /** How the values of a column add up. */
  enum Adding {
    ADDS,
    /** People or things that are counted once in each row. */
    DISTINCT,
    /** A quotient. */
    RATE
  }

  /** Of a column of a table or relation. */
  static Flow of(Column column, NotAdding names) {
    Adding adding =
        names.distinct().contains(column.name())
            ? Adding.DISTINCT
            : names.rates().contains(column.name()) || !column.formula().isEmpty()
                ? Adding.RATE
                : Adding.ADDS;
    return new Flow(
        adding,
        adding == Adding.ADDS ? "" : column.name(),
        column.type() == ValueType.DOUBLE,
        column.restricted() ? column.name() : "");
  }

  /** Of what is one of these values, or all of them added. */
  static Flow any(List<Flow> parts) {
    Flow any = PLAIN;
    for (Flow part : parts) {
      boolean keeps = any.adding != Adding.ADDS;
      any =
          new Flow(
              keeps ? any.adding : part.adding,
              keeps ? any.of : part.of,
              any.inexact || part.inexact,
              any.restricted.isEmpty() ? part.restricted : any.restricted);
    }
    return any;
  }

  /** Of a product or quotient: what the parts say of adding up is gone. */
  Flow mixed() {
    return new Flow(Adding.ADDS, "", inexact, restricted);
  }

  Flow inexact(boolean is) {
    return new Flow(adding, of, is, restricted);
  }
}
