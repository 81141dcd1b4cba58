package io.storeops.facts;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Compares headings as people read them, not byte by byte. */
public final class Headings {
  private static final List<String> WRITTEN =
      List.of(
          "(元)", "(円)", "(￥)", "(¥)", "($)", "(件)", "(个)", "(人)", "(次)", "(%)", "(すべて)", "(秒)",
          "-全部渠道");
  private static final List<String> TAILS = WRITTEN.stream().map(Headings::fold).toList();

  private Headings() {}

  /**
   * NFKC, lower case, every dash a hyphen, brackets half-width, blanks dropped. Equal results mean
   * equal headings.
   */
  public static String fold(String heading) {
    boolean ascii = heading.chars().allMatch(c -> c < 0x80);
    String text =
        (ascii ? heading : Normalizer.normalize(heading, Normalizer.Form.NFKC))
            .toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c)) {
        folded.append(plain(c));
      }
    }
    return folded.toString();
  }

  private static char plain(char c) {
    return switch (c) {
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
      case '【', '〔', '［' -> '[';
      case '】', '〕', '］' -> ']';
      case '\uFEFF', '\u200B' -> ' ';
      default -> c;
    };
  }

  /** A folded heading without the unit in brackets at its end. */
  static String withoutUnit(String folded) {
    for (String tail : TAILS) {
      if (folded.length() > tail.length() && folded.endsWith(tail)) {
        return folded.substring(0, folded.length() - tail.length());
      }
    }
    return folded;
  }
}
