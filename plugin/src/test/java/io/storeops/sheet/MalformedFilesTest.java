package io.storeops.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Damaged and hostile files, all in one folder, read by one virtual machine with little memory:
 * each gives rows or one problem, soon, and the good file beside them loads.
 */
class MalformedFilesTest {
  private static final int MOST_SECONDS = 10;
  private static final Map<String, List<String>> OUTCOMES = new TreeMap<>();
  private static int exit = -1;

  @TempDir static Path project;

  @BeforeAll
  static void readAll() throws Exception {
    Path data = Files.createDirectories(project.resolve("data"));
    new MalformedFiles(data).write();
    Files.createDirectories(data.resolve("folder.xlsx"));
    Files.createDirectories(data.resolve("folder.csv"));
    Path log = project.resolve("log.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Reading.class.getName(),
                data.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    exit = process.waitFor();
    for (String line : Files.readAllLines(log, StandardCharsets.UTF_8)) {
      String[] parts = line.split("\t", -1);
      OUTCOMES.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(line);
    }
  }

  /** Reads a folder and says of each file what came of it and after how many milliseconds. */
  static final class Reading {
    private Reading() {}

    public static void main(String[] arguments) {
      OutputStream raw = System.out;
      PrintStream out = new PrintStream(raw, true, StandardCharsets.UTF_8);
      Problems listed = new Problems();
      List<InputFile> files = InputFiles.list(Path.of(arguments[0]), listed);
      listed.list().forEach(p -> out.println(line(p.source().place(), 0, said(p))));
      for (InputFile file : files) {
        long start = System.nanoTime();
        Problems problems = new Problems();
        Counted counted = new Counted();
        SheetFile.open(file, SETTINGS, problems).ifPresent(f -> f.read(counted, problems));
        List<String> outcomes =
            new ArrayList<>(problems.list().stream().map(Reading::said).toList());
        if (outcomes.isEmpty()) {
          outcomes.add("sheets " + counted.sheets + ", rows " + counted.rows);
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        outcomes.forEach(o -> out.println(line(file.name(), millis, o)));
      }
    }

    private static String line(String name, long millis, String outcome) {
      return name + "\t" + millis + "\t" + outcome;
    }

    static String said(Problem p) {
      return p.code() + " " + p.message() + " | " + p.hint();
    }
  }

  private static final ReadSettings SETTINGS = new ReadSettings("", Set.of("日期", "访客数")::contains);

  /** Counts sheets with a header and rows below it. */
  private static final class Counted implements SheetHandler {
    int sheets;
    int rows;

    @Override
    public boolean start(SheetHead head) {
      sheets += head.hasHeader() ? 1 : 0;
      return head.hasHeader();
    }

    @Override
    public void row(int number, List<Cell> cells) {
      rows++;
    }

    @Override
    public void end() {}
  }

  @Test
  void folder_ofMalformedFiles_isReadToItsEndInLittleMemory() {
    assertEquals(0, exit, OUTCOMES::toString);
    assertEquals("sheets 1, rows 1", outcome("good.csv"));
  }

  static Stream<String> files() throws IOException {
    try (Stream<Path> all = Files.list(project.resolve("data"))) {
      return all
          .filter(Files::isRegularFile)
          .map(p -> p.getFileName().toString())
          .toList()
          .stream();
    }
  }

  private static List<String> lines(String name) {
    return OUTCOMES.entrySet().stream()
        .filter(
            e -> e.getKey().equals("data/" + name) || e.getKey().startsWith("data/" + name + "!"))
        .flatMap(e -> e.getValue().stream())
        .toList();
  }

  private static String outcome(String name) {
    List<String> lines = lines(name);
    assertEquals(1, lines.size(), () -> name + ": " + lines);
    return lines.get(0).split("\t", -1)[2];
  }

  @ParameterizedTest
  @MethodSource("files")
  void file_ofAnyKind_endsSoonWithRowsOrOneProblem(String name) {
    String outcome = outcome(name);
    assertTrue(outcome.matches("sheets \\d, rows \\d+|D0(04|05|13) the file .+ \\| .+"), outcome);
    assertTrue(Long.parseLong(lines(name).get(0).split("\t", -1)[1]) < 1000 * MOST_SECONDS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " = ",
      textBlock =
          """
          locked.xlsx = D004 the file is locked with a password | save it without one
          locked.xls = D004 the file is locked with a password | save it without one
          empty.csv = D004 the file is empty | export it again
          empty.xlsx = D004 the file is empty | export it again
          cut.xlsx = D004 the file cannot be read as a spreadsheet: it is damaged or incomplete | export or copy it again
          cut.xls = D004 the file cannot be read as a workbook (.xls): it is damaged or incomplete | export or copy it again
          cut.zip = D004 the file cannot be read as a spreadsheet: it is damaged or incomplete | export or copy it again
          bad-text.xls = D004 the file cannot be read as a workbook (.xls): it is damaged or incomplete | export or copy it again
          page.xls = D005 the file is a web page (HTML or XML), whatever its ending says; expected .xlsx, .xls, .csv or a zip of them | open it in a spreadsheet program and save it as .xlsx
          xml2003.xls = D005 the file is a workbook in XML of Excel 2003, whatever its ending says; expected .xlsx, .xls, .csv or a zip of them | open it in a spreadsheet program and save it as .xlsx
          binary.xlsb = D005 the file is a binary workbook (.xlsb), whatever its ending says; expected .xlsx, .xls, .csv or a zip of them | open it in a spreadsheet program and save it as .xlsx
          open.ods = D005 the file is an OpenDocument or Numbers sheet, whatever its ending says; expected .xlsx, .xls, .csv or a zip of them | open it in a spreadsheet program and save it as .xlsx
          biff2.xls = D005 the file is a workbook of Excel 5 or older, whatever its ending says; expected .xlsx, .xls, .csv or a zip of them | open it in a spreadsheet program and save it as .xlsx
          biff3.xls = D005 the file is a workbook of Excel 5 or older, whatever its ending says; expected .xlsx, .xls, .csv or a zip of them | open it in a spreadsheet program and save it as .xlsx
          biff4.xls = D005 the file is a workbook of Excel 5 or older, whatever its ending says; expected .xlsx, .xls, .csv or a zip of them | open it in a spreadsheet program and save it as .xlsx
          biff5.xls = D005 the file is a workbook of Excel 5 or older, whatever its ending says; expected .xlsx, .xls, .csv or a zip of them | open it in a spreadsheet program and save it as .xlsx
          biff5-book.xls = D005 the file is a workbook of Excel 5 or older | open it in a spreadsheet program and save it as .xlsx
          letter.xls = D005 the file is an Office document, but no workbook; expected .xlsx, .xls, .csv or a zip of them | open it in a spreadsheet program and save it as .xlsx
          zero-byte.csv = D005 the file is neither a spreadsheet nor a text; expected .xlsx, .xls, .csv or a zip of them | open it in a spreadsheet program and save it as .xlsx
          quote.csv = D004 the file cannot be read beyond row 1: a quote is opened and not closed | mend the row or export the file again
          open-quote.csv = D004 the file cannot be read beyond row 1: the next one has more than 16,384 columns or 4,194,304 characters | look there for a quote that is not closed, or export the file again as .xlsx
          columns.csv = D004 the file cannot be read beyond row 1: the next one has more than 16,384 columns or 4,194,304 characters | look there for a quote that is not closed, or export the file again as .xlsx
          cell.csv = D004 the file cannot be read beyond row 2: the next one has more than 16,384 columns or 4,194,304 characters | look there for a quote that is not closed, or export the file again as .xlsx
          line.csv = D004 the file cannot be read beyond row 0: the next one has more than 16,384 columns or 4,194,304 characters | look there for a quote that is not closed, or export the file again as .xlsx
          bomb.zip = D013 the file unpacks to far more than its size allows | check where the file comes from
          bomb-inside.zip = D013 the file unpacks to far more than its size allows | check where the file comes from
          rows-back.xls = D004 the file is a workbook with its rows out of order: row 2 stands behind row 3 | open it in a spreadsheet program and save it as .xlsx
          overlap.zip = D013 the file is a zip whose entries share the same bytes, as no program packs them | check where the file comes from
          nested.zip = D013 the file is a zip inside a zip | unpack the outer one
          text-as.xlsx = sheets 1, rows 1
          text-as.xls = sheets 1, rows 1
          book-as.csv = sheets 1, rows 1
          old-as.xlsx = sheets 1, rows 1
          since1904.xls = sheets 1, rows 1
          header-only.csv = sheets 1, rows 0
          no-rows.xls = sheets 0, rows 0
          no-rows.xlsx = sheets 0, rows 0
          """)
  void file_ofCommonKind_saysWhatItIsAndWhatToDo(String name, String said) {
    assertEquals(said, outcome(name));
  }

  /** The reader may see the long text before the whole. */
  @Test
  void bomb_inSharedTexts_isRefused() {
    assertTrue(outcome("bomb.xlsx").startsWith("D013 the file "), outcome("bomb.xlsx"));
  }

  @Test
  void folder_namedLikeABook_isPassedOver() {
    assertEquals(List.of(), lines("folder.xlsx"));
    assertEquals(List.of(), lines("folder.csv"));
  }

  @Test
  void xls_datesSince1904_areShifted() {
    Path file = project.resolve("data/since1904.xls");
    List<String> lines = Recorded.of(file, "", Set.of("日期", "访客数"), new Problems());
    assertEquals("2 [Time[value=2026-06-01T00:00], Number[value=7, percent=false]]", lines.get(2));
  }

  private static String problem(Path file) {
    Problems problems = new Problems();
    Recorded.of(file, "", Set.of("日期", "访客数"), problems);
    assertEquals(1, problems.list().size());
    Problem problem = problems.list().get(0);
    assertEquals("data/" + file.getFileName(), problem.source().place());
    return Reading.said(problem);
  }

  @Test
  void file_thatVanishes_isSaidToBeGone(@TempDir Path folder) throws IOException {
    assertEquals(
        "D004 the file is gone since the folder was listed | put it back",
        problem(folder.resolve("never.csv")));
    Path file = Files.writeString(folder.resolve("later.csv"), MalformedFiles.TABLE);
    InputFile input = new InputFile("data/later.csv", file, "", StandardCharsets.UTF_8);
    Problems problems = new Problems();
    SheetFile opened = SheetFile.open(input, SETTINGS, problems).orElseThrow();
    Files.delete(file);
    assertFalse(opened.read(new Counted(), problems));
    assertEquals(
        "D004 the file is gone since the folder was listed | put it back",
        Reading.said(problems.list().get(0)));
  }

  @Test
  void file_thatIsAFolder_isOneProblem(@TempDir Path folder) throws IOException {
    Path file = Files.createDirectory(folder.resolve("x.xlsx"));
    assertEquals(
        "D004 the file cannot be read as a spreadsheet: it is damaged or incomplete"
            + " | export or copy it again",
        problem(file));
  }

  @Test
  void file_heldOrForbidden_isNotCalledDamaged(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), MalformedFiles.TABLE);
    Unreadable forbidden = Unreadable.of(new AccessDeniedException("a.csv"), file, "a text");
    assertEquals("cannot be opened: reading it is not permitted", forbidden.getMessage());
    assertEquals("allow reading, then run again", forbidden.hint());
    IOException held = new FileSystemException("a.csv", null, "It is used by another process.");
    assertEquals(
        "cannot be opened: It is used by another process",
        Unreadable.of(held, file, "a text").getMessage());
    assertEquals(
        "close the program that holds it, then run again",
        Unreadable.of(held, file, "a text").hint());
  }

  @Test
  void file_withoutPermission_saysSo(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), MalformedFiles.TABLE);
    assumeTrue(file.toFile().setReadable(false, false), "SKIPPED: permissions cannot be set here");
    assumeFalse(Files.isReadable(file), "SKIPPED: this user may read everything");
    assertEquals(
        "D004 the file cannot be opened: reading it is not permitted"
            + " | allow reading, then run again",
        problem(file));
  }
}
