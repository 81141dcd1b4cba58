package io.storeops.scaffold;

/** Texts as YAML. */
final class YamlText {
  private YamlText() {}

  /** In double quotes. */
  static String quoted(String text) {
    return "\"" + plain(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** In one line, for a comment. */
  static String plain(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
  }
}
