package io.storeops.inspect;

import io.storeops.diag.ProblemText;
import io.storeops.facts.FileInspection;
import io.storeops.facts.FileInspection.Heading;
import io.storeops.facts.FileInspection.NearHeading;
import io.storeops.result.SourceInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An inspection as text of at most 100 columns, problems apart. Lines end with {@code \n}; no
 * colour.
 */
public final class InspectionText {
  private static final int MOST_NAMED = 200;
  private static final List<Integer> FACTS = List.of(8, TextTable.LINE);
  private static final List<Integer> HEADINGS = List.of(3, 26, 22, 24, 15);
  private static final List<Integer> REFUSALS = List.of(8, 3, 24, TextTable.LINE);

  private final FileInspection file;
  private final List<String> lines = new ArrayList<>();

  private InspectionText(FileInspection file) {
    this.file = file;
  }

  /** The text of one file. */
  public static String of(FileInspection file) {
    InspectionText text = new InspectionText(file);
    text.lines.add(TextTable.plain(file.file()));
    if (file.readable()) {
      text.file();
    }
    text.problems();
    return String.join("\n", text.lines) + "\n";
  }

  private void file() {
    facts(
        List.of(
            "format", file.format() + (file.encoding().isEmpty() ? "" : ", " + file.encoding())));
    file.sheets().forEach(this::sheet);
  }

  private void sheet(FileInspection.Sheet sheet) {
    lines.add("");
    SourceInfo source = sheet.source();
    List<List<String>> facts = new ArrayList<>();
    if (!source.sheet().isEmpty()) {
      facts.add(List.of("sheet", source.sheet()));
    }
    facts.add(
        List.of("header", source.headerRow() == 0 ? "none found" : "row " + source.headerRow()));
    facts.add(List.of("pack", source.pack().isEmpty() ? "none knows its headings" : source.pack()));
    facts.add(List.of("dataset", dataset(sheet)));
    if (!source.dataset().isEmpty()) {
      facts.add(List.of("period", period(sheet)));
      facts.add(List.of("store", store(sheet)));
      facts.add(List.of("rows", counts(source.rows())));
    }
    for (String note : source.note().isEmpty() ? new String[0] : source.note().split("; ", -1)) {
      facts.add(List.of(source.dataset().isEmpty() ? "note" : "left out", note));
    }
    facts(facts.toArray(List[]::new));
    headings(sheet);
    rows(sheet);
    refusals(sheet);
  }

  @SafeVarargs
  private void facts(List<String>... facts) {
    lines.addAll(new TextTable(FACTS).lines(List.of(facts)));
  }

  private static String dataset(FileInspection.Sheet sheet) {
    if (sheet.dataset().isEmpty()) {
      return "none";
    }
    return sheet.dataset() + (sheet.source().dataset().isEmpty() ? ", not loaded" : "");
  }

  private static String period(FileInspection.Sheet sheet) {
    String period = sheet.source().period();
    if (period == null) {
      return "no day, " + sheet.periodReason();
    }
    String[] ends = period.split("\\.\\.", -1);
    String days = ends[0].equals(ends[1]) ? ends[0] : ends[0] + " to " + ends[1];
    return days + ", " + sheet.periodReason();
  }

  private static String store(FileInspection.Sheet sheet) {
    String rows =
        sheet.shopColumn() == 0 ? "" : "rows name their shop in column " + sheet.shopColumn();
    if (sheet.store().isEmpty()) {
      return rows;
    }
    String why = sheet.anyStore() ? "nothing says whose the file is" : sheet.storeReason();
    return sheet.store() + ": " + why + (rows.isEmpty() ? "" : "; " + rows);
  }

  private static String counts(SourceInfo.Counts rows) {
    return rows.read()
        + " read: "
        + rows.loaded()
        + " loaded, "
        + rows.refused()
        + " refused, "
        + rows.leftOut()
        + " left out, "
        + rows.duplicate()
        + " twice";
  }

  private void headings(FileInspection.Sheet sheet) {
    if (sheet.headings().isEmpty()) {
      return;
    }
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("col", "heading", "read as", "meaning", "type, unit"));
    sheet.headings().forEach(h -> table.add(row(h)));
    lines.add("");
    lines.addAll(new TextTable(HEADINGS).lines(table));
  }

  private static List<String> row(Heading heading) {
    String place = String.format(Locale.ROOT, "%3d", heading.place());
    String as = heading.column();
    return switch (heading.use()) {
      case READ -> List.of(place, heading.text(), as, heading.meaning(), heading.type());
      case COUNTED -> List.of(place, heading.text(), as, "a number, the text is not kept", "");
      case PERSONAL -> List.of(place, heading.text(), "-", "personal, never read", "");
      case BESIDE ->
          List.of(place, heading.text(), "-", as + " is read from " + heading.meaning(), "");
      case NO_COLUMN ->
          List.of(place, heading.text(), "-", "known as " + as + ", not in this dataset", "");
      case UNKNOWN -> List.of(place, heading.text(), "-", unknown(heading), "");
    };
  }

  private static String unknown(Heading heading) {
    return "unknown"
        + (heading.near().isEmpty()
            ? ""
            : ", near "
                + heading.near().stream()
                    .map(InspectionText::near)
                    .collect(Collectors.joining(", ")));
  }

  private static String near(NearHeading near) {
    return near.text() + " (" + near.column() + ")";
  }

  private void rows(FileInspection.Sheet sheet) {
    if (!sheet.rows().isEmpty()) {
      lines.add("");
      lines.addAll(new ValueBlocks(sheet).lines());
    }
  }

  private void refusals(FileInspection.Sheet sheet) {
    SourceInfo source = sheet.source();
    if (source.refusals().isEmpty()) {
      return;
    }
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("refused", "col", "found", "reason"));
    for (SourceInfo.Refusal refusal : source.refusals()) {
      table.add(
          List.of(
              "row " + refusal.row(),
              refusal.column() == 0 ? "-" : String.valueOf(refusal.column()),
              refusal.found().isEmpty() ? "-" : refusal.found(),
              refusal.reason()));
    }
    lines.add("");
    lines.addAll(new TextTable(REFUSALS).lines(table));
    long more = source.rows().refused() - source.refusals().size();
    if (more > 0) {
      lines.add("  and " + more + " more; only the first " + MOST_NAMED + " are kept");
    }
  }

  private void problems() {
    if (file.problems().isEmpty()) {
      return;
    }
    lines.add("");
    // not broken into lines: the form of every other goal, to be searched for
    file.problems().forEach(p -> lines.add(TextTable.plain(ProblemText.of(p))));
  }
}
