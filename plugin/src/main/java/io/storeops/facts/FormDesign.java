package io.storeops.facts;

import io.storeops.plan.Plan;
import java.util.List;

/**
 * How a dataset that no back end exports is filled in by hand.
 *
 * @param version of this design; a filled form carries the version that it was made from
 * @param oldest the oldest version whose rows still mean the same
 * @param every {@code day}, {@code week}, {@code month} or {@code event}, unless the plan says
 *     otherwise
 * @param by who fills it in, unless the plan says it
 * @param about what it is for
 * @param fill the table of the plan of which each row begins a row of the form; empty for none
 */
public record FormDesign(
    int version,
    int oldest,
    String every,
    Plan.Text by,
    Plan.Text about,
    String fill,
    List<FormField> fields) {

  /** Copies the fields. */
  public FormDesign {
    fields = List.copyOf(fields);
  }

  /** Whether a field is filled in before anybody sees the form. */
  public boolean fills(FormField field) {
    return !fill.isEmpty() && field.from().startsWith(fill + ".");
  }
}
