package io.storeops.facts;

import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.plan.Plan;
import io.storeops.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A dataset that the plan declares. It has a store and a day besides its own columns; a sheet
 * belongs to it when it has all of these columns, so that it takes no export from the built-in ones
 * by chance.
 */
final class OwnDataset {
  /** Before every built-in dataset. */
  private static final int RANK = 1;

  private OwnDataset() {}

  static Dataset of(Plan.Dataset declared, Vocabulary vocabulary) {
    List<FactColumn> columns = new ArrayList<>();
    columns.add(new FactColumn(Column.text("store"), false, false, List.of()));
    Column day = Column.of("biz_date", ValueType.DATE, Unit.NONE);
    columns.add(
        new FactColumn(
            day,
            false,
            false,
            Stream.concat(Stream.of("biz_date"), vocabulary.dimension("date").stream()).toList()));
    declared.columns().stream()
        .filter(f -> !f.name().equals("store") && !f.name().equals("biz_date"))
        .map(OwnDataset::column)
        .forEach(columns::add);
    List<List<String>> needed = columns.stream().skip(1).map(c -> List.of(c.name())).toList();
    return new Dataset(
        declared.id(),
        RANK,
        columns,
        declared.keys(),
        !declared.keys().isEmpty(),
        false,
        "",
        List.of(new Dataset.Shape(needed, List.of())),
        new Dataset.Rules(
            List.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            new Dataset.Tree(List.of(), Set.of(), List.of()),
            true),
        Optional.empty());
  }

  private static FactColumn column(Plan.Dataset.Field field) {
    ValueType type = ValueType.valueOf(field.type().toUpperCase(Locale.ROOT));
    Unit unit = field.unit().isEmpty() ? usual(type) : MetricFile.unit(field.unit());
    return new FactColumn(
        new Column(field.name(), type, unit, field.restricted(), ""),
        false,
        field.kind().equals("flow"),
        Stream.concat(Stream.of(field.name()), field.aliases().stream()).distinct().toList());
  }

  private static Unit usual(ValueType type) {
    return switch (type) {
      case INT -> Unit.COUNT;
      case MONEY -> Unit.CURRENCY;
      case DOUBLE -> Unit.NUMBER;
      default -> Unit.NONE;
    };
  }
}
