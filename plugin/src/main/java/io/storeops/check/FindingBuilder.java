package io.storeops.check;

import io.storeops.calendar.Period;
import io.storeops.check.Episodes.Standing;
import io.storeops.diag.Severity;
import io.storeops.diag.Source;
import io.storeops.plan.Plan;
import io.storeops.playbook.Rule;
import io.storeops.playbook.RuleSettings;
import io.storeops.result.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Builds the findings of one rule. */
final class FindingBuilder {
  private final Plan plan;
  private final Evidence evidence;
  private final Rule rule;
  private final FindingTexts texts;
  private final SubjectPlaces places;
  private final Ignores ignores;

  FindingBuilder(
      Plan plan,
      Evidence evidence,
      Rule rule,
      FindingTexts texts,
      SubjectPlaces places,
      Ignores ignores) {
    this.plan = plan;
    this.evidence = evidence;
    this.rule = rule;
    this.texts = texts;
    this.places = places;
    this.ignores = ignores;
  }

  String ruleId() {
    return rule.id();
  }

  static String key(String rule, String store, String subject) {
    return rule + "|" + store + "|" + subject;
  }

  Finding finding(Standing standing, RuleSettings settings) {
    Judged judged = standing.judged();
    Period week = evidence.weeks().get(standing.position());
    Rule.Follow follow = rule.follow();
    String subject = judged.subject().isEmpty() ? judged.store() : judged.subject();
    Source place = places.of(rule.subject().kind(), judged).orElse(null);
    boolean isReported = week.id().equals(evidence.reported().id());
    String accepted = standing.closed() ? "" : acceptedBy(judged, place, week);
    return new Finding(
        key(rule.id(), judged.store(), judged.subject()),
        rule.id(),
        rule.covers(),
        judged.severity().orElse(Severity.NOTE),
        judged.store(),
        rule.subject().kind(),
        subject,
        texts.subjectName(rule.subject(), judged),
        week.id(),
        judged.value(),
        judged.threshold(),
        texts.fill(rule.texts().title(), rule, judged, settings, isReported),
        texts.fill(rule.texts().message(), rule, judged, settings, isReported),
        texts.fill(rule.texts().remedy(), rule, judged, settings, isReported),
        settings.owner(),
        standing.closed() ? null : due(standing),
        standing.age(),
        standing.closed() ? "closed" : status(standing, accepted),
        accepted,
        standing.since(),
        "fired",
        List.of(),
        follow.cause(),
        judged.stake(),
        place,
        follow.sop());
  }

  /** Counted from the first week of the episode: who waits does not get more time. */
  private @Nullable LocalDate due(Standing standing) {
    Period first = evidence.weeks().get(standing.position() - standing.age() + 1);
    LocalDate asOf = evidence.asOf(first);
    return asOf == null ? null : asOf.plusDays(rule.follow().dueDays());
  }

  private static String status(Standing standing, String acceptedBy) {
    if (!acceptedBy.isEmpty()) {
      return "waived";
    }
    return standing.age() == 1 ? "new" : "open";
  }

  /** What accepts the finding: a waiver of the plan, a comment on its line, or nothing. */
  private String acceptedBy(Judged judged, @Nullable Source place, Period week) {
    LocalDate asOf = evidence.asOf(week);
    boolean waived =
        plan.waivers().stream()
            .anyMatch(w -> Waivers.matches(w, rule.id(), judged) && Waivers.holds(w.until(), asOf));
    if (waived) {
      return "waiver";
    }
    return ignores.accept(rule.id(), place, asOf) ? "comment" : "";
  }

  /**
   * A store that cannot be judged since a dataset has no rows in the week.
   *
   * @param rules all that need the dataset, the builder's own first
   */
  Finding noData(Gaps.Gap gap, String owner) {
    TreeSet<String> covers = new TreeSet<>();
    String store = gap.store();
    boolean several = gap.datasets().size() > 1;
    gap.rules().forEach(r -> covers.addAll(r.covers()));
    return new Finding(
        key(rule.id(), store, "no-data"),
        rule.id(),
        List.copyOf(covers),
        Severity.NOTE,
        store,
        "store",
        store,
        texts.storeName(store),
        gap.week().id(),
        null,
        null,
        texts.words(gap, several ? "finding.never-came.title" : "finding.no-data.title"),
        texts.words(gap, several ? "finding.never-came.message" : "finding.no-data.message"),
        texts.words(gap, several ? "finding.never-came.remedy" : "finding.no-data.remedy"),
        owner,
        null,
        1,
        "open",
        "",
        gap.week().id(),
        "no-data",
        gap.datasets(),
        "",
        null,
        null,
        "");
  }

  static Finding copy(Finding f, List<String> covers, Map<String, String> messages) {
    return new Finding(
        f.key(),
        f.rule(),
        covers,
        f.severity(),
        f.store(),
        f.subjectKind(),
        f.subjectId(),
        f.subjectName(),
        f.week(),
        f.value(),
        f.threshold(),
        f.titles(),
        messages,
        f.remedies(),
        f.owner(),
        f.due(),
        f.age(),
        f.status(),
        f.acceptedBy(),
        f.since(),
        f.verdict(),
        f.missing(),
        f.cause(),
        f.stake(),
        f.source(),
        f.sop());
  }
}
