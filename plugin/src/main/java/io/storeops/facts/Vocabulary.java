package io.storeops.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words of exports that belong to no metric, headings and labels folded.
 *
 * @param dimensions headings by dimension key, as written
 * @param totals labels of rows that sum others up
 * @param benchmarks labels of rows about the trade
 * @param best those of them that speak of the best of the trade, not of its mean
 * @param missing texts that mean "no value"
 * @param personal headings of personal data
 */
record Vocabulary(
    Map<String, List<String>> dimensions,
    Set<String> totals,
    Set<String> benchmarks,
    Set<String> best,
    Set<String> missing,
    Set<String> personal) {

  /** Headings of a dimension; empty when there is no such dimension. */
  List<String> dimension(String key) {
    return dimensions.getOrDefault(key, List.of());
  }
}
