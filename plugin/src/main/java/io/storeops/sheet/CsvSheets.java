package io.storeops.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
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
import java.util.function.Predicate;

/** A text with separated fields: one sheet without a name. */
final class CsvSheets {
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
        .maxBufferSize(64 << 20);
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
        CsvReader<CsvRecord> csv = builder(delimiter).ofCsvRecord(text)) {
      for (CsvRecord record : csv) {
        number++;
        sheet.row(number, cells(record));
        if (sheet.done()) {
          return;
        }
      }
    } catch (CsvParseException | UncheckedIOException e) {
      String message = "cannot be read beyond row " + number + ": a quote is opened and not closed";
      throw new Unreadable("D004", message, "mend the row or export the file again");
    }
    sheet.end();
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

  private static List<Cell> cells(CsvRecord record) {
    int count = record.getFieldCount();
    List<Cell> cells = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      cells.add(Cell.of(record.getField(i)));
    }
    return cells;
  }
}
