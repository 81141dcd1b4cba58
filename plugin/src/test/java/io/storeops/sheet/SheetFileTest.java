package io.storeops.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFileTest {
  private static final Set<String> KNOWN = Set.of("日期", "访客数", "支付金额", "アクセス人数", "日付", "売上");
  private static final String CHINESE = "店铺日报,\n\n日期,访客数,支付金额\n2026-06-01,\"6,069\",12.50\n";
  private static final String JAPANESE = "日付,アクセス人数,売上\n2026年06月01日,10,\"1,200\"\n";

  @TempDir Path folder;

  private final Problems problems = new Problems();

  private List<String> read(Path path) {
    return Recorded.of(path, "", KNOWN, problems);
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static List<String> chinese(String charset) {
    return List.of(
        "csv " + charset,
        "[] above [[店铺日报, ], []] header 3 [日期, 访客数, 支付金额]",
        "4 [Text[text=2026-06-01], Text[text=6,069], Text[text=12.50]]",
        "end");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,UTF-8",
    "GB18030,GB18030",
    "GBK,GB18030",
    "UTF-16LE,UTF-16LE",
    "UTF-16BE,UTF-16BE"
  })
  void csv_chinese_encodingIsFound(String written, String found) throws IOException {
    Path path = write("a.csv", CHINESE.getBytes(Charset.forName(written)));
    assertEquals(chinese(found), read(path));
  }

  @Test
  void csv_byteOrderMark_isNoPartOfTheFirstHeading() throws IOException {
    String table = "\uFEFF日期,支付金额\n2026-06-01,1\n";
    for (String charset : List.of("UTF-8", "UTF-16LE")) {
      Path path = write("bom.csv", table.getBytes(Charset.forName(charset)));
      assertEquals("[] above [] header 1 [日期, 支付金额]", read(path).get(1));
    }
  }

  @Test
  void csv_japaneseCodePage_isNotTakenForChinese() throws IOException {
    Path path = write("jp.csv", JAPANESE.getBytes(Charset.forName("windows-31j")));
    assertEquals(
        List.of(
            "csv windows-31j",
            "[] above [] header 1 [日付, アクセス人数, 売上]",
            "2 [Text[text=2026年06月01日], Text[text=10], Text[text=1,200]]",
            "end"),
        read(path));
  }

  @Test
  void csv_explicitEncoding_wins() throws IOException {
    Path path = write("jp.csv", JAPANESE.getBytes(StandardCharsets.UTF_8));
    assertEquals("csv GB18030", Recorded.of(path, "GB18030", KNOWN, problems).get(0));
    assertEquals(List.of(), Recorded.of(path, "klingon", KNOWN, problems));
    assertEquals(
        "the file is set to the encoding \"klingon\", which does not exist",
        problems.list().get(0).message());
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "\t", ";", "|"})
  void csv_delimiter_isFound(String delimiter) throws IOException {
    String table =
        String.join(delimiter, "日期", "访客数", "支付金额")
            + "\n"
            + String.join(delimiter, "2026-06-01", "3", "4")
            + "\n";
    Path path = write("d.txt", table.getBytes(StandardCharsets.UTF_8));
    assertEquals("[] above [] header 1 [日期, 访客数, 支付金额]", read(path).get(1));
  }

  @Test
  void csv_textBehindAClosingQuote_belongsToTheField() throws IOException {
    String table = "日期,访客数,支付金额\n\"2026-06-01\" x,\"3\"4 , \"5\"\n";
    Path path = write("q.csv", table.getBytes(StandardCharsets.UTF_8));
    assertEquals(
        "2 [Text[text=2026-06-01 x], Text[text=34 ], Text[text= \"5\"]]", read(path).get(2));
  }

  @Test
  void csv_noHeader_isOfferedWithWhatWasSeen() throws IOException {
    Path path = write("n.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of("csv UTF-8", "[] above [[a, b], [1, 2]] header 0 []"), read(path));
  }

  private static void fill(Workbook book, boolean since1904) {
    CellStyle day = book.createCellStyle();
    day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
    CellStyle percent = book.createCellStyle();
    percent.setDataFormat(book.createDataFormat().getFormat("0.00%"));
    Sheet notes = book.createSheet("notes");
    notes.createRow(0).createCell(0).setCellValue("nothing here");
    Sheet sheet = book.createSheet("日报");
    sheet.createRow(0).createCell(0).setCellValue("title");
    Row header = sheet.createRow(4);
    for (String text : List.of("日期", "访客数", "支付金额")) {
      header.createCell(Math.max(0, header.getLastCellNum())).setCellValue(text);
    }
    Row row = sheet.createRow(6);
    row.createCell(0).setCellValue(LocalDateTime.of(2026, 6, 1, 0, 0));
    row.getCell(0).setCellStyle(day);
    row.createCell(2).setCellValue(0.1 + 0.2);
    row.createCell(3).setCellValue(0.0998);
    row.getCell(3).setCellStyle(percent);
    row.createCell(4).setCellValue(true);
    row.createCell(5).setCellErrorValue((byte) 7);
    row.createCell(6).setCellFormula("\"a\"&\"b\"");
    row.createCell(7).setCellValue(737559603417.0);
    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
  }

  private static final List<String> SHEETS =
      List.of(
          "[notes] above [[nothing here]] header 0 []",
          "[日报] above [[title]] header 5 [日期, 访客数, 支付金额]",
          "7 [Time[value=2026-06-01T00:00], Empty[], Number[value=0.3, percent=false],"
              + " Number[value=0.0998, percent=true], Flag[value=true], Error[text=#DIV/0!],"
              + " Text[text=ab], Number[value=737559603417, percent=false]]",
          "end");

  @Test
  void workbooks_newAndOldFormat_giveEqualCells() throws IOException {
    try (Workbook xlsx = new XSSFWorkbook();
        Workbook xls = new HSSFWorkbook()) {
      for (Workbook book : List.of(xlsx, xls)) {
        fill(book, false);
        Path path = folder.resolve("any.name");
        try (OutputStream out = Files.newOutputStream(path)) {
          book.write(out);
        }
        List<String> lines = read(path);
        assertEquals(book instanceof HSSFWorkbook ? "xls " : "xlsx ", lines.get(0));
        assertEquals(SHEETS, lines.subList(1, lines.size()));
      }
    }
  }

  @Test
  void xlsx_datesSince1904_areShifted() throws IOException {
    Path path = folder.resolve("mac.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(path)) {
      book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
      CellStyle day = book.createCellStyle();
      day.setDataFormat((short) 14);
      Sheet sheet = book.createSheet("s");
      Row header = sheet.createRow(0);
      header.createCell(0).setCellValue("日期");
      header.createCell(1).setCellValue("访客数");
      Row row = sheet.createRow(1);
      row.createCell(0).setCellValue(44712.0);
      row.getCell(0).setCellStyle(day);
      book.write(out);
    }
    assertEquals("2 [Time[value=2026-06-01T00:00]]", read(path).get(2));
  }

  @Test
  void brokenFiles_everyKind_giveOneProblemWithTheName() throws IOException {
    byte[] book = workbook();
    write("cut.xlsx", Arrays.copyOf(book, book.length / 2));
    write("empty.csv", new byte[0]);
    write("page.xls", "<html><table><tr><td>日期</td></tr></table>".getBytes(StandardCharsets.UTF_8));
    write("quote.csv", "日期,访客数\n\"2026,1\n".getBytes(StandardCharsets.UTF_8));
    byte[] random = new byte[4096];
    new Random(7).nextBytes(random);
    write("random.xls", random);
    byte[] ole = random.clone();
    System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, ole, 0, 4);
    write("ole.xls", ole);
    for (String name :
        List.of("cut.xlsx", "empty.csv", "page.xls", "quote.csv", "random.xls", "ole.xls")) {
      read(folder.resolve(name));
    }
    assertEquals(
        List.of(
            "D004 data/cut.xlsx the file cannot be read as a spreadsheet: it is damaged or"
                + " incomplete",
            "D004 data/empty.csv the file is empty",
            "D005 data/page.xls the file is a web page (HTML or XML), whatever its ending says;"
                + " expected .xlsx, .xls, .csv or a zip of them",
            "D004 data/quote.csv the file cannot be read beyond row 1: a quote is opened and not"
                + " closed",
            "D005 data/random.xls the file is neither a spreadsheet nor a text; expected .xlsx,"
                + " .xls, .csv or a zip of them",
            "D004 data/ole.xls the file cannot be read as a workbook (.xls): it is damaged or"
                + " incomplete"),
        problems.list().stream().map(SheetFileTest::line).toList());
  }

  private static String line(Problem problem) {
    return problem.code() + " " + problem.source().place() + " " + problem.message();
  }

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new XSSFWorkbook()) {
      fill(book, false);
      book.write(out);
    }
    return out.toByteArray();
  }

  @Test
  void zip_ofFiles_standsForItsEntries() throws IOException {
    Path zip = folder.resolve("all.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      entry(out, "b/2.csv", CHINESE.getBytes(StandardCharsets.UTF_8));
      entry(out, "__MACOSX/b/._2.csv", new byte[] {1});
      entry(out, "a/1.xlsx", workbook());
      entry(out, "read me.md", new byte[] {1});
    }
    String base = folder.getFileName() + "/all.zip!/";
    List<InputFile> files = InputFiles.list(folder, problems);
    assertEquals(
        List.of(base + "a/1.xlsx", base + "b/2.csv"), files.stream().map(InputFile::name).toList());
    Recorded recorded = new Recorded(true);
    for (InputFile file : files) {
      SheetFile.open(file, new ReadSettings("", KNOWN::contains), problems)
          .orElseThrow()
          .read(recorded, problems);
    }
    assertEquals(SHEETS, recorded.lines.subList(0, 4));
    assertEquals(chinese("UTF-8").subList(1, 4), recorded.lines.subList(4, 7));
    assertEquals(List.of(), problems.list());
  }

  private static void entry(ZipOutputStream out, String name, byte[] bytes) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(bytes);
    out.closeEntry();
  }

  @Test
  void zip_bomb_isRefused() throws IOException {
    Path zip = folder.resolve("bomb.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("zeros.csv"));
      byte[] block = new byte[1 << 20];
      Arrays.fill(block, (byte) '0');
      for (int i = 0; i < 64; i++) {
        out.write(block);
      }
      out.closeEntry();
    }
    for (InputFile file : InputFiles.list(folder, problems)) {
      SheetFile.open(file, new ReadSettings("", KNOWN::contains), problems);
    }
    assertEquals(
        List.of(
            "D013 "
                + folder.getFileName()
                + "/bomb.zip!/zeros.csv the file unpacks to far more than its size allows"),
        problems.list().stream().map(SheetFileTest::line).toList());
  }

  private Path xlsx(String name, String sheet) throws IOException {
    Path zip = folder.resolve(name);
    String types =
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats"
            + "-officedocument.spreadsheetml.sheet.main+xml'/>"
            + "<Override PartName='/xl/styles.xml' ContentType='application/vnd.openxmlformats"
            + "-officedocument.spreadsheetml.styles+xml'/></Types>";
    String styles =
        "<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'/>";
    String book =
        "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
            + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
            + "<sheets><sheet name='s' sheetId='1' r:id='r1'/></sheets></workbook>";
    String links =
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            + "<Relationship Id='r1' Target='worksheets/sheet1.xml' Type='x'/></Relationships>";
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      entry(out, "[Content_Types].xml", types.getBytes(StandardCharsets.UTF_8));
      entry(out, "xl/workbook.xml", book.getBytes(StandardCharsets.UTF_8));
      entry(out, "xl/styles.xml", styles.getBytes(StandardCharsets.UTF_8));
      entry(out, "xl/_rels/workbook.xml.rels", links.getBytes(StandardCharsets.UTF_8));
      entry(out, "xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8));
    }
    return zip;
  }

  private static String sheet(String rows) {
    return "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
        + "<sheetData>"
        + rows
        + "</sheetData></worksheet>";
  }

  @Test
  void xlsx_withDoctype_readsNothingFromOutside() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP SECRET");
    String text =
        "<!DOCTYPE x [<!ENTITY e SYSTEM '"
            + secret.toUri()
            + "'>]>"
            + sheet("<row r='1'><c r='A1' t='inlineStr'><is><t>&e;</t></is></c></row>");
    List<String> lines = read(xlsx("xxe.xlsx", text));
    assertEquals(false, String.join(" ", lines).contains("TOP SECRET"), lines.toString());
  }

  @Test
  void xlsx_cellsWithoutAddress_standInOrder() throws IOException {
    String row =
        "<row><c t='inlineStr'><is><t>%s</t></is></c><c t='inlineStr'><is><t>%s</t></is></c></row>";
    String text =
        sheet(
            row.formatted("日期", "访客数")
                + "<row><c t='str'><v>a</v></c><c><v>7</v></c></row>"
                + "<row><c t='e'><f>1/0</f><v>#DIV/0!</v></c><c><f>3+4</f><v>7</v></c></row>");
    assertEquals(
        List.of(
            "[s] above [] header 1 [日期, 访客数]",
            "2 [Text[text=a], Number[value=7, percent=false]]",
            "3 [Error[text=#DIV/0!], Number[value=7, percent=false]]",
            "end"),
        read(xlsx("plain.xlsx", text)).subList(1, 5));
  }

  @Test
  void handler_failure_isNotTheFilesFault() throws IOException {
    Path path = write("a.csv", CHINESE.getBytes(StandardCharsets.UTF_8));
    InputFile file = new InputFile("data/a.csv", path, "", StandardCharsets.UTF_8);
    SheetFile opened =
        SheetFile.open(file, new ReadSettings("", KNOWN::contains), problems).orElseThrow();
    SheetHandler failing =
        new SheetHandler() {
          @Override
          public boolean start(SheetHead head) {
            throw new IllegalStateException("mine");
          }

          @Override
          public void row(int number, List<Cell> cells) {}

          @Override
          public void end() {}
        };
    assertThrows(IllegalStateException.class, () -> opened.read(failing, problems));
    assertEquals(List.of(), problems.list());
  }
}
