package io.storeops.playbook;

import io.storeops.analysis.Relation;
import io.storeops.diag.Problems;
import io.storeops.plan.Plan;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What reading rules needs to know: the relations, the plan, where problems go. */
record RuleContext(Map<String, Relation> relations, Plan plan, Problems problems) {

  static RuleContext of(Collection<Relation> relations, Plan plan, Problems problems) {
    Map<String, Relation> byName = new TreeMap<>();
    relations.forEach(r -> byName.put(r.name(), r));
    return new RuleContext(byName, plan, problems);
  }

  Optional<Relation> relation(String name) {
    return Optional.ofNullable(relations.get(name));
  }

  /** The tables that a relation reads, through other relations too. */
  Set<String> tablesOf(Relation relation) {
    Set<String> tables = new TreeSet<>();
    collect(relation, tables, new LinkedHashSet<>());
    return tables;
  }

  private void collect(Relation relation, Set<String> tables, Set<String> seen) {
    for (String read : relation.reads()) {
      Relation other = relations.get(read);
      if (other == null) {
        tables.add(read);
      } else if (seen.add(read)) {
        collect(other, tables, seen);
      }
    }
  }

  String firstLanguage() {
    return plan.site().languages().stream().findFirst().orElse(Languages.ALL.get(0));
  }
}
