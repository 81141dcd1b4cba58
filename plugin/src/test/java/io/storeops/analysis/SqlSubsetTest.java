package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.sql.SubsetLint;
import io.storeops.templates.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What one of the engines rejects, or both accept with different answers, must not stand in a
 * shipped select. Division cannot be judged by its text; the two engines together do that.
 */
class SqlSubsetTest {
  /** Divisions that cannot be by zero, and why. */
  private static final Map<String, String> GUARDED =
      Map.of("analyses/candidate.sql", "a bound of a rate of at least one visitor");

  private static List<String> faults(String name, String sql) {
    return SubsetLint.faults(sql).stream()
        .filter(fault -> !fault.found().equals("/") || !GUARDED.containsKey(name))
        .map(
            fault ->
                name + ":" + fault.at() + ": \"" + fault.found() + "\"; use " + fault.instead())
        .toList();
  }

  @Test
  void relations_shipped_stayInTheCommonSubset() {
    Templates templates = new Templates();
    List<String> faults = new ArrayList<>();
    for (String path : templates.list(RelationCatalog.FOLDER, ".sql")) {
      faults.addAll(faults(path, templates.text(path)));
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void relations_madeByJava_stayInTheCommonSubset() {
    Shop shop = new Shop().store("a", "CNY");
    io.storeops.plan.Plan plan = shop.plan();
    List<String> faults = new ArrayList<>();
    new MadeRelations(io.storeops.facts.FactCatalog.load(new Templates(), plan), List.of())
        .all()
        .forEach(r -> faults.addAll(faults(r.name(), r.select().orElseThrow())));
    assertEquals(List.of(), faults);
  }

  @Test
  void faults_badSelect_areAllNamedWithTheirPlaces() {
    assertEquals(
        List.of(
            "x:7: \"avg(\"; use sums of decimals, or Java",
            "x:14: \"/\"; use nullif(cast(… as double), 0e0) as the divisor",
            "x:19: \"date_trunc\"; use dim_day",
            "x:40: \"::\"; use cast(x as type)",
            "x:53: \";\"; use nothing: a relation is one statement without an end"),
        faults("x", "select AVG(a) / b, date_trunc('week', d)::date from t;"));
  }

  @Test
  void faults_theSameTwice_areNamedTwice() {
    assertEquals(
        List.of("x:8: \"::\"; use cast(x as type)", "x:17: \"::\"; use cast(x as type)"),
        faults("x", "select a::date, b::date from t"));
  }

  @Test
  void faults_wordsInTextsAndComments_areNone() {
    assertEquals(
        List.of(),
        faults(
            "x",
            "/* avg( ; */ select 'a;b::c' as s, '--' as t, date_diff('day', a, b) as d,"
                + " extract(hour from c) as h from t -- interval, ;"));
  }

  @Test
  void faults_partsOfDatesThatDiffer_areNamed() {
    assertEquals(
        List.of("x:7: \"date_diff\"; use dim_day", "x:38: \"extract\"; use dim_day"),
        faults("x", "select date_diff('month', a, b) as m, extract(week from c) as w from t"));
  }
}
