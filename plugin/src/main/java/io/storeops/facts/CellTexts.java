package io.storeops.facts;

import io.storeops.sheet.Cell;
import java.text.Normalizer;
import java.util.Set;

/** The text of a cell without what exports wrap around it. */
final class CellTexts {
  private static final int LONGEST_MISSING = 10;

  private CellTexts() {}

  /** Without blanks and tabs at the ends, without {@code ="…"} and a leading apostrophe. */
  static String clean(Cell cell) {
    return cell instanceof Cell.Error ? "" : clean(cell.text());
  }

  static String clean(String raw) {
    String text = raw.strip();
    if (text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"")) {
      text = text.substring(2, text.length() - 1).strip();
    }
    return text.startsWith("'") ? text.substring(1).strip() : text;
  }

  /** Full-width digits and signs as plain ones. */
  static String narrow(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
      }
    }
    return text;
  }

  /** Whether a cell says that there is no value. */
  static boolean isMissing(Cell cell, String clean, Set<String> missing) {
    if (cell instanceof Cell.Error || clean.isEmpty()) {
      return true;
    }
    // most cells are numbers or long texts, which never say that
    return clean.length() <= LONGEST_MISSING
        && !Character.isDigit(clean.charAt(0))
        && missing.contains(Headings.fold(clean));
  }
}
