package io.storeops.playbook;

import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.table.Column;
import io.storeops.yaml.YamlMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code parameters:} of a rule. */
final class ParameterReader {
  private static final List<String> TYPES = List.of("int", "double", "money");
  private static final List<String> UNITS =
      Arrays.stream(Unit.values())
          .filter(u -> u != Unit.NONE)
          .map(u -> u.name().toLowerCase(Locale.ROOT))
          .toList();

  private final YamlMap rule;

  ParameterReader(YamlMap rule) {
    this.rule = rule;
  }

  /** The parameters in the order of the file; the list may be added to. */
  List<RuleParameter> read() {
    List<RuleParameter> parameters = new ArrayList<>();
    Optional<YamlMap> declared = rule.map("parameters");
    if (declared.isPresent()) {
      for (String name : declared.get().keys()) {
        declared
            .get()
            .map(name)
            .flatMap(p -> parameter(declared.get(), name, p))
            .ifPresent(parameters::add);
      }
    }
    return parameters;
  }

  private static Optional<RuleParameter> parameter(YamlMap all, String name, YamlMap given) {
    if (!name.matches("[a-z][a-z0-9_]*") || Placeholders.FIXED.contains(name)) {
      all.keyProblem(
          name,
          "R211",
          "\"" + name + "\" cannot be the name of a parameter",
          "use lower-case letters, digits and _, and none of "
              + String.join(", ", Placeholders.FIXED));
    }
    given.allow(List.of("type", "unit", "default", "min", "max"));
    given.require("type", "unit", "default");
    ValueType type =
        ValueType.valueOf(given.choice("type", TYPES, "double").toUpperCase(Locale.ROOT));
    Unit unit = Unit.valueOf(given.choice("unit", UNITS, "number").toUpperCase(Locale.ROOT));
    Optional<BigDecimal> fallback = given.decimal("default");
    if (fallback.isEmpty()) {
      return Optional.empty();
    }
    RuleParameter parameter =
        new RuleParameter(
            Column.of(name, type, unit),
            fallback.get(),
            given.decimal("min"),
            given.decimal("max"));
    if (!parameter.admits(fallback.get())) {
      given.valueProblem(
          "default",
          "R210",
          "the default "
              + fallback.get().toPlainString()
              + " is outside the bounds, "
              + parameter.bounds(),
          "");
    }
    return Optional.of(parameter);
  }
}
