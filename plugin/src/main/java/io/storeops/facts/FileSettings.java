package io.storeops.facts;

import io.storeops.plan.Plan;
import io.storeops.sheet.InputFile;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What plan and packs say about one file.
 *
 * @param datasets the only ones it may be; empty for any
 * @param columns headings as written to column names
 * @param pack its id; empty for none
 */
record FileSettings(
    Set<String> datasets,
    String store,
    String encoding,
    String dateFormat,
    String period,
    BigDecimal amounts,
    Map<String, String> columns,
    Map<String, String> constants,
    String pack) {

  static FileSettings of(InputFile file, Plan plan, List<Pack> packs) {
    List<Plan.Input> inputs =
        plan.inputs().stream()
            .filter(i -> !i.files().isEmpty() && Globs.matches(i.files(), file))
            .toList();
    Optional<Pack> pack = Pack.of(packs, file);
    Map<String, String> columns = new LinkedHashMap<>();
    pack.ifPresent(p -> columns.putAll(p.columns()));
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
        pack.map(Pack::set).orElse(Map.of()),
        pack.map(Pack::id).orElse(""));
  }

  private static String first(
      List<Plan.Input> inputs, java.util.function.Function<Plan.Input, String> part) {
    return inputs.stream().map(part).filter(t -> !t.isEmpty()).findFirst().orElse("");
  }
}
