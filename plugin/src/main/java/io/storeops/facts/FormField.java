package io.storeops.facts;

import io.storeops.plan.Plan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column of a form: what it is called in each language, and what may stand in it.
 *
 * @param column of the dataset
 * @param help what it means, for whoever fills it in; may be empty
 * @param needed whether a row without it is refused
 * @param from {@code table.column} of the plan whose texts are offered; empty for none
 * @param words texts that are offered, by language
 * @param open whether other texts than those offered are taken too
 * @param anyDay whether days far from the plan's are taken, such as the day an account was opened
 * @param least of a number
 * @param most of a number; null for no bound
 * @param longest characters of a text
 */
public record FormField(
    FactColumn column,
    Plan.Text names,
    Plan.Text help,
    boolean needed,
    String from,
    Map<String, List<String>> words,
    boolean open,
    boolean anyDay,
    BigDecimal least,
    @Nullable BigDecimal most,
    int longest) {

  /** The heading in a language that storeops speaks. */
  public String heading(String language) {
    return names.in(language, List.of());
  }
}
