package io.storeops.facts;

import io.storeops.sheet.SheetHead;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a form says of itself on its first sheet, which nobody sees: a label and a text in each row.
 *
 * @param sheet the name of the sheet that is filled in
 * @param days that its dates must lie in
 * @param columns of the dataset that it asks for
 */
public record FormMark(
    String dataset,
    int version,
    String language,
    String sheet,
    FormLayout.Days days,
    List<String> columns) {
  /** The name of the sheet. */
  public static final String SHEET = "_form";

  private static final String KIND = "storeops:forms";

  /** Copies the list. */
  public FormMark {
    columns = List.copyOf(columns);
  }

  /** The rows of the sheet. */
  public List<List<String>> rows() {
    return List.of(
        List.of(KIND, "1"),
        List.of("dataset", dataset),
        List.of("version", Integer.toString(version)),
        List.of("language", language),
        List.of("sheet", sheet),
        List.of("days", days.from() + "/" + days.to()),
        // in one cell: apart, they would be a row of headings
        List.of("columns", String.join(" ", columns)));
  }

  /** The mark, if the sheet is one. */
  static Optional<FormMark> of(SheetHead head) {
    Map<String, String> texts = new HashMap<>();
    head.above().stream().filter(r -> r.size() > 1).forEach(r -> texts.put(r.get(0), r.get(1)));
    if (head.hasHeader() || !head.sheet().equals(SHEET) || !texts.containsKey(KIND)) {
      return Optional.empty();
    }
    String[] days = texts.getOrDefault("days", "").split("/", -1);
    String columns = texts.getOrDefault("columns", "");
    try {
      return Optional.of(
          new FormMark(
              texts.getOrDefault("dataset", ""),
              Integer.parseInt(texts.getOrDefault("version", "")),
              texts.getOrDefault("language", ""),
              texts.getOrDefault("sheet", ""),
              new FormLayout.Days(LocalDate.parse(days[0]), LocalDate.parse(days[days.length - 1])),
              List.of(columns.split(" "))));
    } catch (NumberFormatException | DateTimeParseException e) {
      // somebody wrote on it: what the form says is not to be trusted
      return Optional.empty();
    }
  }
}
