package io.storeops.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How fast and in how much memory spreadsheets are read, beside other readers. Each reading is a
 * process of its own; the readers take turns; the table shows medians and, in brackets, the least
 * and the most.
 */
public final class SheetBench {
  private static final int FILES = 300;
  private static final int FILE_ROWS = 1_777;
  private static final String OURS = "storeops";
  private static final String ENGINE = "into-engine";
  private static final String EASYEXCEL = "easyexcel";

  /** Of one process: seconds, seconds, megabytes. */
  private record Run(double cpu, double wall, double heap, String count) {}

  private final int rounds;
  private final Path project;
  private final List<String> peers;
  private final String easyExcel;

  private SheetBench(int rounds, Path project, List<String> peers)
      throws IOException, InterruptedException {
    this.rounds = rounds;
    this.project = project;
    this.peers = peers;
    this.easyExcel = peers.contains(EASYEXCEL) ? easyExcelPath() : "";
  }

  /** Rounds, the plugin's folder, the other readers, numbers of rows. */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> peers = List.of(args[2].split(",", -1));
    SheetBench bench = new SheetBench(Integer.parseInt(args[0]), Path.of(args[1]), peers);
    Path folder = Files.createDirectories(bench.project.resolve("target/bench"));
    BenchFiles files = new BenchFiles(folder);
    System.out.println("| file | reader | CPU s | wall s | peak heap MB | CPU, storeops = 1 |");
    System.out.println("|---|---|--:|--:|--:|--:|");
    for (String size : Child.sizes(args[3], "100000")) {
      int rows = Integer.parseInt(size);
      bench.compare(rows + " rows xlsx", List.of(files.xlsx(rows)), bench.readers(ENGINE, "fastexcel-reader", "poi", EASYEXCEL));
      Path csv = files.csv(rows + ".csv", 0, rows);
      bench.compare(rows + " rows csv", List.of(csv), bench.readers(ENGINE, "fastcsv"));
    }
    bench.many(files);
  }

  private void many(BenchFiles files) throws IOException, InterruptedException {
    List<Path> many = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      many.add(files.csv("part-" + i + ".csv", i * FILE_ROWS, FILE_ROWS));
    }
    int all = FILES * FILE_ROWS;
    List<String> readers = readers(ENGINE, "fastcsv");
    compare(FILES + " csv of " + FILE_ROWS + " rows", many, readers);
    compare("1 csv of " + all + " rows", List.of(files.csv("whole.csv", 0, all)), readers);
  }

  /** Ours, and those of the others that are wanted and there. */
  private List<String> readers(String... others) {
    List<String> readers = new ArrayList<>(List.of(OURS));
    for (String other : others) {
      if (peers.contains(other) && !(other.equals(EASYEXCEL) && easyExcel.isEmpty())) {
        readers.add(other);
      }
    }
    return readers;
  }

  /** EasyExcel wants an older POI than ours, so it is a project of its own; empty without it. */
  private String easyExcelPath() throws IOException, InterruptedException {
    Path own = project.resolve("src/bench/easyexcel");
    Path path = Files.createDirectories(project.resolve("target/bench")).resolve("easyexcel.path");
    Path build = project.resolve("target/bench/easyexcel");
    List<String> command = new ArrayList<>(List.of(System.getProperty("bench.mvn", "mvn"), "-q"));
    command.addAll(List.of("-f", own.toString(), "-Dbench.build=" + build, "compile"));
    command.addAll(List.of("dependency:build-classpath", "-Dmdep.outputFile=" + path));
    Path log = project.resolve("target/bench/easyexcel.log");
    Process maven =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (maven.waitFor() != 0) {
      System.out.println("EasyExcel is left out: see " + log + "\n");
      return "";
    }
    return build.resolve("classes") + java.io.File.pathSeparator + Files.readString(path).strip();
  }

  private void compare(String what, List<Path> files, List<String> readers)
      throws IOException, InterruptedException {
    Map<String, List<Run>> runs = new TreeMap<>();
    for (int round = 0; round < rounds; round++) {
      for (String reader : readers) {
        runs.computeIfAbsent(reader, r -> new ArrayList<>()).add(run(reader, files));
      }
    }
    double ours = median(runs.get(OURS).stream().mapToDouble(Run::cpu).toArray());
    for (String reader : readers) {
      List<Run> all = runs.get(reader);
      double[] cpu = all.stream().mapToDouble(Run::cpu).toArray();
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %s | %s | %s | %.2f |%n",
          what,
          reader,
          spread(cpu, "%.2f"),
          spread(all.stream().mapToDouble(Run::wall).toArray(), "%.2f"),
          spread(all.stream().mapToDouble(Run::heap).toArray(), "%.0f"),
          median(cpu) / ours);
      if (!all.get(0).count().equals(runs.get(OURS).get(0).count())) {
        System.out.println("| | " + reader + " counts otherwise: " + all.get(0).count() + " |");
      }
    }
  }

  private Run run(String reader, List<Path> files) throws IOException, InterruptedException {
    boolean other = reader.equals(EASYEXCEL);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-cp"));
    command.add(other ? easyExcel : System.getProperty("java.class.path"));
    command.add(other ? "EasyExcelReader" : BenchReader.class.getName());
    command.add(reader);
    files.forEach(f -> command.add(f.toString()));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int end = process.waitFor();
    double wall = (System.nanoTime() - start) / 1e9;
    String[] found = out.strip().split("\\s+", -1);
    if (end != 0 || found.length < 4) {
      return new Run(Double.NaN, wall, Double.NaN, "failed");
    }
    String[] last = Arrays.copyOfRange(found, found.length - 4, found.length);
    return new Run(
        Long.parseLong(last[2]) / 1e9,
        wall,
        Long.parseLong(last[3]) / (double) (1 << 20),
        last[0] + " rows, " + last[1] + " cells");
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static String spread(double[] values, String format) {
    return (format + " (" + format + "–" + format + ")")
        .formatted(
            median(values),
            Arrays.stream(values).min().orElseThrow(),
            Arrays.stream(values).max().orElseThrow());
  }
}
