package io.storeops.check;

import io.storeops.diag.Source;
import io.storeops.diag.TextSource;
import io.storeops.plan.Plan;
import io.storeops.plan.PlanTables;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the plan names what a finding is about. */
final class SubjectPlaces {
  private static final String NUMBERED = "plan_source";

  private final Map<String, Source> places = new HashMap<>();
  private final Map<Long, Source> numbered = new HashMap<>();

  SubjectPlaces(Plan plan) {
    plan.stores().forEach(s -> put("store", s.id(), "", s.source()));
    plan.products().forEach(p -> put("product", p.store(), p.id(), p.source()));
    plan.campaigns().forEach(c -> put("campaign", "", c.id(), c.source()));
    plan.goals().forEach(g -> put("metric", g.store(), g.metric(), g.source()));
    PlanTables.of(plan).stream()
        .filter(t -> t.shape().name().equals(NUMBERED))
        .flatMap(t -> t.rows().stream())
        .forEach(r -> numbered.put((Long) r[0], place(r)));
  }

  private static Source place(Object[] row) {
    int line = Math.toIntExact((Long) row[2]);
    int column = Math.toIntExact((Long) row[3]);
    return new TextSource(row[1].toString(), line, column);
  }

  /** The entry that the row itself names, else what the plan says of the subject. */
  Optional<Source> of(String kind, Judged judged) {
    Source own = judged.src() == null ? null : numbered.get(judged.src());
    return own == null ? of(kind, judged.store(), judged.subject()) : Optional.of(own);
  }

  /** The entry of the store, else the one that holds for all stores. */
  private Optional<Source> of(String kind, String store, String subject) {
    Source own = places.get(key(kind, store, subject));
    return Optional.ofNullable(own == null ? places.get(key(kind, "", subject)) : own);
  }

  private void put(String kind, String store, String subject, Source source) {
    places.putIfAbsent(key(kind, store, subject), source);
  }

  private static String key(String kind, String store, String subject) {
    return kind + "|" + store + "|" + subject;
  }
}
