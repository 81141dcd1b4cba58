package io.storeops.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.storeops.diag.Problems;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exports have Chinese names; a container without a locale must list and read them all the same.
 */
class InputFilesLocaleTest {
  @TempDir Path project;

  @Test
  void list_posixLocale_namesAndReadsFilesAsElsewhere() throws Exception {
    assumeTrue(File.separatorChar == '/', "SKIPPED: locales of POSIX only");
    assumeTrue(
        Optional.ofNullable(System.getProperty("sun.jnu.encoding")).orElse("").equals("UTF-8"),
        "SKIPPED: the files cannot be made in this locale");
    Path data = Files.createDirectories(project.resolve("data/店铺"));
    Files.writeString(data.resolve("日报.csv"), "日期,访客数\n2026-11-15,7\n");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(data.resolve("归档.zip")))) {
      zip.putNextEntry(new ZipEntry("流量.csv"));
      zip.write("日期,访客数\n2026-11-15,7\n".getBytes(StandardCharsets.UTF_8));
    }
    book(new org.apache.poi.xssf.usermodel.XSSFWorkbook(), data.resolve("日报.xlsx"));
    book(new org.apache.poi.hssf.usermodel.HSSFWorkbook(), data.resolve("日报.xls"));
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(data.resolve("表.zip")))) {
      zip.putNextEntry(new ZipEntry("日报.xlsx"));
      zip.write(Files.readAllBytes(data.resolve("日报.xlsx")));
    }
    String expected =
        """
        data/店铺/归档.zip!/流量.csv csv UTF-8 1
        data/店铺/日报.csv csv UTF-8 1
        data/店铺/日报.xls xls  1
        data/店铺/日报.xlsx xlsx  1
        data/店铺/表.zip!/日报.xlsx xlsx  1
        """;
    assertEquals(expected, listed("C"));
    assertEquals(expected, listed("C.UTF-8"));
  }

  private static void book(org.apache.poi.ss.usermodel.Workbook book, Path file)
      throws IOException {
    try (book;
        OutputStream out = Files.newOutputStream(file)) {
      org.apache.poi.ss.usermodel.Sheet sheet = book.createSheet("日报");
      sheet.createRow(0).createCell(0).setCellValue("日期");
      sheet.getRow(0).createCell(1).setCellValue("访客数");
      sheet.createRow(1).createCell(0).setCellValue("2026-11-15");
      sheet.getRow(1).createCell(1).setCellValue(7);
      book.write(out);
    }
  }

  private String listed(String locale) throws IOException, InterruptedException {
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.io.tmpdir=" + Files.createDirectories(project.resolve("temp")),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Listing.class.getName(),
            project.toString());
    java.environment().put("LC_ALL", locale);
    Process process = java.redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    try (java.util.stream.Stream<Path> left = Files.list(project.resolve("temp"))) {
      assertEquals(0, left.filter(f -> f.toString().contains("storeops")).count(), "copies");
    }
    return text;
  }

  /** Lists a project's files from a virtual machine of its own. */
  static final class Listing {
    private Listing() {}

    public static void main(String[] arguments) {
      OutputStream raw = System.out;
      PrintStream out = new PrintStream(raw, true, StandardCharsets.UTF_8);
      Problems problems = new Problems();
      for (InputFile file : InputFiles.list(Path.of(arguments[0], "data"), problems)) {
        ReadSettings settings =
            new ReadSettings("", heading -> heading.equals("访客数") || heading.equals("日期"));
        SheetFile sheet = SheetFile.open(file, settings, problems).orElseThrow();
        int[] rows = {0};
        sheet.read(new Counting(rows), problems);
        out.println(file.name() + " " + sheet.format() + " " + sheet.encoding() + " " + rows[0]);
      }
      problems.list().forEach(out::println);
    }
  }

  private record Counting(int[] rows) implements SheetHandler {
    @Override
    public boolean start(SheetHead head) {
      return true;
    }

    @Override
    public void row(int number, java.util.List<Cell> cells) {
      rows[0]++;
    }

    @Override
    public void end() {}
  }
}
