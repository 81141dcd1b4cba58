package io.storeops.run;

import io.storeops.diag.Severity;
import io.storeops.diag.TextSource;
import io.storeops.result.Finding;
import java.util.List;
import java.util.Locale;

/**
 * A finding as a line of a terminal: {@code plan/goals.yaml:14:5: warning [rule] message (remedy)}.
 */
public record PrintedFinding(Severity severity, String text) {

  /**
   * Those that stand and have a place in the plan, the most urgent first.
   *
   * @param ranked of the reported week
   * @param language one that the findings have texts in
   */
  static List<PrintedFinding> of(List<Finding> ranked, String language) {
    return ranked.stream()
        .filter(f -> f.verdict().equals("fired"))
        .filter(f -> f.status().equals("new") || f.status().equals("open"))
        .filter(f -> f.source() instanceof TextSource at && at.line() > 0)
        .map(f -> new PrintedFinding(f.severity(), text(f, language)))
        .toList();
  }

  private static String text(Finding f, String language) {
    String place = f.source() == null ? "" : f.source().place();
    String remedy = f.remedies().getOrDefault(language, "");
    String line =
        place
            + ": "
            + f.severity().name().toLowerCase(Locale.ROOT)
            + " ["
            + f.rule()
            + "] "
            + f.messages().getOrDefault(language, "")
            + (remedy.isEmpty() ? "" : " (" + remedy + ")");
    // names come from the plan: nothing of them may steer a terminal
    return line.replaceAll("\\p{Cc}+", " ");
  }
}
