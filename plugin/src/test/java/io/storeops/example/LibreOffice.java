package io.storeops.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** LibreOffice as a second program that works formulas out, where the machine has it. */
final class LibreOffice {
  /** It trusts the values that came with a workbook unless its settings say otherwise. */
  private static final String SETTINGS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
      <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
      </oor:items>
      """;

  private LibreOffice() {}

  static Optional<Path> program() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder).resolve("soffice"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The same workbooks, worked out anew; none of the values that came with formulas is used. */
  static Map<String, XSSFWorkbook> recalculated(Map<String, XSSFWorkbook> books, Path folder)
      throws IOException, InterruptedException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Path user = Files.createDirectories(folder.resolve("profile/user"));
    Files.writeString(user.resolve("registrymodifications.xcu"), SETTINGS);
    Path out = Files.createDirectories(folder.resolve("out"));
    List<String> command = new ArrayList<>();
    command.add(program().orElseThrow().toString());
    command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
    command.addAll(List.of("--headless", "--convert-to", "xlsx", "--outdir", out.toString()));
    for (Map.Entry<String, XSSFWorkbook> book : books.entrySet()) {
      Path file = in.resolve(book.getKey() + ".xlsx");
      try (var stream = Files.newOutputStream(file)) {
        book.getValue().write(stream);
      }
      command.add(file.toString());
    }
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("LibreOffice has not finished within three minutes");
    }
    assertEquals(0, process.exitValue(), () -> "see " + log);
    Map<String, XSSFWorkbook> made = new TreeMap<>();
    for (String name : books.keySet()) {
      made.put(name, new XSSFWorkbook(Files.newInputStream(out.resolve(name + ".xlsx"))));
    }
    return made;
  }
}
