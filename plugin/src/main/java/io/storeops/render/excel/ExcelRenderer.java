package io.storeops.render.excel;

import io.storeops.diag.StoreOpsException;
import io.storeops.document.Book;
import io.storeops.document.Form;
import io.storeops.render.OutputSink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Function;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a workbook as xlsx: the same book gives the same bytes, whatever the clock says. */
public final class ExcelRenderer {
  private ExcelRenderer() {}

  /** Renders into the sink, at the book's path. */
  public static void render(Book book, OutputSink sink) {
    write(
        book.path(),
        book.title(),
        book.lang(),
        sink,
        workbook -> {
          AddressSheet addresses = new BookWriter(workbook, book).write();
          workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
          return Optional.of(addresses);
        });
  }

  /** Renders a form into the sink, at its path. */
  public static void render(Form form, OutputSink sink) {
    write(
        form.path(),
        form.title(),
        form.lang(),
        sink,
        workbook -> {
          new FormWriter(workbook, form).write();
          return Optional.empty();
        });
  }

  private static void write(
      String path,
      String title,
      String lang,
      OutputSink sink,
      Function<XSSFWorkbook, Optional<AddressSheet>> content) {
    // POI prints dates and numbers in the machine's language and zone unless told otherwise
    LocaleUtil.setUserLocale(Locale.ROOT);
    LocaleUtil.setUserTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
    try {
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      Optional<AddressSheet> addresses = workbook(title, lang, content, written);
      sink.put(path, StableZip.bytes(written.toByteArray(), addresses));
    } catch (IOException e) {
      throw new StoreOpsException("Cannot write the workbook " + path + ": " + e, e);
    } finally {
      LocaleUtil.resetUserLocale();
      LocaleUtil.resetUserTimeZone();
    }
  }

  /** Leaves the workbook, which takes far more memory than its file, before that is packed. */
  private static Optional<AddressSheet> workbook(
      String title,
      String lang,
      Function<XSSFWorkbook, Optional<AddressSheet>> content,
      ByteArrayOutputStream written)
      throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      properties(workbook, title, lang);
      Optional<AddressSheet> addresses = content.apply(workbook);
      workbook.write(written);
      return addresses;
    }
  }

  private static void properties(XSSFWorkbook workbook, String title, String lang) {
    POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
    core.setTitle(title);
    core.setCreator("storeops");
    Optional<Date> fixed = Optional.of(Date.from(Instant.parse("2000-01-01T00:00:00Z")));
    core.setCreated(fixed);
    core.setModified(fixed);
    core.getUnderlyingProperties().setLanguageProperty(lang);
  }
}
