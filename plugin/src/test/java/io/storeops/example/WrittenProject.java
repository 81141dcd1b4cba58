package io.storeops.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.run.Outcome;
import io.storeops.run.ReportRun;
import io.storeops.run.RunLog;
import io.storeops.run.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A project after a whole run.
 *
 * @param output the folder with site, workbook and report
 */
record WrittenProject(Path output, Outcome outcome) {

  /** What runs said of their stages. */
  static final List<String> SAID = Collections.synchronizedList(new ArrayList<>());

  /** Runs {@code report} over a project. */
  static WrittenProject of(Path project, Path output) {
    Settings settings =
        new Settings(
            project,
            project.resolve("plan"),
            project.resolve("data"),
            project.resolve("playbook"),
            project.resolve("pages"),
            project.resolve("analyses"),
            output,
            output.resolveSibling(output.getFileName() + "-work"),
            Optional.empty(),
            Optional.empty(),
            "never",
            Optional.empty(),
            Optional.empty(),
            2,
            512,
            "storeops test",
            true);
    return new WrittenProject(output, new ReportRun(settings, new Silent()).run());
  }

  /** One language and some weeks of pages of the example or its disguise, beside the project. */
  static WrittenProject fewPages(Path project, int weeks) throws IOException {
    Path stores = project.resolve("plan/stores.yaml");
    String text = Files.readString(stores);
    String fewer =
        text.replace("languages: [zh-CN, zh-TW, ja, en]", "languages: [en]\n  weeks: " + weeks);
    Files.writeString(stores, fewer);
    WrittenProject written = of(project, project.resolveSibling(project.getFileName() + "-output"));
    assertEquals(Outcome.Kind.PASSED, written.outcome().kind(), written.outcome().message());
    return written;
  }

  Path reportFile() {
    return output.resolve("report.json");
  }

  JsonNode report() {
    try {
      return JsonMapper.builder().build().readTree(Files.readString(reportFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Path> pages() {
    return files(".html");
  }

  /** That of the week, in the first language. */
  Path workbook() {
    return files(".xlsx").stream()
        .filter(f -> f.getFileName().toString().matches("storeops-[0-9]{4}-W[0-9]{2}\\.xlsx"))
        .findFirst()
        .orElseThrow();
  }

  List<Path> files() {
    return files("");
  }

  private List<Path> files(String ending) {
    try (Stream<Path> all = Files.walk(output)) {
      return all.filter(f -> Files.isRegularFile(f) && f.toString().endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Silent implements RunLog {
    @Override
    public void info(String line) {}

    @Override
    public void debug(String line) {
      SAID.add(line);
    }
  }
}
