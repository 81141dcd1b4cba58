package io.storeops.yaml;

import io.storeops.diag.TextPlace;
import io.storeops.diag.TextSource;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** A single value, its text exactly as written: {@code 1.10} stays {@code 1.10}. */
public final class YamlScalar implements YamlNode, TextPlace {
  private static final int LONGEST_EXPLAINED = 100;
  private final YamlFile file;
  private final TextSource source;
  private final String text;
  private final ScalarKind kind;

  YamlScalar(YamlFile file, TextSource source, String text, ScalarKind kind) {
    this.file = file;
    this.source = source;
    this.text = text;
    this.kind = kind;
  }

  @Override
  public TextSource source() {
    return source;
  }

  /** The text without quotes; empty for nothing. */
  public String text() {
    return kind == ScalarKind.NOTHING ? "" : text;
  }

  /** Whether there is no value: {@code key:} or {@code null}. */
  public boolean isNothing() {
    return kind == ScalarKind.NOTHING;
  }

  /** The number, exact; empty when it is none. A quoted number is a text. */
  public Optional<BigDecimal> number() {
    return isNumber() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /** The flag; empty when it is none. {@code no} and {@code yes} are texts. */
  public Optional<Boolean> flag() {
    return kind == ScalarKind.FLAG
        ? Optional.of(text.toLowerCase(Locale.ROOT).equals("true"))
        : Optional.empty();
  }

  /** The value in a form; empty when it does not fit. Quotes do not matter. */
  public <T> Optional<T> as(Form<T> form) {
    return isNumber() ? form.number(new BigDecimal(text), text) : form.read(text());
  }

  /** Reports that the value of a key does not fit a form, and why. */
  void misfit(String key, String code, Form<?> form, String expected) {
    Form.Refusal why =
        text.length() > LONGEST_EXPLAINED ? Form.Refusal.PLAIN : form.refusal(text());
    String message =
        why.message().isEmpty() ? "expected " + expected + ", found " + describe() : why.message();
    problem(code, "\"" + key + "\": " + message, why.hint());
  }

  boolean isNumber() {
    return kind == ScalarKind.WHOLE || kind == ScalarKind.DECIMAL;
  }

  ScalarKind kind() {
    return kind;
  }

  @Override
  public String describe() {
    return switch (kind) {
      case NOTHING -> "nothing";
      case FLAG -> text;
      case WHOLE, DECIMAL -> "the number " + shortened();
      case TEXT -> "the text \"" + shortened() + "\"";
    };
  }

  private String shortened() {
    String line = text.strip().lines().findFirst().orElse("");
    return line.length() > 60 ? line.substring(0, 57) + "…" : line;
  }

  @Override
  public int size() {
    return 1;
  }

  @Override
  public void problem(String code, String message, String hint) {
    file.report(source, code, message, hint);
  }

  /**
   * The place of a character of {@link #text()} in the file, for mistakes inside of conditions and
   * SQL; follows quotes, escapes and folded lines.
   *
   * @param offset from 0, in chars of the text
   */
  @Override
  public TextSource at(int offset) {
    return new ScalarPlace(file, source, text).of(offset);
  }

  @Override
  public String line(int offset) {
    return file.line(at(offset).line());
  }

  /** A part of the text with its own place. */
  public YamlScalar part(int from, int to) {
    return new YamlScalar(file, at(from), text.substring(from, to), ScalarKind.TEXT);
  }

  /** Reports a problem at a character of the text. */
  public void problemAt(int offset, String code, String message, String hint) {
    file.report(at(offset), code, message, hint);
  }
}
