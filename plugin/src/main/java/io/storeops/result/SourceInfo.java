package io.storeops.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One sheet that was read.
 *
 * @param dataset empty when the sheet was left out as a whole; {@code note} says why
 * @param certainty how the encoding is known: {@code set}, {@code marked}, {@code proven} or {@code
 *     guessed}; empty for a workbook
 * @param headerRow from 1; 0 for none
 * @param period {@code from..to} of the loaded rows; null without a date
 * @param totals sums of additive columns over the loaded rows, exact, all dates
 * @param mapped header to column
 */
public record SourceInfo(
    String file,
    String sha256,
    String format,
    String encoding,
    String certainty,
    String sheet,
    int headerRow,
    String dataset,
    String pack,
    String store,
    @Nullable String period,
    Counts rows,
    Map<String, BigDecimal> totals,
    Map<String, String> mapped,
    List<String> unknown,
    List<String> personal,
    List<Refusal> refusals,
    String note) {

  /**
   * How a printed count or total of the sheet names itself, for example {@code totals.visitors}.
   */
  public String address(String field) {
    return "@" + file + "#" + sheet + "||||" + field;
  }

  /**
   * Whether rows of the sheet may be of these days; one without dates always may.
   *
   * @param from first day, as an ISO date
   */
  public boolean mayHold(String from, String to) {
    if (dataset.isEmpty()) {
      return false;
    }
    String[] span = period == null ? new String[0] : period.split("\\.\\.");
    return span.length != 2 || span[0].compareTo(to) <= 0 && span[1].compareTo(from) >= 0;
  }

  /** read = loaded + refused + leftOut + duplicate. */
  public record Counts(long read, long loaded, long refused, long leftOut, long duplicate) {}

  /**
   * A row that was not loaded. Row and column count from 1; {@code found} never holds personal
   * data.
   */
  public record Refusal(int row, int column, String found, String reason) {}
}
