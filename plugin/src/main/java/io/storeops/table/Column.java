package io.storeops.table;

import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column of a table or relation.
 *
 * @param restricted cost, wages and what is computed from them: never in open output
 * @param formula for ratios {@code numerator / denominator} by column name; empty otherwise
 */
public record Column(String name, ValueType type, Unit unit, boolean restricted, String formula) {

  /** An open column without formula. */
  public static Column of(String name, ValueType type, Unit unit) {
    return new Column(name, type, unit, false, "");
  }

  /** A text column. */
  public static Column text(String name) {
    return of(name, ValueType.TEXT, Unit.NONE);
  }

  /**
   * A column as headers declare it: {@code type [unit] [restricted] [= numerator / denominator]},
   * for example {@code double ratio = paid_buyers / visitors} or {@code money currency restricted}.
   *
   * @throws IllegalArgumentException with a sentence when the declaration is wrong
   */
  public static Column parse(String name, String declaration) {
    String[] sides = declaration.trim().split("\\s*=\\s*", 2);
    List<String> words = new ArrayList<>(List.of(sides[0].split("\\s+")));
    ValueType type = word(ValueType.class, words.remove(0), "type", declaration);
    boolean restricted = words.remove("restricted");
    Unit unit =
        words.isEmpty() ? Unit.NONE : word(Unit.class, words.remove(0), "unit", declaration);
    if (!words.isEmpty()) {
      throw new IllegalArgumentException(
          "\"" + declaration + "\" has one word too many: " + words.get(0));
    }
    return new Column(name, type, unit, restricted, sides.length == 2 ? sides[1] : "");
  }

  private static <E extends Enum<E>> E word(
      Class<E> words, String word, String what, String declaration) {
    for (E known : words.getEnumConstants()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(word)) {
        return known;
      }
    }
    String all =
        Stream.of(words.getEnumConstants())
            .map(e -> e.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        "\"" + declaration + "\" has the " + what + " \"" + word + "\"; expected one of " + all);
  }
}
