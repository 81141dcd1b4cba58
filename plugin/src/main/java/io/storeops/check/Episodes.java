package io.storeops.check;

import io.storeops.calendar.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The weeks in which a finding stood. A week without it ends an episode; the next one starts at age
 * 1.
 */
final class Episodes {
  private Episodes() {}

  /**
   * One week of a finding.
   *
   * @param position of the week in the order of weeks
   * @param age weeks in this episode, from 1; of a closed one how long it stood
   * @param since first week of the episode
   * @param closed whether it stood the week before and does not any more
   */
  record Standing(int position, Judged judged, int age, String since, boolean closed) {}

  /** All weeks in which it stands or has just been closed, in order. */
  static List<Standing> of(Map<String, Judged> byWeek, List<Period> weeks) {
    List<Standing> standings = new ArrayList<>();
    Standing last = null;
    for (int i = 0; i < weeks.size(); i++) {
      Judged judged = byWeek.get(weeks.get(i).id());
      Standing now = standing(i, weeks.get(i).id(), judged, last);
      if (now != null) {
        standings.add(now);
      }
      last = now == null || now.closed() ? null : now;
    }
    return standings;
  }

  private static @Nullable Standing standing(
      int position, String week, @Nullable Judged judged, @Nullable Standing last) {
    if (judged != null && judged.fired()) {
      return last == null
          ? new Standing(position, judged, 1, week, false)
          : new Standing(position, judged, last.age() + 1, last.since(), false);
    }
    // without a verdict nobody can say that it is over
    return last == null || judged != null
        ? null
        : new Standing(position, last.judged(), last.age(), last.since(), true);
  }
}
