package io.storeops.check;

import io.storeops.result.Finding;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** The order of findings: what stands before what is over, then severity, money, age, key. */
final class Ranking {
  private static final List<String> STATUS = List.of("new", "open", "waived", "closed");

  static final Comparator<Finding> ORDER =
      Comparator.comparingInt(Ranking::group)
          .thenComparing(Finding::severity, Comparator.reverseOrder())
          .thenComparing(Ranking::stake, Comparator.reverseOrder())
          .thenComparing(Finding::age, Comparator.reverseOrder())
          .thenComparing(Finding::key);

  private Ranking() {}

  private static int group(Finding finding) {
    return Math.max(0, STATUS.indexOf(finding.status()) - 1);
  }

  private static BigDecimal stake(Finding finding) {
    BigDecimal stake = finding.stake();
    return stake == null ? BigDecimal.ONE.negate() : stake;
  }
}
