package io.storeops.report;

import io.storeops.analysis.Relations;
import io.storeops.diag.Problem;
import io.storeops.facts.FactCatalog;
import io.storeops.plan.Plan;
import io.storeops.result.Decision;
import io.storeops.result.Finding;
import io.storeops.result.RunInfo;
import io.storeops.result.SourceInfo;
import io.storeops.result.Verdict;
import java.util.List;
import java.util.Map;

/**
 * What results are made of.
 *
 * @param findings by week id
 * @param decisions by week id
 */
public record ResultsInput(
    Relations relations,
    Plan plan,
    FactCatalog facts,
    Map<String, List<Finding>> findings,
    Map<String, List<Decision>> decisions,
    List<SourceInfo> sources,
    List<Problem> problems,
    RunInfo run,
    Verdict verdict) {

  /** Copies the collections. */
  public ResultsInput {
    findings = Map.copyOf(findings);
    decisions = Map.copyOf(decisions);
    sources = List.copyOf(sources);
    problems = List.copyOf(problems);
  }
}
