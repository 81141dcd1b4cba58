package io.storeops.facts;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Days of a shop that several exports describe, each with figures of its own: every figure comes
 * from the sheet with precedence, the others add what it lacks. Holds the values of such days, of
 * which there are few.
 */
final class PartialRows {

  private static final class Known {
    private final @Nullable Object[] values;
    private final int[] sheets;

    private Known(int columns) {
      values = new Object[columns];
      sheets = new int[columns];
    }
  }

  /**
   * What is left of a row.
   *
   * @param kept figures that no other sheet gave
   * @param same figures that another gave too, with the same value
   * @param other the sheet that gave another value; 0 for none
   */
  record Left(int kept, int same, int other) {
    boolean isNew() {
      return same == 0 && other == 0;
    }
  }

  private final Map<Long, Known> rows = new HashMap<>();

  /** Takes figures out of the row that are known already. */
  Left keepNew(long key, @Nullable Object[] row, List<Integer> figures, int sheet) {
    Known known = rows.computeIfAbsent(key, k -> new Known(row.length));
    int kept = 0;
    int same = 0;
    int other = 0;
    for (int at : figures) {
      Object value = row[at];
      if (value != null && known.values[at] == null) {
        known.values[at] = value;
        known.sheets[at] = sheet;
        kept++;
      } else if (value != null) {
        boolean equal = equal(value, known.values[at]);
        same += equal ? 1 : 0;
        other = equal ? other : known.sheets[at];
        row[at] = null;
      }
    }
    return new Left(kept, same, other);
  }

  private static boolean equal(Object value, @Nullable Object known) {
    return value instanceof BigDecimal left && known instanceof BigDecimal right
        ? left.compareTo(right) == 0
        : value.equals(known);
  }
}
