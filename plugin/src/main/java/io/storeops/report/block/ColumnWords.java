package io.storeops.report.block;

import io.storeops.document.Cell;
import io.storeops.document.Figure;
import io.storeops.document.Link;
import io.storeops.document.Table;
import io.storeops.facts.Metric;
import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.table.Column;
import io.storeops.table.Row;
import io.storeops.text.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Columns of relations as people read them: headings, words for codes, names for ids, links. */
record ColumnWords(BlockInput input, String relation) {
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]+");
  private static final String NONE = "–";
  private static final String YEAR = "year";

  /** Columns whose values are keys of metrics. */
  private static final List<String> METRIC = List.of("metric", "kpi", "part", "input", "score");

  /** Columns that name a role beside the one that a row is about. */
  private static final List<String> ROLES = List.of("above", "with_role");

  /** The heading of a column: of the dictionary, else the metric of that name. */
  String head(Column column) {
    String key = "column." + column.name();
    Messages messages = input.words().messages();
    if (messages.has(key)) {
      return messages.message(key);
    }
    String metric = input.metricName(column.name());
    return metric.equals(column.name()) ? column.name().replace('_', ' ') : metric;
  }

  Table.Head tableHead(Column column) {
    return new Table.Head(head(column), isNumber(column));
  }

  static boolean isNumber(Column column) {
    return column.type() == ValueType.INT
        || column.type() == ValueType.MONEY
        || column.type() == ValueType.DOUBLE;
  }

  Cell cell(Row row, Column column) {
    if (isNumber(column)) {
      return Cell.of(figure(row, column));
    }
    return new Cell.Text(new Link(target(row, column), text(row, column)));
  }

  /**
   * A number of a row with its address: store, relation and column, the rest of the grain, week.
   */
  Figure figure(Row row, Column column) {
    BigDecimal value = row.number(column.name());
    return value == null
        ? Figure.none()
        : new Figure(
            number(row, value, column),
            value.toPlainString(),
            input.rows().address(relation, row, column.name()));
  }

  static String address(String store, String metric, String inside, String week, String field) {
    return RelationRows.address(store, metric, inside, week, field);
  }

  private static String part(Row row, String column) {
    return Objects.toString(row.has(column) ? row.value(column) : "", "");
  }

  /** A number of a row: with the unit of the metric that the row is about, or a word for a code. */
  private String number(Row row, BigDecimal value, Column column) {
    if (row.value(column.name()) instanceof Long code) {
      String word = code(column, code.toString());
      return word.equals(code.toString()) ? number(value, column) : word;
    }
    return column.unit() == Unit.NUMBER ? full(value, unitOfMetric(row)) : number(value, column);
  }

  /** The unit of a number of a row. */
  Unit unit(Row row, Column column) {
    return column.unit() == Unit.NUMBER ? unitOfMetric(row) : column.unit();
  }

  /** A row of figures of many kinds says which of them it is about. */
  private Unit unitOfMetric(Row row) {
    return METRIC.stream()
        .map(column -> part(row, column))
        .flatMap(key -> input.metrics().find(key).stream())
        .findFirst()
        .map(Metric::unit)
        .orElse(Unit.NUMBER);
  }

  /** A number of a column with its unit, in full. */
  String number(BigDecimal value, Column column) {
    return column.name().equals(YEAR) ? value.toPlainString() : full(value, column.unit());
  }

  /** Points are differences, so their sign is said. */
  private String full(BigDecimal value, Unit unit) {
    String text = input.printer().full(value, unit);
    return unit != Unit.POINTS || value.signum() == 0
        ? text
        : (value.signum() < 0 ? "-" : "+") + text;
  }

  /** The same, short. */
  String compact(BigDecimal value, Column column) {
    return input.printer().compact(value, column.unit());
  }

  /** A value as a label of a field: a code by its word, a number as it is. */
  String label(Row row, Column column) {
    Object value = row.value(column.name());
    return value instanceof Long ? code(column, value.toString()) : text(row, column);
  }

  private String target(Row row, Column column) {
    Object value = row.value(column.name());
    if (value == null || column.type() != ValueType.TEXT) {
      return "";
    }
    if (column.name().equals("sop")) {
      return input.sop(value.toString()).map(s -> SopList.target(input, s)).orElse("");
    }
    return entity(row, column, value.toString())
        .map(e -> input.paths().entity(e.kind(), e.store(), e.id()))
        .orElse("");
  }

  private Optional<Entities.Entity> entity(Row row, Column column, String id) {
    String store = row.has("store") ? Objects.toString(row.value("store"), "") : "";
    String kind = ROLES.contains(column.name()) ? "role" : column.name();
    return input.entities().of(kind, store, id);
  }

  /** Any value as text, {@code –} where there is none. */
  String text(Row row, Column column) {
    Object value = row.value(column.name());
    if (value == null || value.toString().isEmpty()) {
      return NONE;
    }
    return switch (column.type()) {
      case DATE -> input.words().dates().date((LocalDate) value);
      case TIME -> time((LocalDateTime) value);
      case WEEK -> input.words().dates().week(value.toString());
      case BOOL -> input.say(Boolean.TRUE.equals(value) ? "word.yes" : "word.no");
      case TEXT -> word(row, column, value.toString());
      default -> number(Objects.requireNonNull(row.number(column.name())), column);
    };
  }

  private String time(LocalDateTime at) {
    return input.words().dates().day(at.toLocalDate())
        + String.format(Locale.ROOT, " %02d:%02d", at.getHour(), at.getMinute());
  }

  private String word(Row row, Column column, String value) {
    String exported =
        switch (column.name()) {
          case "product_id" -> part(row, "product_name");
          case "festival", "event" -> part(row, "name");
          default -> entity(row, column, value).map(Entities.Entity::name).orElse("");
        };
    return name(input, column.name(), value, exported)
        .orElseGet(() -> exported.isEmpty() ? code(column, value) : exported);
  }

  /** The name of what has a page of its own. */
  static String name(BlockInput input, Entities.Entity entity) {
    return name(input, entity.column(), entity.id(), entity.name())
        .orElse(entity.name().isEmpty() ? entity.id() : entity.name());
  }

  private static Optional<String> name(
      BlockInput input, String column, String id, String exported) {
    return switch (column) {
      case "store" -> Optional.of(input.storeName(id));
      case "role", "owner", "unread_role", "fault_role", "above", "with_role", "escalated_to" ->
          Optional.of(input.roleName(id));
      case "product_id" -> Optional.of(input.productName(id, exported));
      case "campaign", "campaign_id" -> Optional.of(input.campaignName(id));
      case "festival", "event" -> input.festivalName(id);
      case "action" -> Optional.of(input.actionName(id));
      case "sop" -> input.sop(id).map(s -> input.in(s.title()));
      case "chapter" -> Optional.of(input.chapterTitle(id));
      case "rule" -> Optional.of(input.ruleTitle(id));
      case "dataset" -> Optional.of(input.datasetName(id));
      default -> Optional.empty();
    };
  }

  private String code(Column column, String value) {
    String key = "value." + column.name() + "." + value;
    boolean known = CODE.matcher(value).matches() && input.words().messages().has(key);
    return known
        ? input.words().message(key)
        : METRIC.contains(column.name()) ? input.metricName(value) : input.texts().text(value);
  }
}
