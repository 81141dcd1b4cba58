package io.storeops.bench;

import io.storeops.diag.Problems;
import io.storeops.plan.PlanLoader;
import io.storeops.run.CheckRun;
import io.storeops.run.Outcome;
import io.storeops.run.RunLog;
import io.storeops.run.Settings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;

/**
 * What checking a large plan costs beside the same parser that only composes the same files. Each
 * measurement is a process of its own with a heap of 512 MB; they take turns.
 */
public final class PlanBench {
  private static final List<String> MODES = List.of("compose", "read", "check");

  private PlanBench() {}

  /** Rounds, the plugin's folder, numbers of lines; or a mode and a project, inside of a process. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (MODES.contains(args[0])) {
      measure(args[0], Path.of(args[1]));
      return;
    }
    System.out.println(
        "| plan | what | CPU s | of it in the engine | wall s | peak heap MB |"
            + " CPU without engine ÷ compose |");
    System.out.println("|---|---|--:|--:|--:|--:|--:|");
    Path folder = Path.of(args[1]).resolve("target/bench");
    for (String lines : Child.sizes(args[3], "100000")) {
      Path project = folder.resolve("plan-" + lines);
      int written = PlanFilesWriter.write(project.resolve("plan"), Integer.parseInt(lines));
      compare(written + " lines", project, Integer.parseInt(args[0]));
    }
  }

  private static void compare(String what, Path project, int rounds)
      throws IOException, InterruptedException {
    List<List<double[]>> runs = new ArrayList<>();
    MODES.forEach(m -> runs.add(new ArrayList<>()));
    for (int round = 0; round < rounds; round++) {
      for (int mode = 0; mode < MODES.size(); mode++) {
        runs.get(mode).add(process(MODES.get(mode), project));
      }
    }
    double base = median(runs.get(0), 0);
    for (int mode = 0; mode < MODES.size(); mode++) {
      List<double[]> all = runs.get(mode);
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %.2f (%.2f–%.2f) | %.2f | %.2f | %.0f | %.2f |%n",
          what,
          MODES.get(mode),
          median(all, 0),
          all.stream().mapToDouble(r -> r[0]).min().orElseThrow(),
          all.stream().mapToDouble(r -> r[0]).max().orElseThrow(),
          median(all, 3),
          median(all, 1),
          median(all, 2),
          (median(all, 0) - median(all, 3)) / base);
    }
  }

  private static double median(List<double[]> runs, int figure) {
    double[] sorted = runs.stream().mapToDouble(r -> r[figure]).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static double[] process(String mode, Path project)
      throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:TieredStopAtLevel=" + System.getProperty("bench.tier", "4"),
            "-cp",
            System.getProperty("java.class.path"),
            PlanBench.class.getName(),
            mode,
            project.toString());
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(mode + " failed: " + out);
    }
    double wall = (System.nanoTime() - start) / 1e9;
    String[] found = out.strip().split("\\s+", -1);
    return new double[] {
      Long.parseLong(found[found.length - 3]) / 1e9,
      wall,
      Long.parseLong(found[found.length - 1]) / (double) (1 << 20),
      Long.parseLong(found[found.length - 2]) / 1e9
    };
  }

  private static void measure(String mode, Path project) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(project.resolve("plan"))) {
      files = walk.filter(p -> p.toString().endsWith(".yaml")).sorted().toList();
    }
    Stages stages = new Stages();
    switch (mode) {
      case "compose" -> compose(files);
      case "read" -> read(project, files);
      default -> check(project, stages);
    }
    System.out.println(cpu() + " " + stages.engine() + " " + peakHeap());
  }

  private static long cpu() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime();
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(u -> u.getUsed())
        .sum();
  }

  private static void compose(List<Path> files) throws IOException {
    int nodes = 0;
    for (Path file : files) {
      LoadSettings settings = LoadSettings.builder().setUseMarks(true).build();
      nodes += new Compose(settings).composeString(Files.readString(file)).isPresent() ? 1 : 0;
    }
    System.out.println(nodes + " files");
  }

  private static void read(Path project, List<Path> files) {
    Problems problems = new Problems();
    PlanLoader.load(project, files, problems)
        .orElseThrow(() -> new IllegalStateException(problems.list().get(0).toString()));
  }

  private static void check(Path project, RunLog log) {
    Path output = project.resolveSibling("out");
    Settings settings =
        new Settings(
            project,
            project.resolve("plan"),
            project.resolve("data"),
            project.resolve("playbook"),
            project.resolve("pages"),
            project.resolve("analyses"),
            output,
            output.resolve("work"),
            Optional.empty(),
            Optional.of(LocalDate.of(2026, 11, 20)),
            "never",
            Optional.empty(),
            Optional.empty(),
            2,
            512,
            "bench",
            false);
    Outcome outcome = new CheckRun(settings, log).run();
    if (outcome.kind() != Outcome.Kind.PASSED) {
      throw new IllegalStateException(outcome.toString());
    }
  }

  /** Takes the time of the stages that the engine has: its start, and the rules. */
  private static final class Stages implements RunLog {
    private long last;
    private long engine;

    long engine() {
      return engine;
    }

    @Override
    public void info(String line) {}

    @Override
    public void debug(String line) {
      long now = cpu();
      if (line.startsWith("engine:") || line.startsWith("plan rules:")) {
        engine += now - last;
      }
      last = now;
    }
  }
}
