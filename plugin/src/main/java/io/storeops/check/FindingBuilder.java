package io.storeops.check;

import io.storeops.calendar.Period;
import io.storeops.check.Episodes.Standing;
import io.storeops.diag.Severity;
import io.storeops.plan.Plan;
import io.storeops.playbook.Rule;
import io.storeops.playbook.RuleSettings;
import io.storeops.result.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the findings of one rule. */
final class FindingBuilder {
  private final Plan plan;
  private final Evidence evidence;
  private final Rule rule;
  private final FindingTexts texts;
  private final SubjectPlaces places;

  FindingBuilder(
      Plan plan, Evidence evidence, Rule rule, FindingTexts texts, SubjectPlaces places) {
    this.plan = plan;
    this.evidence = evidence;
    this.rule = rule;
    this.texts = texts;
    this.places = places;
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
    return new Finding(
        key(rule.id(), judged.store(), judged.subject()),
        rule.id(),
        rule.covers(),
        judged.severity().orElse(Severity.NOTE),
        judged.store(),
        rule.subject().kind(),
        subject,
        texts.subjectName(rule.subject().kind(), judged),
        week.id(),
        judged.value(),
        judged.threshold(),
        texts.fill(rule.texts().title(), rule, judged, settings),
        texts.fill(rule.texts().message(), rule, judged, settings),
        texts.fill(rule.texts().remedy(), rule, judged, settings),
        settings.owner(),
        standing.closed() ? null : due(week),
        standing.age(),
        status(standing, week),
        standing.since(),
        "fired",
        List.of(),
        follow.cause(),
        judged.stake(),
        places.of(rule.subject().kind(), judged).orElse(null),
        follow.sop());
  }

  private @Nullable LocalDate due(Period week) {
    LocalDate asOf = evidence.asOf(week);
    return asOf == null ? null : asOf.plusDays(rule.follow().dueDays());
  }

  private String status(Standing standing, Period week) {
    if (standing.closed()) {
      return "closed";
    }
    Judged judged = standing.judged();
    boolean waived =
        plan.waivers().stream()
            .anyMatch(
                w ->
                    Waivers.matches(w, rule.id(), judged)
                        && Waivers.holds(w.until(), evidence.asOf(week)));
    if (waived) {
      return "waived";
    }
    return standing.age() == 1 ? "new" : "open";
  }

  /** A store that cannot be judged since a dataset has no rows in the week. */
  Finding noData(String store, Period week, String dataset, String owner) {
    return new Finding(
        key(rule.id(), store, "no-data"),
        rule.id(),
        rule.covers(),
        Severity.NOTE,
        store,
        "store",
        store,
        texts.storeName(store),
        week.id(),
        null,
        null,
        texts.words(rule.texts().title(), "finding.no-data.title", store, dataset),
        texts.words(rule.texts().title(), "finding.no-data.message", store, dataset),
        texts.words(rule.texts().title(), "finding.no-data.remedy", store, dataset),
        owner,
        null,
        1,
        "open",
        week.id(),
        "no-data",
        List.of(dataset),
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
        f.since(),
        f.verdict(),
        f.missing(),
        f.cause(),
        f.stake(),
        f.source(),
        f.sop());
  }
}
