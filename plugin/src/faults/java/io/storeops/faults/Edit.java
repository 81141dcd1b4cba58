package io.storeops.faults;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One change of a sheet or of a file of the plan.
 *
 * @param file below {@code data/tmall/}, or below {@code plan/}
 * @param where texts of cells by column; {@code a..b} is a span in the order of texts
 * @param set what cells become; {@code *0.5} multiplies, {@code +3} adds; null empties
 * @param add rows to add, by column
 * @param times how often they are added; {@code {n}} in a cell, of {@code set} too, counts from 1
 * @param delete whether the rows go
 * @param replace a text of the plan and what stands there instead
 */
record Edit(
    String file,
    Map<String, Object> where,
    Map<String, Object> set,
    List<Object> add,
    int times,
    boolean delete,
    Optional<List<Object>> replace) {

  static Edit of(Map<String, Object> edit) {
    boolean plan = edit.containsKey("plan");
    return new Edit(
        plan ? "plan/" + edit.get("plan") : "tmall/" + edit.get("sheet"),
        Fault.map(edit.getOrDefault("where", Map.of())),
        Fault.map(edit.getOrDefault("set", Map.of())),
        Fault.list(edit.getOrDefault("add", List.of())),
        (int) edit.getOrDefault("times", 1),
        Boolean.TRUE.equals(edit.get("delete")),
        Optional.ofNullable(edit.get("replace")).map(Fault::list));
  }

  boolean isOfPlan() {
    return file.startsWith("plan/");
  }

  /** Changes a file of the plan; the text must stand in it. */
  String apply(String text) {
    List<Object> words = replace.orElseThrow();
    String from = words.get(0).toString();
    if (!text.contains(from)) {
      throw new IllegalArgumentException(file + " does not hold \"" + from + "\"");
    }
    return text.replace(from, words.get(1).toString());
  }

  /** Changes a sheet; some row must be meant. */
  void apply(Sheet sheet) {
    List<List<String>> meant =
        new ArrayList<>(sheet.rows().stream().filter(r -> matches(sheet, r)).toList());
    if (meant.isEmpty() && add.isEmpty()) {
      throw new IllegalArgumentException("no row of " + file + " has " + where);
    }
    if (delete) {
      sheet.rows().removeAll(meant);
    }
    int number = 0;
    for (List<String> row : set.isEmpty() ? List.<List<String>>of() : meant) {
      number++;
      for (Map.Entry<String, Object> cell : set.entrySet()) {
        int column = sheet.column(cell.getKey());
        row.set(column, numbered(changed(row.get(column), cell.getValue()), number));
      }
    }
    for (int time = 1; time <= times; time++) {
      for (Object row : add) {
        Map<String, Object> cells = Fault.map(row);
        cells.keySet().forEach(sheet::column);
        List<String> texts = new ArrayList<>();
        for (String column : sheet.heading()) {
          Object cell = cells.get(column);
          texts.add(cell == null ? "" : numbered(cell.toString(), time));
        }
        sheet.row(texts.toArray());
      }
    }
  }

  private static String numbered(String text, int number) {
    return text.replace("{n}", Integer.toString(number));
  }

  private boolean matches(Sheet sheet, List<String> row) {
    return add.isEmpty()
        && where.entrySet().stream()
            .allMatch(e -> matches(row.get(sheet.column(e.getKey())), String.valueOf(e.getValue())));
  }

  private static boolean matches(String cell, String wanted) {
    int dots = wanted.indexOf("..");
    if (dots < 0) {
      return cell.equals(wanted);
    }
    return cell.compareTo(wanted.substring(0, dots)) >= 0 && cell.compareTo(wanted.substring(dots + 2)) <= 0;
  }

  private static String changed(String cell, Object value) {
    if (value == null) {
      return "";
    }
    String text = value.toString();
    if (text.startsWith("*") || text.startsWith("+")) {
      BigDecimal by = new BigDecimal(text.substring(1));
      boolean percent = cell.endsWith("%");
      BigDecimal now = new BigDecimal(percent ? cell.substring(0, cell.length() - 1) : cell);
      BigDecimal then = text.startsWith("*") ? now.multiply(by) : now.add(by);
      return then.setScale(now.scale(), RoundingMode.HALF_UP).toPlainString() + (percent ? "%" : "");
    }
    return text;
  }
}
