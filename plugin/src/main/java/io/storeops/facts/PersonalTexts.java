package io.storeops.facts;

import java.util.regex.Pattern;

/** Texts that look like somebody's data: they are refused wherever they stand. */
final class PersonalTexts {
  private static final int LEAST_DIGITS = 9;
  private static final Pattern MOBILE =
      Pattern.compile("(?<![\\dA-Za-z])(?:\\+?86[- ]?)?1[3-9]\\d(?:[- ]?\\d{4}){2}(?![\\dA-Za-z])");
  private static final Pattern LANDLINE =
      Pattern.compile("(?<![\\dA-Za-z-])\\(?0\\d{1,4}\\)?[- ]\\d{1,4}[- ]?\\d{4}(?![\\dA-Za-z-])");
  private static final Pattern IDENTITY =
      Pattern.compile(
          "(?<![\\dA-Za-z])[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])\\d{5}[\\dXx](?![\\dA-Za-z])");
  private static final Pattern MAIL =
      Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)*\\.[A-Za-z]{2,}");

  private PersonalTexts() {}

  /** A telephone number, the number of an identity card, or a mail address. */
  static boolean looksPersonal(String text) {
    if (text.indexOf('@') > 0 && MAIL.matcher(text).find()) {
      return true;
    }
    String plain = CellTexts.narrow(text);
    return digits(plain) >= LEAST_DIGITS
        && (MOBILE.matcher(plain).find()
            || IDENTITY.matcher(plain).find()
            || LANDLINE.matcher(plain).find());
  }

  private static int digits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
    }
    return digits;
  }

  /** The text as a message may quote it. */
  static String quotable(String text) {
    return looksPersonal(text) ? "…" : text;
  }
}
