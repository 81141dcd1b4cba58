package io.storeops.facts;

import java.nio.charset.StandardCharsets;

/** Any text as a number; what is one comes back from its own plain form. */
public final class NumberTextFuzz {
  private NumberTextFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    NumberText.parse(new String(bytes, StandardCharsets.UTF_8)).ifPresent(NumberTextFuzz::check);
  }

  private static void check(NumberText number) {
    String plain = number.value().toPlainString();
    boolean same =
        NumberText.parse(plain).filter(n -> n.value().compareTo(number.value()) == 0).isPresent();
    if (!same) {
      throw new AssertionError(number + " is not read back from " + plain);
    }
  }
}
