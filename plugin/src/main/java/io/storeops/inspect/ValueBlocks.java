package io.storeops.inspect;

import io.storeops.diag.DisplayWidth;
import io.storeops.facts.FileInspection;
import io.storeops.facts.FileInspection.FirstRow;
import io.storeops.measure.ValueType;
import io.storeops.table.Column;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The first rows, turned: a line per column, as many rows side by side as a line holds. Texts are
 * cut, ids and everything that is no text stand whole.
 */
record ValueBlocks(FileInspection.Sheet sheet) {
  private static final int TEXT = 14;
  private static final int ID = 24;
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  List<String> lines() {
    int names = sheet.columns().stream().mapToInt(c -> c.name().length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    List<FirstRow> block = new ArrayList<>();
    int used = 2 + names;
    for (FirstRow row : sheet.rows()) {
      int width = 2 + width(row);
      if (!block.isEmpty() && used + width > TextTable.LINE) {
        lines.addAll(block(block));
        lines.add("");
        block.clear();
        used = 2 + names;
      }
      block.add(row);
      used += width;
    }
    lines.addAll(block(block));
    return lines;
  }

  private int width(FirstRow row) {
    return sheet.columns().stream().mapToInt(c -> DisplayWidth.of(value(row, c))).max().orElse(0);
  }

  private List<String> block(List<FirstRow> block) {
    List<List<String>> table = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("first rows"));
    block.forEach(r -> header.add("row " + r.number()));
    table.add(header);
    for (Column column : sheet.columns()) {
      List<String> line = new ArrayList<>(List.of(column.name()));
      block.forEach(r -> line.add(value(r, column)));
      table.add(line);
    }
    List<Integer> most = new ArrayList<>();
    header.forEach(h -> most.add(TextTable.LINE));
    return new TextTable(most).lines(table);
  }

  private static String value(FirstRow row, Column column) {
    Object value = row.values().get(column.name());
    if (value == null) {
      return "-";
    }
    boolean id = column.name().endsWith("_id") || column.name().equals("sku");
    return column.type() == ValueType.TEXT
        ? TextTable.cut(TextTable.plain(value.toString()), id ? ID : TEXT)
        : text(value);
  }

  private static String text(Object value) {
    if (value instanceof Double number) {
      return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
    if (value instanceof BigDecimal money) {
      return money.toPlainString();
    }
    if (value instanceof LocalDateTime time) {
      return (time.getSecond() == 0 ? MINUTES : SECONDS).format(time);
    }
    return value.toString();
  }
}
