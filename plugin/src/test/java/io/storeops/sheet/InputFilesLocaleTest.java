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
    String expected =
        """
        data/店铺/归档.zip!/流量.csv csv UTF-8
        data/店铺/日报.csv csv UTF-8
        """;
    assertEquals(expected, listed("C"));
    assertEquals(expected, listed("C.UTF-8"));
  }

  private String listed(String locale) throws IOException, InterruptedException {
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Listing.class.getName(),
            project.toString());
    java.environment().put("LC_ALL", locale);
    Process process = java.redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
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
        ReadSettings settings = new ReadSettings("", heading -> heading.equals("访客数"));
        SheetFile sheet = SheetFile.open(file, settings, problems).orElseThrow();
        out.println(file.name() + " " + sheet.format() + " " + sheet.encoding());
      }
      problems.list().forEach(out::println);
    }
  }
}
