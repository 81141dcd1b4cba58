package io.storeops.yaml;

import java.util.regex.Pattern;

/** What a scalar is by the YAML 1.2 core schema; only plain ones are anything but text. */
enum ScalarKind {
  NOTHING,
  FLAG,
  WHOLE,
  DECIMAL,
  TEXT;

  private static final String NUMBER_STARTS = "-+.0123456789";
  private static final Pattern WHOLE_FORM = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern DECIMAL_FORM =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?");

  /** The kind of a plain scalar. Octal, hexadecimal and infinite numbers stay texts. */
  static ScalarKind of(String plain) {
    return switch (plain) {
      case "", "~", "null", "Null", "NULL" -> NOTHING;
      case "true", "True", "TRUE", "false", "False", "FALSE" -> FLAG;
      default -> NUMBER_STARTS.indexOf(plain.charAt(0)) < 0 ? TEXT : number(plain);
    };
  }

  private static ScalarKind number(String plain) {
    if (WHOLE_FORM.matcher(plain).matches()) {
      return WHOLE;
    }
    return DECIMAL_FORM.matcher(plain).matches() ? DECIMAL : TEXT;
  }
}
