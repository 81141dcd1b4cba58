package io.storeops.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.RecordFormatException;

/** Workbooks of Excel 97 to 2003 (BIFF8), as a stream of records. */
final class XlsSheets {
  private static final int BEGIN = 6;

  private XlsSheets() {}

  static void read(InputFile file, Predicate<String> known, SheetHandler handler)
      throws IOException, Unreadable {
    try (POIFSFileSystem files = open(file);
        InputStream book = workbook(files.getRoot())) {
      refuseOld(book);
      XlsRecordReader reader = new XlsRecordReader(known, handler);
      HSSFRequest request = new HSSFRequest();
      request.addListenerForAllRecords(reader);
      new HSSFEventFactory().processEvents(request, book);
      reader.end();
    } catch (EncryptedDocumentException e) {
      throw encrypted();
    } catch (XlsRecordReader.OutOfOrder e) {
      throw new Unreadable(
          "D004",
          "is a workbook with its rows out of order: " + e.getMessage(),
          "open it in a spreadsheet program and save it as .xlsx");
    } catch (OldFileFormatException e) {
      throw old();
    } catch (RecordFormatException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw Unreadable.damaged("a workbook (.xls)");
    }
  }

  /** Excel 5 and 95 kept the container and the record, but counted the version down. */
  private static void refuseOld(InputStream book) throws IOException, Unreadable {
    book.mark(BEGIN);
    byte[] begin = book.readNBytes(BEGIN);
    book.reset();
    boolean first = begin.length == BEGIN && begin[0] == 9;
    if (first && (begin[1] != 8 || begin[5] == 5)) {
      throw old();
    }
  }

  private static Unreadable old() {
    return new Unreadable(
        "D005",
        "is a workbook of Excel 5 or older",
        "open it in a spreadsheet program and save it as .xlsx");
  }

  private static POIFSFileSystem open(InputFile file) throws IOException {
    // a File is read as far as needed; where the locale cannot say its name, all of it
    if (!file.inZip() && file.path().toFile().exists()) {
      return new POIFSFileSystem(file.path().toFile(), true);
    }
    try (InputStream in = new CountingReader(file.open(), Limits.IN_MEMORY_BYTES)) {
      return new POIFSFileSystem(in);
    }
  }

  private static InputStream workbook(DirectoryNode root) throws IOException, Unreadable {
    if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
      throw encrypted();
    }
    for (String name : new String[] {"Workbook", "WORKBOOK", "BOOK"}) {
      if (root.hasEntryCaseInsensitive(name)) {
        return root.createDocumentInputStream(root.getEntryCaseInsensitive(name));
      }
    }
    throw new Unreadable(
        "D005",
        "is an Office document, but no workbook; expected .xlsx, .xls, .csv or a zip of them",
        "open it in a spreadsheet program and save it as .xlsx");
  }

  private static Unreadable encrypted() {
    return new Unreadable("D004", "is locked with a password", "save it without one");
  }
}
