package io.storeops.facts;

import io.storeops.plan.Plan;
import io.storeops.sheet.InputFile;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What plan and packs say about one file.
 *
 * @param datasets the only ones it may be; empty for any
 * @param columns headings as written to column names
 * @param pack the kind of export; {@link Pack#NONE} for none
 */
record FileSettings(
    Set<String> datasets,
    String store,
    String encoding,
    String dateFormat,
    String period,
    BigDecimal amounts,
    Map<String, String> columns,
    Pack pack) {

  static FileSettings of(InputFile file, Plan plan) {
    List<Plan.Input> inputs =
        plan.inputs().stream()
            .filter(i -> !i.files().isEmpty() && Globs.matches(i.files(), file))
            .toList();
    Map<String, String> columns = new LinkedHashMap<>();
    inputs.forEach(i -> columns.putAll(i.columns()));
    Set<String> datasets = new TreeSet<>();
    inputs.stream().map(Plan.Input::dataset).filter(d -> !d.isEmpty()).forEach(datasets::add);
    return new FileSettings(
        datasets,
        first(inputs, Plan.Input::store),
        first(inputs, Plan.Input::encoding),
        first(inputs, Plan.Input::dateFormat),
        first(inputs, Plan.Input::period),
        inputs.stream().map(Plan.Input::amounts).findFirst().orElse(BigDecimal.ONE),
        columns,
        Pack.NONE);
  }

  /** The same for a sheet of a known kind; what the plan says goes first. */
  FileSettings with(Pack kind) {
    Map<String, String> named = new LinkedHashMap<>(kind.columns());
    named.putAll(columns);
    Set<String> only =
        datasets.isEmpty() && !kind.dataset().isEmpty() ? Set.of(kind.dataset()) : datasets;
    return new FileSettings(only, store, encoding, dateFormat, period, amounts, named, kind);
  }

  /** Text columns that have one value in the whole sheet. */
  Map<String, String> constants() {
    return pack.set();
  }

  private static String first(
      List<Plan.Input> inputs, java.util.function.Function<Plan.Input, String> part) {
    return inputs.stream().map(part).filter(t -> !t.isEmpty()).findFirst().orElse("");
  }
}
