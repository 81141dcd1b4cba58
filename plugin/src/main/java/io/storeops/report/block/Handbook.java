package io.storeops.report.block;

import io.storeops.facts.Dataset;
import io.storeops.plan.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
   * @param reviewBy the last day on which it need not have been looked at again
   * @param named ids of what it leads to, by kind: rule, sop, role, metric, form, chapter, page
   * @param questions by language tag: headings of it that ask something
   */
  public record Chapter(
      String id,
      String owner,
      String version,
      LocalDate reviewBy,
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

    /** Days by which its review is late; not above 0 where it is not, or where nobody knows. */
    long lateOn(@Nullable LocalDate asOf) {
      return asOf == null ? 0 : asOf.toEpochDay() - reviewBy.toEpochDay();
    }
  }

  /** A heading that asks, and its anchor on the page. */
  public record Question(String anchor, String text) {}
}
