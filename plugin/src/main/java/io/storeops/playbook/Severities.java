package io.storeops.playbook;

import io.storeops.diag.Severity;
import java.util.List;
import java.util.Optional;

/** The words for severities in YAML. */
final class Severities {
  static final List<String> WORDS = List.of("error", "warn", "note");

  private Severities() {}

  static Optional<Severity> of(String word) {
    return switch (word) {
      case "error" -> Optional.of(Severity.ERROR);
      case "warn" -> Optional.of(Severity.WARNING);
      case "note" -> Optional.of(Severity.NOTE);
      default -> Optional.empty();
    };
  }
}
