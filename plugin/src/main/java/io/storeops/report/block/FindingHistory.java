package io.storeops.report.block;

import io.storeops.calendar.Period;
import io.storeops.result.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which findings stood in which weeks. Those of the last weeks have a page each, so that a link
 * that somebody was sent still leads somewhere when the finding is closed.
 */
public final class FindingHistory {
  /** None. */
  public static final FindingHistory NONE = new FindingHistory(Map.of(), "");

  /** Weeks in which a finding must have stood to have a page. */
  private static final int RECENT = 8;

  private static final String FIRED = "fired";
  private static final String CLOSED = "closed";

  private final Map<String, Case> cases;
  private final String reported;

  private FindingHistory(Map<String, Case> cases, String reported) {
    this.cases = cases;
    this.reported = reported;
  }

  /**
   * A finding through the weeks.
   *
   * @param latest as it stood last
   * @param now whether it stands in the reported week
   * @param weeks in which it stood, the latest first
   */
  record Case(Finding latest, boolean now, List<Finding> weeks) {
    private static Case of(List<Finding> weeks, String reported) {
      List<Finding> latestFirst = new ArrayList<>(weeks);
      Collections.reverse(latestFirst);
      Finding latest = latestFirst.get(0);
      return new Case(latest, latest.week().equals(reported), List.copyOf(latestFirst));
    }
  }

  /** Of all weeks, the oldest first; the last one is the reported week. */
  public static FindingHistory of(Map<Period, List<Finding>> weeks) {
    Map<String, List<Finding>> byKey = new TreeMap<>();
    List<String> ids = weeks.keySet().stream().map(Period::id).toList();
    weeks.forEach(
        (week, findings) ->
            findings.stream()
                .filter(f -> f.verdict().equals(FIRED) && !f.status().equals(CLOSED))
                .forEach(f -> byKey.computeIfAbsent(f.key(), k -> new ArrayList<>()).add(f)));
    List<String> recent = ids.subList(Math.max(0, ids.size() - RECENT), ids.size());
    String reported = recent.get(recent.size() - 1);
    Map<String, Case> cases = new TreeMap<>();
    byKey.forEach(
        (key, found) -> {
          if (recent.contains(found.get(found.size() - 1).week())) {
            cases.put(key, Case.of(found, reported));
          }
        });
    return new FindingHistory(cases, reported);
  }

  /** Those with a page that the reported week no longer has, the last ones first. */
  List<Finding> closed() {
    return cases.values().stream()
        .filter(c -> !c.now())
        .map(Case::latest)
        .sorted(Comparator.comparing(Finding::week).reversed().thenComparing(Finding::key))
        .toList();
  }

  /** Whether that is the reported week; only its pages may change when a finding is closed. */
  boolean isReported(String week) {
    return week.equals(reported);
  }

  /** All with a page, sorted by key. */
  public List<Finding> latest() {
    return cases.values().stream().map(Case::latest).toList();
  }

  /** The one with that key, if it has a page. */
  Optional<Case> of(String key) {
    return Optional.ofNullable(cases.get(key));
  }
}
