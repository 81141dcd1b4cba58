package io.storeops.check;

import io.storeops.diag.Severity;
import io.storeops.result.Finding;
import io.storeops.result.Verdict;
import java.util.List;
import java.util.Set;

/** Turns findings into the build's verdict, once and at the end. */
public final class Gate {
  /** What {@code failOn} may be. */
  public static final List<String> WORDS = List.of("error", "warning", "never");

  private Gate() {}

  /**
   * Fails when a finding that is new or open is at least as severe as {@code failOn} says. Closed
   * and waived findings and those without a verdict never fail.
   */
  public static Verdict verdict(List<Finding> findings, String failOn) {
    return verdict(findings, Set.of(), failOn);
  }

  /**
   * The same, with findings that do not fail whatever they are.
   *
   * @param known their keys
   */
  public static Verdict verdict(List<Finding> findings, Set<String> known, String failOn) {
    boolean fails =
        findings.stream().filter(f -> !known.contains(f.key())).anyMatch(f -> fails(f, failOn));
    return new Verdict(fails ? "fail" : "pass", failOn, fails ? "rule" : null);
  }

  /** Whether this finding alone is enough to fail. */
  public static boolean fails(Finding finding, String failOn) {
    return counts(finding) && severe(finding.severity(), failOn);
  }

  private static boolean counts(Finding finding) {
    boolean stands = finding.status().equals("new") || finding.status().equals("open");
    return stands && finding.verdict().equals("fired");
  }

  private static boolean severe(Severity severity, String failOn) {
    return switch (failOn) {
      case "error" -> severity == Severity.ERROR;
      case "warning" -> severity != Severity.NOTE;
      case "never" -> false;
      default -> throw new IllegalArgumentException("failOn " + failOn);
    };
  }
}
