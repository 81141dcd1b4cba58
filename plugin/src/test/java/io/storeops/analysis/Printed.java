package io.storeops.analysis;

import io.storeops.table.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of a relation as texts that a test can write down. */
final class Printed {
  /** Doubles are compared by as many digits as one works out by hand. */
  private static final MathContext FIVE_DIGITS = new MathContext(5, RoundingMode.HALF_UP);

  private Printed() {}

  /**
   * The columns of every row, joined by blanks and sorted by themselves; {@code -} is no data.
   *
   * @param columns names, separated by blanks
   * @param where {@code column=text}, all of which must hold
   */
  static List<String> rows(Relations relations, String name, String columns, String... where) {
    String[] names = columns.split(" ");
    Selection selection = Selection.of(relations.relation(name), names);
    for (String condition : where) {
      int sign = condition.indexOf('=');
      selection =
          selection.where(condition.substring(0, sign), condition.substring(sign + 1).split("\\|"));
    }
    return relations.query(selection.query()).list().stream()
        .map(r -> List.of(names).stream().map(n -> text(r, n)).collect(Collectors.joining(" ")))
        .toList();
  }

  private static String text(Row row, String column) {
    Object value = row.value(column);
    if (value == null) {
      return "-";
    }
    if (value instanceof Double number) {
      BigDecimal rounded = BigDecimal.valueOf(number).round(FIVE_DIGITS);
      return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
    return value instanceof BigDecimal exact
        ? exact.stripTrailingZeros().toPlainString()
        : value.toString();
  }
}
