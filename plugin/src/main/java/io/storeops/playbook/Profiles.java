package io.storeops.playbook;

import io.storeops.diag.Severity;
import java.util.List;

/**
 * How strictly rules are taken: strict, where every warning is an error; lenient, where every error
 * is a warning; or a name of the project's own, for which some of its overrides hold.
 */
final class Profiles {
  static final String STRICT = "strict";
  static final String LENIENT = "lenient";
  static final List<String> BUILT_IN = List.of(LENIENT, STRICT);

  private Profiles() {}

  static Severity taken(String profile, Severity judged) {
    if (profile.equals(STRICT) && judged == Severity.WARNING) {
      return Severity.ERROR;
    }
    return profile.equals(LENIENT) && judged == Severity.ERROR ? Severity.WARNING : judged;
  }
}
