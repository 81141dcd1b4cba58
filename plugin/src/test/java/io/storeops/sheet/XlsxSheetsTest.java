package io.storeops.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.diag.Problems;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our reader of workbooks against the library's, and alone where the library gives up. */
class XlsxSheetsTest {
  private static final Set<String> KNOWN = Set.of("a", "b");
  private static final String HEAD =
      "<row r='1'><c r='A1' t='inlineStr'><is><t>a</t></is></c>"
          + "<c r='B1' t='inlineStr'><is><t>b</t></is></c></row>";
  private static final String DAMAGED =
      "D004 the file cannot be read as a workbook (.xlsx): it is damaged or incomplete";

  @TempDir Path folder;

  private final Problems problems = new Problems();

  /** What the file gives below its header, then its problems. */
  private List<String> read(XlsxFile file) throws IOException {
    return read(file.write(folder.resolve("x.xlsx"))).stream()
        .filter(l -> !l.equals("xlsx UTF-8") && !l.equals("xlsx ") && !l.startsWith("[s] "))
        .toList();
  }

  private List<String> read(Path path) {
    List<String> lines = new ArrayList<>(Recorded.of(path, "", KNOWN, problems));
    problems.list().forEach(p -> lines.add(p.code() + " " + p.message()));
    return lines;
  }

  private static List<String> library(Path path) throws Exception {
    Recorded recorded = new Recorded(true);
    recorded.lines.add("xlsx ");
    InputFile file = new InputFile("x.xlsx", path, "", java.nio.charset.StandardCharsets.UTF_8);
    XlsxLibrary.read(file, KNOWN::contains, recorded);
    return recorded.lines;
  }

  private static XlsxFile rows(String rows) {
    return new XlsxFile().rows(HEAD + rows);
  }

  private void same(Path path) throws Exception {
    List<String> expected = library(path);
    assertTrue(expected.size() > 3, expected.toString());
    assertEquals(expected, read(path));
  }

  static Stream<String> rowsLikeTheLibrary() {
    return Stream.of(
        "<row r='2'><c r='A2'><v>1</v></c><c r='C2'><v>2.50</v></c></row>",
        "<row><c><v>1</v></c><c/><c><v>0</v></c></row><row><c><v>-0.0</v></c></row>",
        "<row r='9' spans='1:2'><c s='0' t='n' r='B9'><v>12</v></c></row><row><c/></row>",
        "<row r=\"2\" ><c  t = 'str'\n r = \"A2\" ><v >x</v ></c ></row >",
        "<x:row xmlns:x='u' r='2'><x:c r='A2'><x:v>3</x:v></x:c></x:row>",
        "<row r='2'><c t='str'><v>&amp;&lt;&gt;&quot;&apos;&#65;&#x4e2D;&#x1F600;</v></c></row>",
        "<row r='2'><c t='str'><v>a<![CDATA[<b>&amp;]] ]]>c</v></c></row>",
        "<row r='2'><c><v>1<!-- > - no -->2<?pi <v>?>3</v></c></row><!-- <row/> -->",
        "<row r='2'><c t='str'><v>a\r\nb\rc\nd\te</v></c></row>",
        "<row r='2'><c t='str'><v xml:space='preserve'>  x  </v></c><c t='str'><v> </v></c></row>",
        "<row r='2'><c t='inlineStr'><is><r><t>a</t></r><r><t>b</t></r></is></c></row>",
        "<row r='2'><c t='inlineStr'><is/></c><c t='inlineStr'/><c"
            + " t='inlineStr'><v>1</v></c></row>",
        "<row r='2'><c t='inlineStr'><is><t>_x000D_</t></is></c></row>",
        "<row r='2'><c t='b'><v>1</v></c><c t='b'><v>0</v></c><c t='b'><v>true</v></c></row>",
        "<row r='2'><c t='b'><v/></c><c t='b'><f>1</f><v>x</v></c></row>",
        "<row r='2'><c t='e'><v>#N/A</v></c><c t='e'/><c t='e'><v/></c><c t='e'><v>x</v></c></row>",
        "<row r='2'><c t='e'><f>A1</f><v>#REF!</v></c><c t='e'><f>A1</f></c></row>",
        "<row r='2'><c t='str'><f>A1</f><v>#REF!</v></c><c t='str'><v>#REF!</v></c></row>",
        "<row r='2'><c t='inlineStr'><is><t>#REF!</t></is></c></row>",
        "<row r='2'><c t='inlineStr'><f>1</f><is><t>#REF!</t></is></c></row>",
        "<row r='2'><c><v>x</v></c><c><v> 1</v></c><c><f>1</f><v>x</v></c><c><v></v></c></row>",
        "<row r='2'><c><f>1+1</f><v>2</v></c><c><f/><v>x</v></c></row>",
        "<row r='2'><c r='A2'><f t='shared' ref='A2:B2' si='0'>B1</f><v>1</v></c>"
            + "<c r='B2'><f t='shared' si='0'/><v>y</v></c></row>",
        "<row r='2'><c r='C2'><v>3</v></c><c r='A2'><v>1</v></c><c r='A2'><v>7</v></c></row>",
        "<row r='2'><c r='$b$2'><v>3</v></c><c r='XFD2'><v>4</v></c><c><v>5</v></c></row>",
        "<row r='5'><c><v>1</v></c></row><row r='3'><c><v>2</v></c></row>",
        "<row r='2'><c s='7'><v>45000</v></c><c s='99'><v>1</v></c></row>",
        "<row r='2'><c><v>1</v><extLst><ext uri='u'/></extLst></c></row>");
  }

