package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.diag.Problem;
import io.storeops.diag.ProblemText;
import io.storeops.diag.Problems;
import io.storeops.diag.TextSource;
import io.storeops.engine.SelectProbe;
import io.storeops.facts.FactCatalog;
import io.storeops.plan.Plan;
import io.storeops.sql.SelectCheck;
import io.storeops.sql.SelectFile;
import io.storeops.table.TableShape;
import io.storeops.templates.Templates;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a project's relations must be, ours are too; what is allowed is enough to write them. */
class ShippedSelectsTest {
  private static final String SUM = "R422";

  /**
   * They add people over days or sources: as an upper bound, as the parts of a rate, or where the
   * rows are of one person each. aftersale_part_week and ranking_input add means of four weeks to
   * divide them by four, bid_week scores of days to divide them by the days.
   */
  private static final List<String> OVERCOUNTING =
      List.of(
          "aftersale_part_week",
          "agent_week",
          "audience_share",
          "bid_week",
          "campaign_item_week",
          "candidate",
          "candidate_source",
          "conversion_stability",
          "dead_stock",
          "diagnosis",
          "metric_day",
          "metric_span",
          "product_day",
          "product_week",
          "qa_effect",
          "ranking_input",
          "ranking_week",
          "service_hour_week",
          "service_load",
          "service_week",
          "source_shift",
          "source_week",
          "stock_cover");

  private final Plan plan = new Shop().store("a", "CNY").plan();
  private final FactCatalog facts = FactCatalog.load(new Templates(), plan);
  private final RelationCatalog catalog = Shop.catalog(plan, facts);

  private Map<String, TableShape> shapes() {
    Map<String, TableShape> byName = new TreeMap<>(RelationCatalog.tables(facts, plan));
    catalog
        .list()
        .forEach(r -> byName.put(r.name(), new TableShape(r.name(), r.columns(), r.grain())));
    return byName;
  }

  private List<Problem> problems() {
    Map<String, TableShape> shapes = shapes();
    Problems problems = new Problems();
    try (SelectProbe probe = SelectProbe.open()) {
      SelectCheck check = new SelectCheck(probe, shapes.keySet(), OwnRelations.notAdding(facts));
      for (Relation relation : catalog.list()) {
        if (relation.select().isPresent()) {
          SelectFile file = new SelectFile(relation.name(), relation.select().get(), 0, problems);
          check.check(
              file, relation.reads().stream().map(shapes::get).toList(), relation.columns());
        }
      }
    }
    return problems.list();
  }

  private static boolean isReviewed(Problem problem) {
    boolean division = problem.code().equals("R414") && problem.message().startsWith("\"/\"");
    return problem.code().equals(SUM) || division && file(problem).equals("candidate");
  }

  private static String file(Problem problem) {
    return ((TextSource) problem.source()).file();
  }

  @Test
  void shipped_everySelect_isMadeOfWhatIsAllowed() {
    assertEquals(
        List.of(), problems().stream().filter(p -> !isReviewed(p)).map(ProblemText::of).toList());
  }

  @Test
  void shipped_sumsOfPeople_areThoseThatWereReviewed() {
    Set<String> found = new TreeSet<>();
    problems().stream().filter(p -> p.code().equals(SUM)).forEach(p -> found.add(file(p)));
    assertEquals(new TreeSet<>(OVERCOUNTING), found);
  }
}
