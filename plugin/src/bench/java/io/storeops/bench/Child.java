package io.storeops.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A measurement that is a process of its own; what it found is the last line that it prints. */
final class Child {
  private Child() {}

  /**
   * @param wall seconds, the start of the machine included
   * @param found words of the last line
   */
  record Run(double wall, List<String> found) {
    double number(int position) {
      return Double.parseDouble(found.get(position));
    }
  }

  /**
   * Runs a main class of this class path.
   *
   * @param first folders before it
   */
  static Run java(String heap, List<Path> first, Class<?> main, String... args)
      throws IOException, InterruptedException {
    List<String> path = new ArrayList<>(first.stream().map(Path::toString).toList());
    path.add(System.getProperty("java.class.path"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heap);
    command.add("-cp");
    command.add(String.join(File.pathSeparator, path));
    command.add(main.getName());
    command.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    // names of exports are Chinese
    builder.environment().put("LC_ALL", "C.UTF-8");
    long start = System.nanoTime();
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    double wall = (System.nanoTime() - start) / 1e9;
    if (status != 0) {
      throw new IllegalStateException(String.join(" ", args) + " failed: " + out);
    }
    String[] lines = out.strip().split("\n", -1);
    return new Run(wall, List.of(lines[lines.length - 1].split(" ", -1)));
  }

  /** The most memory that a process has had, in MB; 0 where the system does not tell. */
  static double peakResident(String process) {
    Path status = Path.of("/proc", process, "status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    try {
      return Files.readAllLines(status).stream()
          .filter(l -> l.startsWith("VmHWM:"))
          .mapToDouble(l -> Double.parseDouble(l.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0; // it has just ended
    }
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Removes what an earlier run left. */
  static void clear(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(Child::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes of all files below a folder. */
  static long bytes(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).mapToLong(p -> p.toFile().length()).sum();
    }
  }

  /** Numbers to go through: what was asked for, or the usual ones. */
  static String[] sizes(String asked, String usual) {
    return (asked.equals("usual") ? usual : asked).split(",", -1);
  }
}