  @ParameterizedTest
  @MethodSource("rowsLikeTheLibrary")
  void rows_oddButSound_areTheLibrarys(String rows) throws Exception {
    same(rows(rows).write(folder.resolve("odd.xlsx")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "1",
        "-1",
        "0.1",
        "00012.500",
        "100",
        "1200",
        "5.",
        ".5",
        "-.5",
        "+5",
        ".",
        "-",
        "1E5",
        "1.5e-3",
        "9.9999999999999995E-7",
        "0.30000000000000004",
        "-0.30000000000000004",
        "999999999999999.5",
        "9999999999999995",
        "99999999999999999",
        "999999999999999999",
        "123456789012345678",
        "1234567890123456789",
        "-123456789012345678",
        "0.1234567890123456",
        "123456789012344.5",
        "123456789012345.49",
        "000000000000000000000000000001",
        "0.00000000000000000000000000000000000012",
        "1E400",
        "1.7976931348623157E308",
        "0E999999",
        "NaN",
        "INF",
        "1,000",
        "１２",
        "45000",
        "45000.5",
        "45000.999999999",
        "60",
        "61",
        "-3",
        "2958465",
        "2958466",
        "0.75",
        "45000.25000000001",
        "1e",
        "1 ",
        "--1"
      })
  void numbers_everyNotation_areTheLibrarys(String number) throws Exception {
    String cells = "<c s='0'><v>%1$s</v></c><c s='1'><v>%1$s</v></c><c s='2'><v>%1$s</v></c>";
    String row = "<row r='2'>" + cells.formatted(number) + "</row>";
    String styles = "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='10'/></cellXfs>";
    same(rows(row + row.replace("2'>", "3'>")).styles(styles).write(folder.resolve("n.xlsx")));
  }

  @Test
  void numbers_random_areTheLibrarys() throws Exception {
    Random random = new Random(5);
    StringBuilder rows = new StringBuilder(HEAD);
    for (int r = 2; r < 300; r++) {
      rows.append("<row r='").append(r).append("'>");
      for (int c = 0; c < 12; c++) {
        double value = random.nextGaussian() * Math.pow(10, random.nextInt(24) - 8);
        rows.append("<c s='%d'><v>%s</v></c>".formatted(random.nextInt(9), value));
      }
      rows.append("</row>");
    }
    same(new XlsxFile().rows(rows.toString()).styles(STYLES).write(folder.resolve("r.xlsx")));
  }

  private static final String STYLES =
      "<numFmts><numFmt numFmtId='164' formatCode='yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;'/>"
          + "<numFmt numFmtId='165' formatCode='0.0\\%'/><numFmt numFmtId='166' formatCode='0.0%'/>"
          + "<numFmt numFmtId='37' formatCode='yyyy'/><numFmt numFmtId='41' formatCode='h:mm'/>"
          + "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
          + "<cellXfs><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='165'/>"
          + "<xf numFmtId='166'/><xf numFmtId='37'/><xf numFmtId='41'/><xf numFmtId='31'/>"
          + "<xf/><xf numFmtId='9'/></cellXfs>";

  @Test
  void styles_ownFormats_areTheLibrarys() throws Exception {
    StringBuilder row = new StringBuilder("<row r='2'>");
    for (int style = 0; style < 9; style++) {
      row.append("<c s='").append(style).append("'><v>45000.25</v></c>");
    }
    same(rows(row + "</row>").styles(STYLES).write(folder.resolve("f.xlsx")));
  }

  @Test
  void sharedTexts_runsAndReadings_areTheLibrarys() throws Exception {
    String shared =
        "<si><t>plain</t></si><si><r><rPr><b/></rPr><t>two </t></r><r><t>runs</t></r></si>"
            + "<si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh><phoneticPr fontId='1'/></si>"
            + "<si/><si><t/></si><si><t xml:space='preserve'> a&amp;b\r\n</t></si>"
            + "<si><t>a_x000D_b</t></si>";
    String row = "<row r='2'>" + shared("0123456") + shared("6543210") + "<c t='s'/></row>";
    same(rows(row).shared(shared).write(folder.resolve("s.xlsx")));
  }

  private static String shared(String indexes) {
    StringBuilder cells = new StringBuilder();
    for (char index : indexes.toCharArray()) {
      cells.append("<c t='s'><v>").append(index).append("</v></c>");
    }
    return cells.toString();
  }

  private static void fill(Workbook book, Random random) {
    CellStyle day = book.createCellStyle();
    day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd hh:mm"));
    CellStyle percent = book.createCellStyle();
    percent.setDataFormat(book.createDataFormat().getFormat("0.00%"));
    for (String name : List.of("first", "zwei & drei", "三")) {
      Sheet sheet = book.createSheet(name);
      Row head = sheet.createRow(random.nextInt(4));
      head.createCell(0).setCellValue("a");
      head.createCell(1).setCellValue("b");
      for (int r = head.getRowNum() + 1; r < 150; r += 1 + random.nextInt(2)) {
        Row row = sheet.createRow(r);
        for (int c = random.nextInt(3); c < 9; c += 1 + random.nextInt(2)) {
          fill(row.createCell(c), random, day, percent);
        }
      }
    }
  }

  private static void fill(
      org.apache.poi.ss.usermodel.Cell cell, Random random, CellStyle day, CellStyle percent) {
    switch (random.nextInt(9)) {
      case 0 -> cell.setCellValue("text " + random.nextInt(40));
      case 1 -> cell.setCellValue(" <中文> & \"😀\"\n" + random.nextInt(9));
      case 2 -> cell.setCellValue(random.nextInt(1_000_000) / 100.0);
      case 3 -> cell.setCellValue(random.nextGaussian() * Math.pow(10, random.nextInt(30) - 12));
      case 4 -> cell.setCellValue(LocalDateTime.of(2026, 6, 1, 0, 0).plusMinutes(random.nextInt()));
      case 5 -> cell.setCellValue(random.nextBoolean());
      case 6 -> cell.setCellErrorValue((byte) 7);
      case 7 -> cell.setCellFormula("1+" + random.nextInt(9));
      default -> cell.setBlank();
    }
    if (random.nextInt(3) == 0) {
      cell.setCellStyle(random.nextBoolean() ? day : percent);
    }
  }

  @Test
  void workbooks_ofPoi_areTheLibrarys() throws Exception {
    for (int seed = 0; seed < 8; seed++) {
      try (XSSFWorkbook plain = new XSSFWorkbook();
          SXSSFWorkbook inline = new SXSSFWorkbook(null, 10, false, false);
          SXSSFWorkbook shared = new SXSSFWorkbook(null, 10, false, true)) {
        plain.getCTWorkbook().addNewWorkbookPr().setDate1904(seed % 2 == 1);
        for (Workbook book : List.of(plain, inline, shared)) {
          fill(book, new Random(seed));
          Path path = folder.resolve("poi.xlsx");
          try (OutputStream out = Files.newOutputStream(path)) {
            book.write(out);
          }
          same(path);
        }
      }
    }
  }

  @Test
  void workbook_ofFastexcel_isTheLibrarys() throws Exception {
    Path path = folder.resolve("fast.xlsx");
    try (OutputStream out = Files.newOutputStream(path);
        org.dhatim.fastexcel.Workbook book =
            new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("s");
      sheet.value(0, 0, "a");
      sheet.value(0, 1, "b");
      for (int r = 1; r < 200; r++) {
        sheet.value(r, 0, LocalDateTime.of(2026, 6, 1, 8, 30).plusDays(r));
        sheet.style(r, 0).format("yyyy-MM-dd H:mm:ss").set();
        sheet.value(r, 1, r / 7.0);
        sheet.value(r, 2, "text " + r % 13);
        sheet.inlineString(r, 3, "inline & " + r);
        sheet.value(r, 5, r % 2 == 0);
        sheet.formula(r, 6, "A1");
      }
    }
    same(path);
  }

  @Test
  void inlineText_readingsAndBlanksAround_areLeftOut() throws IOException {
    assertEquals(
        List.of("2 [Text[text=東京]]", "end"),
        read(
            rows(
                "<row r='2'><c t='inlineStr'><is>\n"
                    + " <t>東京</t> <rPh><t>x</t></rPh></is></c></row>")));
  }

  @Test
  void dates_writtenOut_areTimes() throws IOException {
    String cells =
        Stream.of("2026-06-01", "2026-06-01T08:30:00", "2026-06-01T08:30:00.000Z", "06:00", "soon")
            .map("<c t='d'><v>%s</v></c>"::formatted)
            .reduce("", String::concat);
    assertEquals(
        List.of(
            "2 [Time[value=2026-06-01T00:00], Time[value=2026-06-01T08:30],"
                + " Time[value=2026-06-01T08:30], Time[value=1899-12-31T06:00], Text[text=soon]]",
            "end"),
        read(rows("<row r='2'>" + cells + "</row>")));
  }

  @Test
  void workbook_strict_isRead() throws IOException {
    String main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    String relation = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    XlsxFile file =
        rows("<row r='2'><c t='s'><v>0</v></c><c s='1' t='d'><v>2026-06-01</v></c></row>");
    file.part(
        XlsxFile.BOOK,
        "<workbook xmlns='%s' xmlns:q='%s' conformance='strict'><sheets><sheet name='s' sheetId='1'"
                .formatted(main, relation)
            + " q:id='r7'/></sheets></workbook>");
    file.part(
        XlsxFile.RELATIONS,
        ("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + "<Relationship Id='r7' Type='%1$s/worksheet' Target='/xl/worksheets/sheet1.xml'/>"
                + "<Relationship Id='r8' Type='%1$s/sharedStrings' Target='./texts.xml'/>"
                + "</Relationships>")
            .formatted(relation));
    file.part("xl/Texts.xml", "<sst xmlns='%s'><si><t>x</t></si></sst>".formatted(main));
    file.without(XlsxFile.SHARED).without(XlsxFile.STYLES);
    assertEquals(List.of("2 [Text[text=x], Time[value=2026-06-01T00:00]]", "end"), read(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "ISO-8859-1"})
  void part_inAnotherEncoding_goesToTheLibrary(String charset) throws Exception {
    XlsxFile file = rows("<row r='2'><c t='s'><v>0</v></c></row>");
    String head = "<?xml version='1.0' encoding='" + charset + "'?>";
    String mark = charset.equals("UTF-16LE") ? "\uFEFF" : "";
    file.part(XlsxFile.SHARED, (mark + head + "<sst><si><t>é</t></si></sst>").getBytes(charset));
    assertEquals(List.of("2 [Text[text=é]]", "end"), read(file));
  }

  @Test
  void part_withByteOrderMark_isRead() throws IOException {
    String xml = "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\r\n";
    XlsxFile file = rows("<row r='2'><c t='s'><v>0</v></c></row>");
    file.part(XlsxFile.SHARED, xml + "<sst><si><t>é</t></si></sst>");
    assertEquals(List.of("2 [Text[text=é]]", "end"), read(file));
  }

  @Test
  void doctype_anywhere_isRefused() throws IOException {
    String laughs = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]>";
    String message =
        "D004 the file holds a document type (DOCTYPE), which no spreadsheet program writes";
    List<String> parts =
        List.of("[Content_Types].xml", XlsxFile.BOOK, XlsxFile.RELATIONS, XlsxFile.STYLES);
    for (String part : parts) {
      Problems found = new Problems();
      Path path = rows("").part(part, laughs + "<x/>").write(folder.resolve("d.xlsx"));
      Recorded.of(path, "", KNOWN, found);
      assertEquals(message, "D004 " + found.list().get(0).message());
    }
    assertEquals(
        List.of(message),
        read(
            rows("")
                .part(
                    XlsxFile.SHARED,
                    ("<?xml version='1.0' encoding='UTF-16LE'?>" + laughs + "<sst/>")
                        .getBytes(StandardCharsets.UTF_16LE))));
  }

  static Stream<String> brokenRows() {
    return Stream.of(
        "<row r='2'><c t='s'><v>5</v></c></row>",
        "<row r='2'><c t='s'><v>-1</v></c></row>",
        "<row r='2'><c t='s'><v>99999999999</v></c></row>",
        "<row r='2'><c t='x'><v>1</v></c></row>",
        "<row r='2'><c r='7'><v>1</v></c></row>",
        "<row r='x'/>",
        "<row r='2'><c s='-1'><v>1</v></c></row>",
        "<row r='2'><c t='str'><v>&e;</v></c></row>",
        "<row r='2'><c t='str'><v>&#0;</v></c></row>",
        "<row r='2'><c t='str'><v>&#xD800;</v></c></row>",
        "<row r='2'><c t='str'><v>\u0001</v></c></row>",
        "<row r='2'><c t='str'><v>a & b</v></c></row>",
        "<row r='2'><c></row></c>",
        "<row r=2/>",
        "<row r='2' <c/></row>",
        "<row r='2'><c><v>1</v>",
        "<row r='2'><c r='A2",
        "<row><![CDATA[x",
        "<!-- ",
        "<row>" + "<c><x>".repeat(40));
  }

  @ParameterizedTest
  @MethodSource("brokenRows")
  void rows_broken_areOneProblem(String rows) throws IOException {
    List<String> lines = read(rows(rows));
    assertEquals(DAMAGED, lines.get(lines.size() - 1));
    assertEquals(1, problems.list().size());
  }

  @Test
  void text_notUtf8_isDamage() throws IOException {
    String sheet = "<worksheet><sheetData><row><c t='str'><v>\u00E9</v></c></row></sheetData>";
    XlsxFile file =
        new XlsxFile().part(XlsxFile.SHEET, sheet.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(DAMAGED, read(file.write(folder.resolve("x.xlsx"))).get(1));
  }

  @Test
  void part_truncatedAnywhere_isOneProblem() throws IOException {
    String whole = "<worksheet><sheetData>" + HEAD + "<row r='2'><c t='b'><v>1</v></c></row>";
    for (int length = 0; length < whole.length(); length++) {
      Problems found = new Problems();
      Path path =
          new XlsxFile()
              .part(XlsxFile.SHEET, whole.substring(0, length))
              .write(folder.resolve("t.xlsx"));
      Recorded.of(path, "", KNOWN, found);
      assertEquals(1, found.list().size(), "cut after " + length);
    }
  }

  @Test
  void sheetPart_missingOrOutsideOrNamedTwice_isDamage() throws IOException {
    String twice = "<sheet name='s' sheetId='1' r:id='r1'/><sheet name='t' sheetId='2' r:id='r1'/>";
    String outside =
        "<Relationships><Relationship Id='r1' Type='x/worksheet' TargetMode='External'"
            + " Target='http://localhost:1/sheet1.xml'/></Relationships>";
    String itself =
        "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='_rels/workbook.xml.rels'/>"
            + "</Relationships>";
    List<XlsxFile> files =
        List.of(
            rows("").without(XlsxFile.SHEET),
            rows("").without(XlsxFile.RELATIONS),
            rows("").part(XlsxFile.RELATIONS, outside),
            rows("").part(XlsxFile.BOOK, XlsxFile.book("<sheet name='s' sheetId='1'/>")),
            rows("").part(XlsxFile.BOOK, XlsxFile.book(twice)));
    for (XlsxFile file : files) {
      Problems found = new Problems();
      Recorded.of(file.write(folder.resolve("m.xlsx")), "", KNOWN, found);
      assertEquals(DAMAGED, "D004 " + found.list().get(0).message());
    }
    assertEquals(
        List.of("xlsx ", "[s] above [] header 0 []"),
        read(rows("").part(XlsxFile.RELATIONS, itself).write(folder.resolve("l.xlsx"))));
  }

  @Test
  void text_tenMegabytesInOneCell_isOneProblem() throws IOException {
    String text =
        new Random(1)
            .ints(10 << 20, 'a', 'z')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    assertEquals(
        List.of("D013 the file holds a text of more than 1048576 bytes in one cell"),
        read(rows("<row r='2'><c t='str'><v>" + text + "</v></c></row>")));
  }

  @Test
  void row_ofManyLongTexts_isOneProblem() throws IOException {
    String cell = "<c t='s'><v>0</v></c>";
    assertEquals(
        List.of("D013 the file holds a row of more than 4194304 characters"),
        read(
            rows("<row r='2'>" + cell.repeat(5000) + "</row>")
                .shared("<si><t>" + "x".repeat(1000) + "</t></si>")));
  }

  @Test
  void row_ofAMillionEmptyCells_endsAtTheLastColumn() throws IOException {
    Path path =
        rows("<row r='2'>" + "<c/>".repeat(1_000_000) + "<c><v>1</v></c></row>")
            .write(folder.resolve("w.xlsx"));
    List<String> lines = read(path);
    assertEquals(16_384, lines.get(2).split("Empty", -1).length - 1);
    assertEquals("end", lines.get(3));
  }

  @Test
  void sharedTexts_manyAndDifferent_areAllThere() throws IOException {
    int count = 50_000;
    StringBuilder shared = new StringBuilder();
    StringBuilder rows = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int other = (int) ((i * 48_271L) % count);
      shared.append("<si><t>text ").append(i).append("</t></si>");
      rows.append("<row><c t='s'><v>").append(other).append("</v></c></row>");
      expected.add((i + 2) + " [Text[text=text " + other + "]]");
    }
    expected.add("end");
    assertEquals(expected, read(rows(rows.toString()).shared(shared.toString())));
  }

  @Test
  void sheet_cutByTheBufferAnywhere_isTheSame() throws Exception {
    String row = "<row><c t='str' s='0'><v>é&amp;\r\nx</v></c><c><v>12.5</v></c></row>";
    for (int blanks = 0; blanks < row.length(); blanks++) {
      String rows = " ".repeat(blanks) + row.repeat(1800);
      List<String> lines = read(rows(rows));
      assertEquals(1801, lines.size());
      assertEquals(
          1, lines.stream().limit(1800).map(l -> l.replaceFirst("^\\d+", "")).distinct().count());
    }
  }
}
