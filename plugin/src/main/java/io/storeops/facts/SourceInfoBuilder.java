package io.storeops.facts;

import io.storeops.result.SourceInfo;
import io.storeops.sheet.SheetFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts and control totals of one sheet while it is loaded. */
final class SourceInfoBuilder {
  private static final int MOST_REFUSALS = 200;

  private final SourceSheet sheet;
  private final Map<String, BigDecimal> totals = new LinkedHashMap<>();
  private final List<SourceInfo.Refusal> refusals = new ArrayList<>();
  private final Map<String, Long> leftOut = new TreeMap<>();
  private final Set<String> stores = new TreeSet<>();
  private final Set<String> notes = new TreeSet<>();
  private long read;
  private long loaded;
  private long refused;
  private long duplicate;
  private @Nullable LocalDate first;
  private @Nullable LocalDate last;

  SourceInfoBuilder(SourceSheet sheet) {
    this.sheet = sheet;
  }

  void read() {
    read++;
  }

  void loaded(String store, @Nullable LocalDate from, @Nullable LocalDate to) {
    loaded++;
    stores.add(store);
    if (from != null && (first == null || from.isBefore(first))) {
      first = from;
    }
    if (to != null && (last == null || to.isAfter(last))) {
      last = to;
    }
  }

  /** A row about the trade, kept apart from the shop's own. */
  void benchmark() {
    loaded++;
  }

  void note(String text) {
    notes.add(text);
  }

  void total(String column, BigDecimal value) {
    totals.merge(column, value, BigDecimal::add);
  }

  BigDecimal total(String column) {
    return totals.getOrDefault(column, BigDecimal.ZERO);
  }

  void leftOut(String why, long rows) {
    leftOut.merge(why, rows, Long::sum);
  }

  void duplicate(long rows) {
    duplicate += rows;
  }

  void refused(int row, RowFault fault) {
    refused++;
    if (refusals.size() < MOST_REFUSALS) {
      refusals.add(
          new SourceInfo.Refusal(row, fault.cell() + 1, fault.found(), fault.fault().reason));
    }
  }

  /** Whether every row that was read is loaded or left out for what it is. */
  boolean isComplete() {
    return refused == 0 && duplicate == 0;
  }

  SourceInfo build() {
    SheetContext context = sheet.context();
    Optional<SheetMap> map =
        sheet.used() ? Optional.ofNullable(context).map(SheetContext::map) : Optional.empty();
    long left = leftOut.values().stream().mapToLong(Long::longValue).sum();
    return new SourceInfo(
        sheet.file().file().name(),
        sheet.file().sha256(),
        sheet.file().format(),
        sheet.file().encoding(),
        certainty(sheet.file()),
        sheet.head().sheet(),
        sheet.head().headerRow(),
        map.map(m -> m.dataset().id()).orElse(""),
        sheet.settings().pack().id(),
        stores.size() == 1 ? stores.iterator().next() : "",
        first == null || last == null ? null : first + ".." + last,
        new SourceInfo.Counts(read, loaded, refused, left, duplicate),
        totals,
        map.map(SheetMap::mapped).orElse(Map.of()),
        map.map(SheetMap::unknown).orElse(List.of()),
        context == null ? List.of() : context.map().personal(),
        refusals,
        note());
  }

  private static String certainty(SheetFile file) {
    return file.encoding().isEmpty()
        ? ""
        : file.encodingCertainty().name().toLowerCase(Locale.ROOT);
  }

  private String note() {
    List<String> all = new ArrayList<>();
    if (!sheet.note().isEmpty()) {
      all.add(sheet.note());
    }
    leftOut.forEach((why, rows) -> all.add(rows + " × " + why));
    all.addAll(notes);
    return String.join("; ", all);
  }
}
