package io.storeops.sheet;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Writes a folder of files that are damaged, hostile, or not what their ending says. */
final class MalformedFiles {
  static final String TABLE = "日期,访客数\n2026-06-01,7\n";
  private static final int MEGABYTE = 1 << 20;

  private final Path folder;

  MalformedFiles(Path folder) {
    this.folder = folder;
  }

  void write() throws IOException, GeneralSecurityException {
    text("good.csv", TABLE);
    texts();
    longTexts();
    otherKinds();
    oldBooks();
    lockedBook();
    parts();
    entities();
    wideAndLong();
    zips();
  }

  private void text(String name, String text) throws IOException {
    bytes(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void bytes(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  private void texts() throws IOException {
    bytes("empty.csv", new byte[0]);
    bytes("empty.xlsx", new byte[0]);
    text("header-only.csv", "日期,访客数\n");
    text("quote.csv", "日期,访客数\n\"2026-06-01,7\n2026-06-02,8\n");
    text("zero-byte.csv", TABLE + "2026-06-02,\0\n");
    text("text-as.xlsx", TABLE);
    text("text-as.xls", TABLE);
    text("page.xls", "<html><body><table><tr><td>日期</td></tr></table></body></html>");
    text(
        "xml2003.xls",
        "<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?><Workbook"
            + " xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>");
    text("columns.csv", "日期,访客数\n" + ",".repeat(1_000_000) + "\n");
    text("cell.csv", TABLE + "2026-06-02," + letters(10 * MEGABYTE) + "\n");
  }

  private void longTexts() throws IOException {
    byte[] fields = "12,".repeat(MEGABYTE / 3).getBytes(StandardCharsets.UTF_8);
    repeated("line.csv", fields, 100);
    byte[] words = "no comma here ".repeat(MEGABYTE / 14).getBytes(StandardCharsets.UTF_8);
    repeated("field.csv", words, 100);
    text("open-quote.csv", "日期,访客数\n\"" + "2026-06-01,7\n".repeat(MEGABYTE));
  }

  private void repeated(String name, byte[] block, int times) throws IOException {
    try (OutputStream out = out(name)) {
      for (int i = 0; i < times; i++) {
        out.write(block);
      }
    }
  }

  private void otherKinds() throws IOException {
    zip("binary.xlsb", "xl/workbook.bin", new byte[] {1});
    zip("open.ods", "mimetype", "application/vnd.oasis".getBytes(StandardCharsets.UTF_8));
    bytes("biff2.xls", record(0x0009, 0x0002));
    bytes("biff3.xls", record(0x0209, 0x0000, 0x0010, 0));
    bytes("biff4.xls", record(0x0409, 0x0000, 0x0010, 0));
    bytes("biff5.xls", record(0x0809, 0x0500, 0x0005, 0, 0));
    compound("biff5-book.xls", "Book", record(0x0809, 0x0500, 0x0005, 0, 0));
    compound("letter.xls", "WordDocument", new byte[512]);
    compound("garbage.xls", "Workbook", letters(4096).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] record(int id, int... words) {
    ByteBuffer out = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
    out.putShort((short) id).putShort((short) Math.max(4, 2 * words.length));
    for (int word : words) {
      out.putShort((short) word);
    }
    return out.array();
  }

  private void compound(String name, String stream, byte[] content) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(folder.resolve(name))) {
      files.createDocument(new ByteArrayInputStream(content), stream);
      files.writeFilesystem(out);
    }
  }

  private void oldBooks() throws IOException, GeneralSecurityException {
    byte[] book = oldBook(1, false);
    bytes("cut.xls", Arrays.copyOf(book, book.length / 2));
    bytes("cut-short.xls", Arrays.copyOf(book, 700));
    bytes("bad-text.xls", badText(book));
    bytes("rows-back.xls", rowsBack(oldBook(2, false)));
    bytes("since1904.xls", oldBook(1, true));
    bytes("no-rows.xls", oldBook(-1, false));
    bytes("old-as.xlsx", book);
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    try {
      bytes("locked.xls", oldBook(1, false));
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  private static byte[] oldBook(int rows, boolean since1904) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      DateWindow1904Record window =
          (DateWindow1904Record)
              book.getInternalWorkbook().findFirstRecordBySid(DateWindow1904Record.sid);
      window.setWindowing((short) (since1904 ? 1 : 0));
      CellStyle day = book.createCellStyle();
      day.setDataFormat((short) 14);
      Sheet sheet = book.createSheet("s");
      if (rows >= 0) {
        Row header = sheet.createRow(0);
        header.createCell(0).setCellValue("日期");
        header.createCell(1).setCellValue("访客数");
      }
      for (int i = 1; i <= rows; i++) {
        Row row = sheet.createRow(i);
        row.createCell(0).setCellValue(44712.0);
        row.getCell(0).setCellStyle(day);
        row.createCell(1).setCellValue(7);
      }
      book.write(out);
    }
    return out.toByteArray();
  }

  /** Turns the second and third row around: the cells of each change their row number. */
  private static byte[] rowsBack(byte[] book) {
    byte[] turned = book.clone();
    for (int i = 0; i < turned.length - 18; i++) {
      boolean number = turned[i] == 3 && turned[i + 1] == 2 && turned[i + 2] == 14;
      if (number && turned[i + 3] == 0 && turned[i + 5] == 0 && turned[i + 7] == 0) {
        turned[i + 4] = (byte) (turned[i + 4] == 1 ? 2 : 1);
      }
    }
    return turned;
  }

  /** Points the first LABELSST record at a text that the table does not hold. */
  private static byte[] badText(byte[] book) {
    byte[] bad = book.clone();
    for (int i = 0; i < bad.length - 14; i++) {
      if (bad[i] == (byte) 0xFD && bad[i + 1] == 0 && bad[i + 2] == 10 && bad[i + 3] == 0) {
        bad[i + 11] = 1;
        return bad;
      }
    }
    throw new IllegalStateException("no text cell");
  }

  private void lockedBook() throws IOException, GeneralSecurityException {
    EncryptionInfo how = new EncryptionInfo(EncryptionMode.agile);
    Encryptor encryptor = how.getEncryptor();
    encryptor.confirmPassword("secret");
    try (POIFSFileSystem files = new POIFSFileSystem();
        OutputStream file = Files.newOutputStream(folder.resolve("locked.xlsx"))) {
      try (OutputStream packed = encryptor.getDataStream(files)) {
        new OoxmlParts().write(packed);
      }
      files.writeFilesystem(file);
    }
  }

  private void book(String name, OoxmlParts parts) throws IOException {
    parts.write(folder.resolve(name));
  }

  private static OoxmlParts rows(String rows) {
    return new OoxmlParts().with(OoxmlParts.SHEET, OoxmlParts.sheet(OoxmlParts.header() + rows));
  }

  private void parts() throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    new OoxmlParts().write(whole);
    byte[] book = whole.toByteArray();
    bytes("book-as.csv", book);
    bytes("cut.xlsx", Arrays.copyOf(book, book.length / 2));
    book("bad-text.xlsx", rows(OoxmlParts.row(2, "<c r='A2' t='s'><v>99</v></c>")));
    book("negative-text.xlsx", rows(OoxmlParts.row(2, "<c r='A2' t='s'><v>-1</v></c>")));
    book("loop.xlsx", new OoxmlParts().with(OoxmlParts.LINKS, OoxmlParts.links("workbook.xml")));
    book(
        "self.xlsx",
        new OoxmlParts().with(OoxmlParts.LINKS, OoxmlParts.links("../xl/_rels/workbook.xml.rels")));
    book("no-sheet.xlsx", new OoxmlParts().without(OoxmlParts.SHEET));
    book("no-texts.xlsx", new OoxmlParts().without(OoxmlParts.TEXTS));
    book("no-styles.xlsx", new OoxmlParts().without(OoxmlParts.STYLES));
    book("no-links.xlsx", new OoxmlParts().without(OoxmlParts.LINKS));
    book("no-types.xlsx", new OoxmlParts().without(OoxmlParts.TYPES));
    book("open-tag.xlsx", new OoxmlParts().with(OoxmlParts.SHEET, "<worksheet><sheetData><row>"));
    book("no-rows.xlsx", new OoxmlParts().with(OoxmlParts.SHEET, OoxmlParts.sheet("")));
    book("strict.xlsx", new OoxmlParts().strict());
  }

  private void entities() throws IOException {
    String outside =
        "<!DOCTYPE x [<!ENTITY e SYSTEM '" + folder.resolve("good.csv").toUri() + "'>]>";
    StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 'lol'>");
    for (int i = 1; i <= 9; i++) {
      laughs.append("<!ENTITY e").append(i).append(" '");
      laughs.append(("&e" + (i - 1) + ";").repeat(10)).append("'>");
    }
    laughs.append("]>");
    for (String part : List.of(OoxmlParts.SHEET, OoxmlParts.TEXTS, OoxmlParts.BOOK)) {
      String name = part.substring(part.lastIndexOf('/') + 1, part.length() - 4);
      book("xxe-" + name + ".xlsx", new OoxmlParts().reference(part, "e").doctype(part, outside));
      book(
          "laughs-" + name + ".xlsx",
          new OoxmlParts().reference(part, "e9").doctype(part, laughs.toString()));
    }
  }

  private void wideAndLong() throws IOException {
    book("columns.xlsx", rows(OoxmlParts.row(2, "<c/>".repeat(1_000_000))));
    book("far-column.xlsx", rows(OoxmlParts.row(2, "<c r='ZZZZZ2'><v>1</v></c>")));
    String text = letters(10 * MEGABYTE);
    book(
        "cell.xlsx",
        rows(OoxmlParts.row(2, "<c r='A2' t='inlineStr'><is><t>" + text + "</t></is></c>")));
  }

  private static String letters(int count) {
    Random random = new Random(11);
    byte[] letters = new byte[count];
    for (int i = 0; i < count; i++) {
      letters[i] = (byte) ('a' + random.nextInt(26));
    }
    return new String(letters, StandardCharsets.ISO_8859_1);
  }

  private void zips() throws IOException {
    ByteArrayOutputStream inner = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(inner)) {
      zip.putNextEntry(new ZipEntry("a.csv"));
      zip.write(TABLE.getBytes(StandardCharsets.UTF_8));
    }
    zip("nested.zip", "inner.zip", inner.toByteArray());
    bytes("cut.zip", Arrays.copyOf(inner.toByteArray(), inner.size() / 2));
    bytes("overlap.zip", overlapping(200));
    try (ZipOutputStream zip = new ZipOutputStream(out("bomb.zip"))) {
      bomb(zip, "zeros.csv", "", "");
    }
    try (ZipOutputStream zip = new ZipOutputStream(out("bomb.xlsx"))) {
      new OoxmlParts().without(OoxmlParts.TEXTS).write(zip);
      bomb(zip, OoxmlParts.TEXTS, "<sst><si><t>", "</t></si></sst>");
    }
    zip("bomb-inside.zip", "bomb.xlsx", Files.readAllBytes(folder.resolve("bomb.xlsx")));
  }

