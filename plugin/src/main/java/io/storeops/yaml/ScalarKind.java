package io.storeops.yaml;

import java.util.regex.Pattern;

/** What a scalar is by the YAML 1.2 core schema; only plain ones are anything but text. */
enum ScalarKind {
  NOTHING,
  FLAG,
  WHOLE,
  DECIMAL,
  TEXT;

  private static final String STARTS = "~nNtTfF-+.0123456789";
  private static final Pattern NOTHING_FORM = Pattern.compile("|~|null|Null|NULL");
  private static final Pattern FLAG_FORM = Pattern.compile("true|True|TRUE|false|False|FALSE");
  private static final Pattern WHOLE_FORM = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern DECIMAL_FORM =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?");

  /** The kind of a plain scalar. Octal, hexadecimal and infinite numbers stay texts. */
  static ScalarKind of(String plain) {
    if (!plain.isEmpty() && STARTS.indexOf(plain.charAt(0)) < 0) {
      return TEXT; // most values are, and four patterns for each of them take their time
    }
    if (NOTHING_FORM.matcher(plain).matches()) {
      return NOTHING;
    }
    if (FLAG_FORM.matcher(plain).matches()) {
      return FLAG;
    }
    if (WHOLE_FORM.matcher(plain).matches()) {
      return WHOLE;
    }
    return DECIMAL_FORM.matcher(plain).matches() ? DECIMAL : TEXT;
  }
}
