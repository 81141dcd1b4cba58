package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.sheet.FuzzSeeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Starts the fuzzer on each target for a while, in a virtual machine with little memory. */
@Tag("fuzz")
class FuzzTest {
  private static final Map<String, String> TARGETS =
      Map.of(
          "xlsx", "io.storeops.sheet.XlsxFuzz",
          "xls", "io.storeops.sheet.XlsFuzz",
          "csv", "io.storeops.sheet.CsvFuzz",
          "zip", "io.storeops.sheet.ZipListingFuzz",
          "number", "io.storeops.facts.NumberTextFuzz",
          "date", "io.storeops.facts.DateTextFuzz");

  private static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name), name);
  }

  static Stream<String> targets() {
    return Stream.of(property("fuzz.targets").split(","));
  }

  @ParameterizedTest
  @MethodSource("targets")
  void target_mutatedSeeds_breakNothing(String target) throws IOException, InterruptedException {
    Path folder = Path.of(property("fuzz.folder"), target);
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    FuzzSeeds.write(target, folder.resolve("seeds"));
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(command(target, folder, corpus))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int exit = process.waitFor();
    List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
    System.out.println(target + ": " + last(lines, "Done "));
    assertEquals(0, exit, () -> last(lines, "== Java Exception") + "; see " + log);
  }

  private static String last(List<String> lines, String start) {
    return lines.stream().filter(l -> l.startsWith(start)).reduce("nothing", (a, b) -> b);
  }

  private static List<String> command(String target, Path folder, Path corpus) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "-Xss1m",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+EnableDynamicAgentLoading",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + TARGETS.get(target),
            "--instrumentation_includes=io.storeops.**:org.apache.poi.**:org.dhatim.**"
                + ":com.fasterxml.aalto.**:de.siegmar.**",
            "--reproducer_path=" + folder,
            "-artifact_prefix=" + folder + "/",
            "-max_total_time=" + property("fuzz.seconds"),
            // a hang, longer than the fuzzer takes to rewrite a library; memory beside the heap
            "-timeout=30",
            "-rss_limit_mb=1536",
            "-max_len=" + (target.equals("number") || target.equals("date") ? 64 : 65536),
            corpus.toString(),
            folder.resolve("seeds").toString()));
    return command;
  }
}
