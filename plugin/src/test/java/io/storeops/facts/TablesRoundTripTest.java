package io.storeops.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.storeops.calendar.Periods;
import io.storeops.calendar.WeekRule;
import io.storeops.calendar.YearRule;
import io.storeops.diag.Problems;
import io.storeops.facts.RandomTables.Kind;
import io.storeops.facts.RandomTables.Script;
import io.storeops.facts.RandomTables.Table;
import io.storeops.facts.RandomTables.Value;
import io.storeops.sheet.Cell;
import io.storeops.sheet.EncodingCertainty;
import io.storeops.sheet.InputFile;
import io.storeops.sheet.ReadSettings;
import io.storeops.sheet.SheetFile;
import io.storeops.sheet.SheetHandler;
import io.storeops.sheet.SheetHead;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
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

/** What other programs write comes back as it was, in every encoding and style of exports. */
class TablesRoundTripTest {
  private static final int TABLES = 60;
  private static final int GUESSES = 200;
  private static final DateTexts DATES =
      new DateTexts(new Periods(WeekRule.ISO, YearRule.CALENDAR), "");

  @TempDir Path folder;

  private final Random random = new Random(20_261_124);

  /** The rows of a file, and how it was read. */
  private static final class Read implements SheetHandler {
    final List<List<Cell>> rows = new ArrayList<>();
    List<String> headings = List.of();
    String encoding = "";
    EncodingCertainty certainty = EncodingCertainty.SET;

    @Override
    public boolean start(SheetHead head) {
      headings = head.headings();
      return head.hasHeader();
    }

    @Override
    public void row(int number, List<Cell> cells) {
      rows.add(List.copyOf(cells));
    }

    @Override
    public void end() {}
  }

  private static Read read(Path path, String encoding) {
    InputFile file = new InputFile("data/" + path.getFileName(), path, "", StandardCharsets.UTF_8);
    Problems problems = new Problems();
    ReadSettings how = new ReadSettings(encoding, RandomTables.HEADINGS::contains);
    SheetFile opened = SheetFile.open(file, how, problems).orElseThrow();
    Read read = new Read();
    read.encoding = opened.encoding();
    read.certainty = opened.encodingCertainty();
    opened.read(read, problems);
    assertEquals(List.of(), problems.list());
    return read;
  }

  private Path csv(Table table, Charset charset, String mark, char delimiter) throws IOException {
    Path path = folder.resolve("t.csv");
    CSVFormat format =
        CSVFormat.Builder.create()
            .setDelimiter(delimiter)
            .setQuoteMode(random.nextBoolean() ? QuoteMode.MINIMAL : QuoteMode.ALL)
            .setRecordSeparator(random.nextBoolean() ? "\n" : "\r\n")
            .get();
    try (Writer out = new OutputStreamWriter(Files.newOutputStream(path), charset);
        CSVPrinter printer = new CSVPrinter(out, format)) {
      out.write(mark);
      printer.printRecord(table.headings());
      for (List<Value> row : table.rows()) {
        printer.printRecord(row.stream().map(Value::written).toList());
      }
    }
    return path;
  }

  /** Cells stand as written, and mean what they meant. */
  private static void assertSame(Table table, Read read) {
    assertEquals(table.headings(), read.headings);
    assertEquals(table.rows().size(), read.rows.size());
    for (int i = 0; i < table.rows().size(); i++) {
      List<Value> row = table.rows().get(i);
      assertEquals(
          row.stream().map(v -> Cell.of(v.written())).toList(), read.rows.get(i), "row " + i);
      for (int c = 0; c < row.size(); c++) {
        assertMeans(table.kinds().get(c), row.get(c), read.rows.get(i).get(c));
      }
    }
  }

