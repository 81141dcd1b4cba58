package io.storeops.check;

import io.storeops.diag.Severity;
import io.storeops.result.Finding;
import io.storeops.result.Verdict;
import java.util.List;

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
    boolean fails = findings.stream().anyMatch(f -> counts(f) && severe(f.severity(), failOn));
    return new Verdict(fails ? "fail" : "pass", failOn, fails ? "rule" : null);
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
