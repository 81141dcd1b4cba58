package io.storeops.playbook;

import io.storeops.diag.Source;
import java.util.List;

/**
 * A case of a rule's test: rows in, findings out.
 *
 * @param rows in the order of the relation's columns; what a case does not say is no data
 * @param expected {@code subject severity}, sorted; the severity is {@code error}, {@code warn},
 *     {@code note} or {@code no-data}
 */
public record RuleTestCase(
    Rule rule, String name, List<Object[]> rows, List<String> expected, Source source) {

  /** Copies the lists. */
  public RuleTestCase {
    rows = List.copyOf(rows);
    expected = List.copyOf(expected);
  }
}