  private static void assertMeans(Kind kind, Value value, Cell cell) {
    String clean = CellTexts.clean(cell);
    switch (kind) {
      case DATE -> assertEquals(value.value(), DATES.parse(clean).orElseThrow().toString());
      case TEXT -> assertEquals(CellTexts.clean(value.written()), clean);
      default -> {
        NumberText number = NumberText.parse(clean).orElseThrow(() -> new AssertionError(clean));
        assertEquals(0, number.value().compareTo((BigDecimal) value.value()), value + " " + number);
        assertEquals(kind == Kind.PERCENT, number.percent());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,,ANY,PROVEN",
    "UTF-8,BOM,ANY,MARKED",
    "UTF-16LE,BOM,ANY,MARKED",
    "UTF-16BE,BOM,ANY,MARKED",
    "GB18030,,ANY,SET",
    "GB18030,,SIMPLIFIED,SET",
    "windows-31j,,JAPANESE,SET",
    "windows-1252,,LATIN,SET",
    "Big5,,TRADITIONAL,SET"
  })
  void text_ofAnyTable_comesBackInEveryDelimiter(
      String name, String mark, Script script, EncodingCertainty certainty) throws IOException {
    Charset charset = Charset.forName(name);
    RandomTables tables = new RandomTables(random, charset);
    for (int i = 0; i < TABLES; i++) {
      Table table = tables.table(script);
      char delimiter = ",\t;".charAt(i % 3);
      Path path = csv(table, charset, mark == null ? "" : "\uFEFF", delimiter);
      Read read = read(path, certainty == EncodingCertainty.SET ? name : "");
      assertEquals(charset.name(), read.encoding);
      assertEquals(certainty, read.certainty);
      assertSame(table, read);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GB18030,SIMPLIFIED",
    "windows-31j,JAPANESE",
    "windows-1252,LATIN",
    "Big5,TRADITIONAL"
  })
  void guess_withKnownHeadings_isRightNearlyAlways(String name, Script script) throws IOException {
    Charset charset = Charset.forName(name);
    RandomTables tables = new RandomTables(random, charset);
    Map<String, Integer> guessed = new LinkedHashMap<>();
    for (int i = 0; i < GUESSES; i++) {
      Read read = read(csv(oneKnown(tables.table(script)), charset, "", ','), "");
      assertEquals(EncodingCertainty.GUESSED, read.certainty);
      guessed.merge(read.encoding, 1, Integer::sum);
    }
    int right = guessed.getOrDefault(charset.name(), 0);
    System.out.printf("guessed %s: %d/%d %s%n", name, right, GUESSES, guessed);
    assertTrue(right >= 0.95 * GUESSES, guessed::toString);
  }

  /** Only the first heading is one of an export. */
  private static Table oneKnown(Table table) {
    List<String> headings = new ArrayList<>(table.headings());
    headings.replaceAll(h -> h.equals(table.headings().get(0)) ? h : "x" + h);
    return new Table(table.kinds(), headings, table.rows());
  }

  @ParameterizedTest
  @CsvSource({
    "GB18030,SIMPLIFIED",
    "windows-31j,JAPANESE",
    "windows-1252,LATIN",
    "Big5,TRADITIONAL"
  })
  void guess_withoutAnyKnownHeading_isRightMostly(String name, Script script) throws IOException {
    Charset charset = Charset.forName(name);
    RandomTables tables = new RandomTables(random, charset);
    Map<String, Integer> guessed = new LinkedHashMap<>();
    for (int i = 0; i < GUESSES; i++) {
      Table table = tables.table(script);
      List<String> headings = table.headings().stream().map(h -> "c" + h.length()).toList();
      Table unknown = new Table(table.kinds(), headings, table.rows());
      guessed.merge(read(csv(unknown, charset, "", ','), "").encoding, 1, Integer::sum);
    }
    int right = guessed.getOrDefault(charset.name(), 0);
    System.out.printf("guessed %s blind: %d/%d %s%n", name, right, GUESSES, guessed);
    assertTrue(right >= 0.8 * GUESSES, guessed::toString);
  }

  @Test
  void text_withoutLetters_isProven() throws IOException {
    Path path = folder.resolve("ascii.csv");
    Files.writeString(path, "a,b\n1,2\n");
    assertEquals(EncodingCertainty.PROVEN, read(path, "").certainty);
  }

  @Test
  void text_withOneBadByteOrACutEnd_isStillUtf8() throws IOException {
    byte[] table = "日期,访客数\n2026-06-01,7\n店铺,8".getBytes(StandardCharsets.UTF_8);
    Path path = folder.resolve("cut.csv");
    Files.write(path, java.util.Arrays.copyOf(table, table.length - 3));
    assertEquals("UTF-8", read(path, "").encoding);
    Path marked = folder.resolve("marked.csv");
    byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', ',', (byte) 0xFF, '\n'};
    Files.write(marked, mark);
    assertEquals(EncodingCertainty.MARKED, read(marked, "").certainty);
  }

  private static Object plain(Kind kind, Value value) {
    return switch (kind) {
      case DATE -> LocalDate.parse(value.value().toString().substring(0, 10));
      case PERCENT -> ((BigDecimal) value.value()).movePointLeft(2);
      default -> value.value();
    };
  }

  /** Numbers, percentages and days as what they are; texts as texts. */
  private static void fill(Workbook book, Table table) {
    CellStyle day = book.createCellStyle();
    day.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d"));
    CellStyle percent = book.createCellStyle();
    percent.setDataFormat(book.createDataFormat().getFormat("0.00%"));
    Sheet sheet = book.createSheet("表");
    Row header = sheet.createRow(2);
    for (int c = 0; c < table.headings().size(); c++) {
      header.createCell(c).setCellValue(table.headings().get(c));
    }
    for (int r = 0; r < table.rows().size(); r++) {
      Row row = sheet.createRow(3 + r);
      for (int c = 0; c < table.kinds().size(); c++) {
        org.apache.poi.ss.usermodel.Cell cell = row.createCell(c);
        Object value = plain(table.kinds().get(c), table.rows().get(r).get(c));
        if (value instanceof LocalDate date) {
          cell.setCellValue(date);
          cell.setCellStyle(day);
        } else if (value instanceof BigDecimal number) {
          cell.setCellValue(number.doubleValue());
          if (table.kinds().get(c) == Kind.PERCENT) {
            cell.setCellStyle(percent);
          }
        } else {
          cell.setCellValue(value.toString());
        }
      }
    }
  }

  private static void assertTyped(Table table, Read read) {
    assertEquals(EncodingCertainty.MARKED, read.certainty);
    assertEquals(table.headings(), read.headings);
    assertEquals(table.rows().size(), read.rows.size());
    for (int r = 0; r < table.rows().size(); r++) {
      for (int c = 0; c < table.kinds().size(); c++) {
        Kind kind = table.kinds().get(c);
        Object value = plain(kind, table.rows().get(r).get(c));
        Cell cell = read.rows.get(r).get(c);
        if (value instanceof LocalDate date) {
          assertEquals(new Cell.Time(date.atStartOfDay()), cell);
          assertEquals(date.toString(), DATES.parse(cell.text()).orElseThrow().toString());
        } else if (value instanceof BigDecimal number) {
          assertTrue(cell instanceof Cell.Number, cell::toString);
          assertEquals(0, number.compareTo(((Cell.Number) cell).value()), cell.toString());
          assertEquals(kind == Kind.PERCENT, ((Cell.Number) cell).percent());
        } else {
          assertEquals(value, cell.text());
        }
      }
    }
  }

  private Path book(Workbook book, Table table, String name) throws IOException {
    Path path = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(path)) {
      fill(book, table);
      book.write(out);
    }
    return path;
  }

