package io.storeops.yaml;

import java.util.Optional;

/** What version control leaves in a file when two people changed one place. */
final class ConflictMistake {
  private ConflictMistake() {}

  static Optional<Diagnosis> of(Breakage breakage) {
    for (int line = 0; line < breakage.file().lineCount(); line++) {
      if (breakage.text(line).startsWith("<<<<<<< ")) {
        return Optional.of(
            breakage.lineStart(
                line,
                "two versions of this place stand here, from a merge that is not finished",
                "keep one of them, and remove the lines that start with <<<<<<<, ======= and"
                    + " >>>>>>>"));
      }
    }
    return Optional.empty();
  }
}
