package io.storeops.check;

import io.storeops.result.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Findings of one subject and cause in one week are one line: the most urgent tells the others. */
final class Folding {
  private Folding() {}

  /** Of ranked findings, in the same order. */
  static List<Finding> fold(List<Finding> ranked) {
    Map<List<String>, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding finding : ranked) {
      groups.computeIfAbsent(group(finding), k -> new ArrayList<>()).add(finding);
    }
    return groups.values().stream().map(Folding::head).toList();
  }

  private static List<String> group(Finding f) {
    boolean stands = f.status().equals("new") || f.status().equals("open");
    boolean alone = f.cause().isEmpty() || f.verdict().equals("no-data") || !stands;
    return alone
        ? List.of(f.key(), f.status())
        : List.of(f.store(), f.subjectKind(), f.subjectId(), "cause:" + f.cause());
  }

  private static Finding head(List<Finding> group) {
    Finding head = group.get(0);
    if (group.size() == 1) {
      return head;
    }
    Map<String, String> messages = new TreeMap<>(head.messages());
    TreeSet<String> covers = new TreeSet<>(head.covers());
    for (Finding other : group.subList(1, group.size())) {
      covers.addAll(other.covers());
      other.messages().forEach((lang, text) -> messages.merge(lang, text, Folding::join));
    }
    return FindingBuilder.copy(head, List.copyOf(covers), messages);
  }

  private static String join(String first, String second) {
    return first + " · " + second;
  }
}
