package io.storeops.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The headings of one dataset. Where two columns know a heading, the one that lists it for this
 * dataset wins: that is how headings with several meanings are decided by report.
 */
final class HeaderMap {
  /** A heading's column and how plain the heading is for it: 0 is the plainest. */
  record Hit(FactColumn column, int rank) {}

  private final Map<String, Hit> byHeading = new HashMap<>();
  private final Set<String> decided = new HashSet<>();

  HeaderMap(Dataset dataset) {
    for (FactColumn column : dataset.columns()) {
      List<String> aliases = column.aliases();
      for (int i = 0; i < aliases.size(); i++) {
        offer(Headings.fold(aliases.get(i)), new Hit(column, i));
      }
    }
  }

  private void offer(String heading, Hit hit) {
    Hit known = byHeading.get(heading);
    if (known == null) {
      byHeading.put(heading, hit);
      return;
    }
    if (!known.column().name().equals(hit.column().name())) {
      decided.add(heading);
      if (hit.rank() < known.rank()) {
        byHeading.put(heading, hit);
      }
    }
  }

  /** Whether two columns know the heading and the dataset says which one has it. */
  boolean decided(String folded) {
    return decided.contains(folded);
  }

  /** The column of a folded heading, with or without its unit in brackets. */
  Optional<Hit> find(String folded) {
    Hit exact = byHeading.get(folded);
    return Optional.ofNullable(exact != null ? exact : byHeading.get(Headings.withoutUnit(folded)));
  }

  /** All folded headings. */
  List<String> words() {
    return new ArrayList<>(byHeading.keySet());
  }
}
