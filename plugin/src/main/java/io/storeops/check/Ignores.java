package io.storeops.check;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.Severity;
import io.storeops.diag.Source;
import io.storeops.diag.TextSource;
import io.storeops.playbook.IgnoreComment;
import io.storeops.playbook.Playbook;
import io.storeops.result.Finding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Findings that a comment on their line accepts until a day. */
record Ignores(List<IgnoreComment> comments) {

  /** Whether a comment accepts what the rule finds at this place on this day. */
  boolean accept(String rule, @Nullable Source place, @Nullable LocalDate asOf) {
    return comments.stream()
        .anyMatch(c -> matches(c, rule, place) && Waivers.holds(c.until(), asOf));
  }

  private static boolean matches(IgnoreComment comment, String rule, @Nullable Source place) {
    return comment.rule().equals(rule)
        && place instanceof TextSource at
        && at.file().equals(comment.source().file())
        && at.line() == comment.source().line();
  }

  /**
   * Warns of comments that ran out while the finding stands, and notes those that accept nothing.
   *
   * @param judged the rules that were asked; of the others nobody knows what they would find
   */
  void report(
      List<Finding> findings, Playbook judged, @Nullable LocalDate asOf, Problems problems) {
    for (IgnoreComment comment : comments) {
      List<Finding> about =
          findings.stream()
              .filter(f -> f.verdict().equals("fired") && !f.status().equals("closed"))
              .filter(f -> matches(comment, f.rule(), f.source()))
              .toList();
      if (about.isEmpty() && judged.rule(comment.rule()).isPresent()) {
        problems.add(unneeded(comment));
      } else if (!about.isEmpty() && !Waivers.holds(comment.until(), asOf)) {
        problems.warning(
            "R231",
            Problem.Cause.PLAN,
            comment.source(),
            "the comment that ignores \""
                + comment.rule()
                + "\" ran out on "
                + comment.until()
                + "; what it accepted counts again",
            "mend the cause, set a later day, or take the comment out");
      }
    }
  }

  private static Problem unneeded(IgnoreComment comment) {
    return new Problem(
        "R232",
        Severity.NOTE,
        Problem.Cause.PLAN,
        "the comment that ignores \"" + comment.rule() + "\" is not needed any more",
        "take the comment out",
        comment.source(),
        "");
  }
}
