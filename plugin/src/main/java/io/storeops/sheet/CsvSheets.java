package io.storeops.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A text with separated fields: one sheet without a name. */
final class CsvSheets {
  /** As many columns as a sheet of Excel has. */
  private static final int COLUMNS = 16_384;

  /** Characters: far above any row of a table; a quote left open runs past them. */
  private static final int ROW = 4 << 20;

  private static final Pattern YEN = Pattern.compile("^(\\s*[-+]?)\\\\(\\s*[-+]?[0-9])");

  private CsvSheets() {}

  /**
   * Lenient, as exports are: any number of fields, blank lines kept so that rows keep their number.
   */
  // what stands behind a closing quote has no other switch: trimming lets blanks alone through
  @SuppressWarnings("removal")
  static CsvReader.CsvReaderBuilder builder(char delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .skipEmptyLines(false)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(false)
        .maxBufferSize(ROW);
  }

  private static CsvReader<CsvRecord> records(char delimiter, Reader text) {
    return builder(delimiter)
        .build(
            CsvRecordHandler.builder()
                .maxFields(COLUMNS)
                .maxFieldSize(ROW)
                .maxRecordSize(ROW)
                .build(),
            text);
  }

  static void read(
      InputFile file,
      Charset charset,
      char delimiter,
      Predicate<String> known,
      SheetHandler handler)
      throws IOException, Unreadable {
    HeaderReader sheet = new HeaderReader("", known, handler);
    int number = 0;
    try (Reader text = open(file, charset);
        CsvReader<CsvRecord> csv = records(delimiter, text)) {
      for (CsvRecord record : csv) {
        number++;
        sheet.row(number, cells(record, charset.equals(Encodings.CP932)));
        if (sheet.done()) {
          return;
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (CsvParseException e) {
      throw broken(number, String.valueOf(e.getMessage()));
    }
    sheet.end();
  }

  private static Unreadable broken(int row, String reason) {
    if (reason.startsWith("Unclosed")) {
      String message = "cannot be read beyond row " + row + ": a quote is opened and not closed";
      return new Unreadable("D004", message, "mend the row or export the file again");
    }
    String message =
        "cannot be read beyond row %d: the next one has more than %,d columns or %,d characters";
    return new Unreadable(
        "D004",
        String.format(Locale.ROOT, message, row, COLUMNS, ROW),
        "look there for a quote that is not closed, or export the file again as .xlsx");
  }

  private static Reader open(InputFile file, Charset charset) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                file.open(),
                charset
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)),
            1 << 16);
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  private static List<Cell> cells(CsvRecord record, boolean japanese) {
    int count = record.getFieldCount();
    List<Cell> cells = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String text = record.getField(i);
      cells.add(Cell.of(japanese && text.indexOf('\\') >= 0 ? yen(text) : text));
    }
    return cells;
  }

  /** Japanese code pages have the yen sign in the backslash's place. */
  private static String yen(String text) {
    return YEN.matcher(text).replaceFirst("$1¥$2");
  }
}
