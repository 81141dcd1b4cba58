package io.storeops.result;

import io.storeops.diag.Problem;
import java.util.List;

/**
 * The figures of a run, unformatted; the content of {@code report.json}. Lists are sorted by their
 * key columns.
 */
public record Results(
    RunInfo run,
    WeekInfo week,
    Verdict verdict,
    List<StoreInfo> stores,
    List<MetricValue> metrics,
    List<Series> series,
    List<Contribution> contributions,
    List<Finding> findings,
    List<Problem> problems,
    List<Action> actions,
    List<Decision> decisions,
    List<SourceInfo> sources,
    List<FileInfo> files) {

  /** The same with a list of files. */
  public Results withFiles(List<FileInfo> written) {
    return new Results(
        run,
        week,
        verdict,
        stores,
        metrics,
        series,
        contributions,
        findings,
        problems,
        actions,
        decisions,
        sources,
        written);
  }
}
