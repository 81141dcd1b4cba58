package io.storeops.maven;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words that a user may give under several names. */
final class Words {
  private Words() {}

  /** The first that is given and not blank, without blanks around it. */
  static Optional<String> first(@Nullable String... given) {
    return Stream.of(given)
        .flatMap(Stream::ofNullable)
        .map(String::strip)
        .filter(w -> !w.isEmpty())
        .findFirst();
  }
}
