package io.storeops.yaml;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How people write one kind of value. The patterns of {@code forms.yaml} in the plan's schema
 * accept the same texts.
 *
 * @param <T> the value that a text stands for
 */
public interface Form<T> {

  /** What fits, with an example, for messages: {@code a date like 2026-11-11}. */
  String expected();

  /** The value of a text; empty when it does not fit or can mean two things. */
  Optional<T> read(String text);

  /**
   * The value of a number that stands without quotes.
   *
   * @param written as it stands in the file
   */
  default Optional<T> number(BigDecimal number, String written) {
    return read(written);
  }

  /** Why a text that does not fit does not, where more can be said than what is expected. */
  Refusal refusal(String text);

  /**
   * Why a text was refused.
   *
   * @param message what is wrong; empty when "expected, found" says it
   * @param hint what to write instead; may be empty
   */
  record Refusal(String message, String hint) {
    static final Refusal PLAIN = new Refusal("", "");

    static Refusal hint(String hint) {
      return new Refusal("", hint);
    }
  }
}
