package io.storeops.sql;

import java.util.Locale;
import java.util.Set;

/** Says of nodes of a tree that they have no place in a relation. */
record Refusals(SelectFile file) {

  void error(SqlNode node, String code, String message, String hint) {
    file.error(code, Math.max(file.first(), file.index(node.at())), message, hint);
  }

  /** Refuses a node for what it is, or for a member that it has. */
  void node(SqlNode node, String what) {
    String words =
        Allowed.WORDS.getOrDefault(what, what.toLowerCase(Locale.ROOT).replace('_', ' '));
    error(node, "R416", "\"" + words + "\" is not part of the SQL of relations", "");
  }

  /** Refuses every member of a node that is not one of these. */
  void allow(SqlNode node, String... members) {
    Set<String> allowed = Set.of(members);
    node.keys().stream()
        .filter(key -> !allowed.contains(key) && !Allowed.MEMBERS.contains(key))
        .sorted()
        .forEach(key -> node(node, key));
  }

  /** Refuses a member that is there and is none of these texts. */
  void oneOf(SqlNode node, String member, Set<String> texts) {
    if (node.has(member) && !texts.contains(node.text(member))) {
      node(node, node.text(member));
    }
  }
}