  @ParameterizedTest
  @ValueSource(strings = {"t.xlsx", "t.xls"})
  void workbook_ofAnyTable_comesBackTyped(String name) throws IOException {
    RandomTables tables = new RandomTables(random, StandardCharsets.UTF_8);
    for (int i = 0; i < TABLES; i++) {
      Table table = tables.table(Script.ANY);
      try (Workbook book = name.endsWith("x") ? new XSSFWorkbook() : new HSSFWorkbook()) {
        assertTyped(table, read(book(book, table, name), ""));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"t.xlsx", "t.xls"})
  void workbook_withTextCells_comesBackAsWritten(String name) throws IOException {
    RandomTables tables = new RandomTables(random, StandardCharsets.UTF_8);
    for (int i = 0; i < TABLES / 3; i++) {
      Table table = tables.table(Script.ANY);
      Path path = folder.resolve(name);
      try (Workbook book = name.endsWith("x") ? new XSSFWorkbook() : new HSSFWorkbook();
          OutputStream out = Files.newOutputStream(path)) {
        Sheet sheet = book.createSheet();
        texts(sheet.createRow(0), table.headings());
        for (List<Value> row : table.rows()) {
          texts(
              sheet.createRow(sheet.getLastRowNum() + 1),
              row.stream().map(Value::written).toList());
        }
        book.write(out);
      }
      assertSame(table, read(path, ""));
    }
  }

  private static void texts(Row row, List<String> texts) {
    for (int c = 0; c < texts.size(); c++) {
      row.createCell(c).setCellValue(texts.get(c));
    }
  }

  @Test
  void workbook_savedByLibreOffice_comesBackTyped() throws Exception {
    Path office = Path.of("/usr/bin/soffice");
    assumeTrue(Files.isExecutable(office), "SKIPPED: no LibreOffice at " + office);
    RandomTables tables = new RandomTables(random, StandardCharsets.UTF_8);
    Table table = tables.table(Script.ANY);
    try (Workbook book = new XSSFWorkbook()) {
      book(book, table, "in.xlsx");
    }
    Process process =
        new ProcessBuilder(
                office.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xls",
                "--outdir",
                folder.toString(),
                folder.resolve("in.xlsx").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), "LibreOffice does not end");
    assertTyped(table, read(folder.resolve("in.xls"), ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-06-01",
        "2026/6/1",
        "20260601",
        "2026年06月01日",
        "2026/6/1 22:02",
        "\"Jun 1, 2026\""
      })
  void facts_anyDateAndNumberStyle_giveTheSameRow(String day) throws IOException {
    List<String> numbers =
        List.of("12000,34.5,0.0486", "\"12,000\",￥34.50,4.86%", "1.2万,¥ 34.5,４.８６％");
    for (String row : numbers) {
      Path data = Files.createDirectories(folder.resolve("data"));
      Files.writeString(data.resolve("a.csv"), "统计日期,访客数,支付金额,支付转化率\n" + day + "," + row + "\n");
      Loaded loaded = new Loaded(data, Plans.oneStore());
      assertEquals(List.of(), loaded.problems());
      assertEquals(
          "2026-06-01 12000 34.5 0.0486",
          loaded
              .lines("store_daily", "biz_date", "visitors", "paid_amount", "conversion_rate")
              .get(0)
              .replace("34.50", "34.5"));
    }
  }

  @Test
  void text_withBareFormulaQuotes_comesBackAsItsContent() throws IOException {
    Path path = folder.resolve("ids.csv");
    Files.writeString(path, "日期,商品名称\n2026-06-01,=\"1930679858170647\"\n");
    Cell cell = read(path, "").rows.get(0).get(1);
    assertEquals("1930679858170647", CellTexts.clean(cell));
  }
}
