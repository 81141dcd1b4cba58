package io.storeops.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What separates the fields of a text. */
final class Delimiters {
  private static final List<Character> CANDIDATES = List.of(',', '\t', ';', '|');
  private static final int RECORDS = 25;
  private static final int HEAD = 32 << 10;

  private Delimiters() {}

  /** The one that makes most known headings in a row, then the one that makes most fields. */
  static char of(String head, Predicate<String> known) {
    char best = ',';
    long most = -1;
    for (char candidate : CANDIDATES) {
      List<List<String>> rows = rows(head, candidate);
      long fields = rows.stream().mapToInt(List::size).sum();
      long score = 100_000L * HeaderReader.mostKnown(rows, known) + fields;
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }

  static int mostHeadings(String head, Predicate<String> known) {
    int most = 0;
    for (char candidate : CANDIDATES) {
      most = Math.max(most, HeaderReader.mostKnown(rows(head, candidate), known));
    }
    return most;
  }

  private static List<List<String>> rows(String head, char delimiter) {
    List<List<String>> rows = new ArrayList<>();
    String start = head.length() > HEAD ? head.substring(0, HEAD) : head;
    try (CsvReader<CsvRecord> csv = CsvSheets.builder(delimiter).ofCsvRecord(start)) {
      for (CsvRecord record : csv) {
        rows.add(record.getFields());
        if (rows.size() >= RECORDS) {
          break;
        }
      }
    } catch (CsvParseException | java.io.UncheckedIOException e) {
      // a cut quote at the end of the head: the rows before it count
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return rows;
  }
}
