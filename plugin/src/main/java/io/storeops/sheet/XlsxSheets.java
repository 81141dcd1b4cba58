package io.storeops.sheet;

import java.io.IOException;
import java.util.function.Predicate;

/** Workbooks in OOXML, streamed. */
final class XlsxSheets {
  private XlsxSheets() {}

  static void read(InputFile file, Predicate<String> known, SheetHandler handler)
      throws IOException, Unreadable {
    try (XlsxParts parts = new XlsxParts(Archive.ofWorkbook(file))) {
      XlsxBookReader book = new XlsxBookReader(parts);
      XlsxStyles styles = new XlsxStyles(parts, book.styles());
      try (SharedTextReader shared = new SharedTextReader(parts, book.sharedTexts())) {
        XlsxCells cells = new XlsxCells(styles, shared, book.since1904());
        for (XlsxBookReader.SheetPart sheet : book.sheets()) {
          try (XmlReader xml = parts.open(sheet.part())) {
            rows(new XlsxRowReader(xml, cells), new HeaderReader(sheet.name(), known, handler));
          }
        }
      }
    } catch (Prolog.OtherEncoding e) {
      // found before the first row
      XlsxLibrary.read(file, known, handler);
    }
  }

  private static void rows(XlsxRowReader rows, HeaderReader reader) throws IOException, Unreadable {
    while (!reader.done() && rows.next()) {
      reader.row(rows.number(), rows.cells());
    }
    reader.end();
  }
}
