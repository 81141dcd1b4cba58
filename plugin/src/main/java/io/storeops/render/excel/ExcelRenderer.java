package io.storeops.render.excel;

import io.storeops.diag.StoreOpsException;
import io.storeops.document.Book;
import io.storeops.render.OutputSink;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a workbook as xlsx: the same book gives the same bytes, whatever the clock says. */
public final class ExcelRenderer {
  private ExcelRenderer() {}

  /** Renders into the sink, at the book's path. */
  public static void render(Book book, OutputSink sink) {
    // POI prints dates and numbers in the machine's language and zone unless told otherwise
    LocaleUtil.setUserLocale(Locale.ROOT);
    LocaleUtil.setUserTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
    try {
      write(book, sink);
    } finally {
      LocaleUtil.resetUserLocale();
      LocaleUtil.resetUserTimeZone();
    }
  }

  private static void write(Book book, OutputSink sink) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      properties(workbook, book);
      BookWriter writer = new BookWriter(workbook, book);
      writer.write();
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      sink.put(book.path(), StableZip.bytes(workbook));
    } catch (IOException e) {
      throw new StoreOpsException("Cannot write the workbook " + book.path() + ": " + e, e);
    }
  }

  private static void properties(XSSFWorkbook workbook, Book book) {
    POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
    core.setTitle(book.title());
    core.setCreator("storeops");
    Optional<Date> fixed = Optional.of(Date.from(Instant.parse("2000-01-01T00:00:00Z")));
    core.setCreated(fixed);
    core.setModified(fixed);
    core.getUnderlyingProperties().setLanguageProperty(book.lang());
  }
}
