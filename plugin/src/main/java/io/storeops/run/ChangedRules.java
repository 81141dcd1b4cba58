package io.storeops.run;

import io.storeops.diag.InvalidInputException;
import io.storeops.diag.Problems;
import io.storeops.history.CommitFiles;
import io.storeops.plan.Plan;
import io.storeops.playbook.Playbook;
import io.storeops.playbook.Rule;
import io.storeops.playbook.RuleSettings;
import io.storeops.templates.Templates;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Rules that fire otherwise than they did at a commit: their conditions, parameters or severities
 * in any store, or whether they are there at all.
 */
record ChangedRules(Settings settings, String commit) {

  /**
   * Which rules.
   *
   * @param changed none where there is a refusal
   * @param refusal why nobody can say; empty when all is well
   */
  record Answer(Predicate<Rule> changed, String refusal) {}

  Answer since(Inputs now, Templates templates) {
    Path folder = settings.work().resolve("since");
    Optional<Integer> files =
        CommitFiles.copy(settings.project(), commit, ChangedRules::isWritten, folder);
    if (files.isEmpty()) {
      return refused(noCommit(commit));
    }
    try {
      Playbook before = Inputs.read(settings.movedTo(folder), templates, new Problems()).playbook();
      List<String> stores = now.plan().stores().stream().map(Plan.Store::id).toList();
      return new Answer(r -> differs(r, now.playbook(), before, stores), "");
    } catch (InvalidInputException e) {
      return refused(
          "the plan of commit \""
              + commit
              + "\" has mistakes, so that nobody can say which rules have changed; name a later"
              + " one");
    }
  }

  /** What is said of a commit that is not there. */
  static String noCommit(String commit) {
    return "there is no commit \""
        + commit
        + "\" in the repository of this project; name one that git log shows, and fetch the whole"
        + " history where the clone is shallow";
  }

  private static Answer refused(String why) {
    return new Answer(r -> false, why);
  }

  private static boolean isWritten(String path) {
    return path.endsWith(".yaml") || path.endsWith(".yml") || path.endsWith(".sql");
  }

  private static boolean differs(Rule rule, Playbook now, Playbook before, List<String> stores) {
    Optional<Rule> old = before.rule(rule.id());
    return old.isEmpty()
        || !old.get().judgement().equals(rule.judgement())
        || stores.stream().anyMatch(s -> differs(rule, now, old.get(), before, s));
  }

  private static boolean differs(Rule rule, Playbook now, Rule old, Playbook before, String store) {
    Set<String> weeks = new TreeSet<>(now.seasonWeeks(rule));
    weeks.addAll(before.seasonWeeks(old));
    weeks.add("");
    return weeks.stream()
        .anyMatch(w -> !fires(now.settings(rule, store, w), before.settings(old, store, w)));
  }

  /** Whether both fire alike; who follows it up does not matter. */
  private static boolean fires(RuleSettings a, RuleSettings b) {
    return a.off() == b.off()
        && a.severity().equals(b.severity())
        && a.parameters().equals(b.parameters());
  }
}
