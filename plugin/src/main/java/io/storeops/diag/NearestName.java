package io.storeops.diag;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** The valid name that a mistyped one was probably meant to be. */
public final class NearestName {
  private static final int LISTED = 12;

  private NearestName() {}

  /**
   * The nearest of the names; empty when none is near: more than a third of the letters differ.
   * Case and {@code - _} and spaces count for nothing; of equally near names the first by alphabet.
   */
  public static Optional<String> of(String found, Collection<String> names) {
    String wanted = plain(found);
    int limit = Math.max(1, wanted.length() / 3);
    String nearest = "";
    int least = limit + 1;
    for (String name : new TreeSet<>(names)) {
      String plain = plain(name);
      if (Math.abs(plain.length() - wanted.length()) < least) {
        int distance = distance(wanted, plain);
        nearest = distance < least ? name : nearest;
        least = Math.min(least, distance);
      }
    }
    return least > limit ? Optional.empty() : Optional.of(nearest);
  }

  /**
   * A hint: {@code did you mean "x"?}, else all names when they are few, else nothing.
   *
   * @param kind what the names are, in the plural: {@code keys}, {@code stores}
   */
  public static String hint(String found, Collection<String> names, String kind) {
    Optional<String> nearest = of(found, names);
    if (nearest.isPresent()) {
      return "did you mean \"" + nearest.get() + "\"?";
    }
    if (names.isEmpty() || names.size() > LISTED) {
      return "";
    }
    return "valid " + kind + ": " + String.join(", ", new TreeSet<>(names));
  }

  private static String plain(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    name.toLowerCase(Locale.ROOT)
        .chars()
        .filter(c -> c != '-' && c != '_' && !isSpace(c))
        .forEach(c -> letters.append((char) c));
    return letters.toString();
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  /** Optimal string alignment: insert, delete, change, or swap two neighbours. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
