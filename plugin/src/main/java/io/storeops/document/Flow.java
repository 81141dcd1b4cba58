package io.storeops.document;

import java.util.List;

/**
 * What is done one after the other and by whom; a question parts the way.
 *
 * @param steps the first one first
 */
public record Flow(List<Step> steps) {
  /** Copies the list. */
  public Flow {
    steps = List.copyOf(steps);
  }

  /**
   * A step.
   *
   * @param role who does it; empty for nobody in particular
   * @param ways what follows each answer where the step is a question, else empty
   */
  public record Step(String role, String what, List<Way> ways) {
    /** Copies the list. */
    public Step {
      ways = List.copyOf(ways);
    }

    /** One that is no question. */
    public Step(String role, String what) {
      this(role, what, List.of());
    }
  }

  /**
   * What follows an answer.
   *
   * @param steps none of which is a question
   * @param next number of the step that comes then, counted from 1; one more than there are ends it
   */
  public record Way(String answer, List<Step> steps, int next) {
    /** Copies the list. */
    public Way {
      steps = List.copyOf(steps);
    }
  }

  /** Whether a way ends all. */
  public boolean ends(Way way) {
    return way.next() > steps.size();
  }

  /**
   * Whether a way goes back or leaves steps out.
   *
   * @param place of its question, counted from 0
   */
  public boolean jumps(Way way, int place) {
    return !ends(way) && way.next() != place + 2;
  }
}
