package io.storeops.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativePlatformTest {
  @TempDir Path folder;

  @Test
  void advice_musl_namesTheJarToAdd() {
    assertEquals(
        "The engine has no native library that runs on linux amd64 with musl (Alpine). Add the"
            + " dependency org.duckdb:duckdb_jdbc:1.5.5.1:linux_amd64_musl (classifier"
            + " linux_amd64_musl) to the storeops plugin in the POM.",
        new NativePlatform("linux", "amd64", true).advice("1.5.5.1"));
  }

  @Test
  void advice_unknownPlatform_saysWhereItRuns() {
    assertEquals(
        "The engine has no native library that runs on freebsd riscv64. There is one for linux"
            + " (glibc or musl), macOS and Windows, each on amd64 or arm64; run the build there.",
        new NativePlatform("freebsd", "riscv64", false).advice("1.5.5.1"));
  }

  @Test
  void version_ofTheAdvice_isThatOfTheDriver() {
    String driver =
        new File(
                org.duckdb.DuckDBDriver.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath())
            .getName();
    assertTrue(driver.contains(NativeLibrary.VERSION), driver);
  }

  /** Opens the engine in a JVM of its own. */
  static final class Opening {
    private Opening() {}

    public static void main(String[] arguments) {
      try (DuckDbEngine engine = DuckDbEngine.open(EngineSettings.of(1, Path.of(arguments[0])))) {
        engine.seal();
        String[] copies =
            new File(System.getProperty("java.io.tmpdir"))
                .list((place, name) -> name.startsWith("libduckdb_java"));
        System.out.println(
            arguments.length == 1 || copies == null || copies.length == 0 ? "opened" : "copy left");
      } catch (io.storeops.diag.StoreOpsException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  private List<String> open(String classPathBefore, String... options) throws Exception {
    return open(classPathBefore, List.of(options), List.of());
  }

  private List<String> openAndLook(String option) throws Exception {
    return open("", List.of(option), List.of("look"));
  }

  private List<String> open(String classPathBefore, List<String> options, List<String> arguments)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // newer Java warns of native code without it; a user's Maven gets it from .mvn/jvm.config
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(options);
    command.add("-cp");
    command.add(classPathBefore + System.getProperty("java.class.path"));
    command.add(Opening.class.getName());
    command.add(folder.resolve("temp").toString());
    command.addAll(arguments);
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    assertTrue(process.waitFor(120, TimeUnit.SECONDS));
    return Files.readAllLines(out, StandardCharsets.UTF_8);
  }

  @Test
  void open_noLibraryForTheMachine_isOneLine() throws Exception {
    List<String> lines = open("", "-Dos.arch=riscv64");
    assertEquals(
        List.of(
            new NativePlatform(NativePlatform.current().os(), "riscv64", false).advice("1.5.5.1")),
        lines);
  }

  @Test
  void open_libraryOfAnotherSystem_isOneLine() throws Exception {
    NativePlatform current = NativePlatform.current();
    Path broken = Files.createDirectories(folder.resolve("broken"));
    String other = "libduckdb_java.so_windows_amd64";
    try (java.io.InputStream in = org.duckdb.DuckDBDriver.class.getResourceAsStream("/" + other)) {
      Files.copy(java.util.Objects.requireNonNull(in), broken.resolve(current.resource()));
    }
    List<String> lines =
        open(broken + File.pathSeparator).stream()
            .filter(l -> !l.startsWith("OpenJDK") && !l.startsWith("It's highly recommended"))
            .toList();
    assertEquals(1, lines.size(), lines.toString());
    assertTrue(
        lines
            .get(0)
            .startsWith(
                "The engine's native library does not load on "
                    + current.os()
                    + " "
                    + current.arch()),
        lines.get(0));
  }

  @Test
  void broken_musl_namesTheJarToAdd() {
    assertTrue(
        new NativePlatform("linux", "arm64", true)
            .broken("1.5.5.1", "no ld-linux", "/tmp")
            .endsWith("in the POM. (no ld-linux)"));
  }

  @Test
  void open_ownTempFolder_isEmptyWhileAndAfter() throws Exception {
    Path temp = Files.createDirectories(folder.resolve("java-temp"));
    assertEquals(List.of("opened"), openAndLook("-Djava.io.tmpdir=" + temp));
    try (java.util.stream.Stream<Path> left = Files.list(temp)) {
      assertFalse(left.anyMatch(f -> f.getFileName().toString().contains("duckdb")));
    }
  }
}
