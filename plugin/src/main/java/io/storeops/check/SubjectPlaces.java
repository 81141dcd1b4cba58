package io.storeops.check;

import io.storeops.diag.Source;
import io.storeops.plan.Plan;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the plan names what a finding is about. */
final class SubjectPlaces {
  private final Map<String, Source> places = new HashMap<>();

  SubjectPlaces(Plan plan) {
    plan.stores().forEach(s -> put("store", s.id(), "", s.source()));
    plan.products().forEach(p -> put("product", p.store(), p.id(), p.source()));
    plan.campaigns().forEach(c -> put("campaign", "", c.id(), c.source()));
    plan.goals().forEach(g -> put("metric", g.store(), g.metric(), g.source()));
  }

  /** The entry of the store, else the one that holds for all stores. */
  Optional<Source> of(String kind, String store, String subject) {
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
