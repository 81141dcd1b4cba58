package io.storeops.run;

import io.storeops.diag.Problem;
import io.storeops.templates.Templates;
import java.util.List;

/** Stops. */
record Stopped(Settings settings, Templates templates, List<Problem> problems) {
  void write(Outcome.Kind kind, String goal, String site) {}
}
