package io.storeops.playbook;

import io.storeops.diag.NearestName;
import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.TextSource;
import io.storeops.yaml.Forms;
import io.storeops.yaml.ToolComments.ToolComment;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code ignore RULE reason until DATE}; what is something else is reported. */
final class IgnoreReader {
  private static final String FORM =
      "write for example: # storeops: ignore dead-stock sold out in spring until 2026-12-31";
  private static final Pattern IGNORE =
      Pattern.compile("ignore(?:\\s+(\\S+))?(?:\\s+(.*?))??(?:\\s*\\buntil\\s+(\\S+))?\\s*");
  private static final List<String> EVERYTHING = List.of("*", "all", "everything");

  private final Collection<String> rules;
  private final Problems problems;

  IgnoreReader(Collection<String> rules, Problems problems) {
    this.rules = List.copyOf(rules);
    this.problems = problems;
  }

  Optional<IgnoreComment> read(ToolComment comment) {
    Matcher matcher = IGNORE.matcher(comment.text());
    if (!matcher.matches()) {
      String word =
          comment.text().isEmpty() ? "nothing" : "\"" + comment.text().split("\\s")[0] + "\"";
      return refuse(
          comment, "after \"storeops:\" stands " + word + "; the only word is ignore", FORM);
    }
    String rule = matcher.group(1) == null ? "" : matcher.group(1);
    if (rule.isEmpty() || rule.equals("until") || EVERYTHING.contains(rule)) {
      return refuse(comment, "this comment names no rule, and nobody can ignore everything", FORM);
    }
    if (!rules.contains(rule)) {
      return refuse(
          comment, "there is no rule \"" + rule + "\"", NearestName.hint(rule, rules, "rules"));
    }
    String reason = matcher.group(2) == null ? "" : matcher.group(2).strip();
    if (reason.isEmpty()) {
      return refuse(comment, "this comment says no reason", FORM);
    }
    return until(comment, matcher.group(3))
        .map(day -> new IgnoreComment(rule, reason, day, place(comment)));
  }

  private Optional<LocalDate> until(
      ToolComment comment, @org.jspecify.annotations.Nullable String written) {
    if (written == null) {
      return refuse(comment, "this comment says no last day", "end it with: until 2026-12-31");
    }
    Optional<LocalDate> day = Forms.DATE.read(written);
    return day.isPresent()
        ? day
        : refuse(comment, "\"" + written + "\" is no date; expected " + Forms.DATE.expected(), "");
  }

  private static TextSource place(ToolComment comment) {
    return new TextSource(comment.at().file(), comment.line(), 1);
  }

  private <T> Optional<T> refuse(ToolComment comment, String message, String hint) {
    problems.error("R233", Problem.Cause.PLAN, comment.at(), message, hint);
    return Optional.empty();
  }
}
