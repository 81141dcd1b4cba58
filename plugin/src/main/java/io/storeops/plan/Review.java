package io.storeops.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a chapter or procedure is kept.
 *
 * @param version as its keeper says it; empty for none
 * @param reviewed when it was last looked at; absent where nobody says so
 * @param due the last day on which it need not have been looked at again; absent for what comes
 *     with storeops, which no shop can be late with
 */
public record Review(String version, @Nullable LocalDate reviewed, @Nullable LocalDate due) {

  /** Days by which it is late; 0 where it is not, or where nobody knows. */
  public long lateOn(@Nullable LocalDate asOf) {
    LocalDate by = due;
    return asOf == null || by == null ? 0 : Math.max(0, asOf.toEpochDay() - by.toEpochDay());
  }
}