  private void zip(String name, String entry, byte[] content) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content);
      zip.closeEntry();
    }
  }

  private OutputStream out(String name) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), MEGABYTE);
  }

  /** A quarter of a gigabyte of one letter. */
  private static void bomb(ZipOutputStream zip, String entry, String start, String end)
      throws IOException {
    byte[] block = new byte[MEGABYTE];
    Arrays.fill(block, (byte) 'x');
    zip.putNextEntry(new ZipEntry(entry));
    zip.write(start.getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < 256; i++) {
      zip.write(block);
    }
    zip.write(end.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  /** One packed entry that the directory lists many times. */
  private static byte[] overlapping(int times) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(whole)) {
      zip.putNextEntry(new ZipEntry("000.csv"));
      zip.write(letters(40_000).getBytes(StandardCharsets.UTF_8));
    }
    byte[] one = whole.toByteArray();
    ByteBuffer end = ByteBuffer.wrap(one, one.length - 22, 22).order(ByteOrder.LITTLE_ENDIAN);
    int size = end.getInt(one.length - 22 + 12);
    int start = end.getInt(one.length - 22 + 16);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(one, 0, start);
    byte[] line = Arrays.copyOfRange(one, start, start + size);
    for (int i = 0; i < times; i++) {
      byte[] name = "%03d".formatted(i).getBytes(StandardCharsets.UTF_8);
      System.arraycopy(name, 0, line, 46, 3);
      out.write(line);
    }
    byte[] tail = Arrays.copyOfRange(one, one.length - 22, one.length);
    ByteBuffer.wrap(tail)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort(8, (short) times)
        .putShort(10, (short) times)
        .putInt(12, size * times);
    out.write(tail);
    return out.toByteArray();
  }
}
