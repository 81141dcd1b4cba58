package io.storeops.report.block;

import io.storeops.facts.Dataset;
import io.storeops.plan.Plan;
import io.storeops.plan.Review;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The handbook: its chapters by id, and the forms that people fill in.
 *
 * @param forms datasets with a form
 */
public record Handbook(List<Chapter> chapters, List<Dataset> forms) {
  /** Without anything in it. */
  public static final Handbook EMPTY = new Handbook(List.of(), List.of());

  /** Copies the lists. */
  public Handbook {
    chapters = List.copyOf(chapters);
    forms = List.copyOf(forms);
  }

  /** The chapter of that id. */
  Optional<Chapter> chapter(String id) {
    return chapters.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /**
   * A chapter beside its text.
   *
   * @param owner role that keeps it
   * @param builtIn whether it comes with storeops
   * @param named ids of what it leads to, by kind: rule, sop, role, metric, form, chapter, page
   * @param questions by language tag: headings of it that ask something
   */
  public record Chapter(
      String id,
      String owner,
      Review review,
      boolean builtIn,
      Plan.Text title,
      Map<String, Set<String>> named,
      Map<String, List<Question>> questions) {

    /** Copies the maps. */
    public Chapter {
      named = Map.copyOf(named);
      questions = Map.copyOf(questions);
    }

    /** Ids of a kind that it leads to. */
    Set<String> named(String kind) {
      return named.getOrDefault(kind, Set.of());
    }
  }

  /** A heading that asks, and its anchor on the page. */
  public record Question(String anchor, String text) {}
}
