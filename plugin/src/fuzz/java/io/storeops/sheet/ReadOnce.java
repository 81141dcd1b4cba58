package io.storeops.sheet;

import com.sun.management.ThreadMXBean;
import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads bytes as a file, whatever they are, and fails unless rows or one expected problem come. */
final class ReadOnce {
  static final Set<String> KNOWN = Set.of("日期", "访客数", "支付金额", "日付", "売上", "Date", "Sessions");
  private static final Set<String> EXPECTED = Set.of("D004", "D005", "D013", "D014");

  /** What one small file may cost: far above an honest one, far below what a machine has. */
  private static final long MOST_BYTES = 512L << 20;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final Path FILE = file();

  private ReadOnce() {}

  private static Path file() {
    try {
      Path folder = Files.createTempDirectory("storeops-fuzz-");
      Path file = Files.createDirectory(folder.resolve("data")).resolve("fuzz.zip");
      for (Path made : List.of(folder, file.getParent(), file)) {
        made.toFile().deleteOnExit();
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void sheet(byte[] bytes) {
    watched(() -> readSheets(bytes));
  }

  static void listing(byte[] bytes) {
    watched(() -> list(bytes));
  }

  private static void readSheets(byte[] bytes) {
    Problems problems = new Problems();
    boolean read =
        SheetFile.open(written(bytes), new ReadSettings("", KNOWN::contains), problems)
            .map(f -> f.read(new Ordered(), problems))
            .orElse(false);
    check(read ? 0 : 1, problems);
  }

  private static void list(byte[] bytes) {
    Problems problems = new Problems();
    Path folder = Objects.requireNonNull(written(bytes).path().getParent());
    List<InputFile> files = InputFiles.list(folder, problems);
    int listed = problems.list().size();
    long failed =
        files.stream()
            .filter(
                f -> SheetFile.open(f, new ReadSettings("", KNOWN::contains), problems).isEmpty())
            .count();
    check((int) (files.isEmpty() ? Math.min(listed, 1) : failed), problems);
  }

  private static InputFile written(byte[] bytes) {
    try {
      Files.write(FILE, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new InputFile("data/fuzz.zip", FILE, "", StandardCharsets.UTF_8);
  }

  private static void check(int count, Problems problems) {
    List<Problem> found = problems.list();
    boolean good =
        found.size() == count
            && found.stream()
                .allMatch(
                    p -> EXPECTED.contains(p.code()) && p.source().place().startsWith("data/fuzz"));
    if (!good) {
      throw new AssertionError("expected " + count + " problems: " + found);
    }
  }

  /** The first time may count the classes that the fuzzer rewrites while they load. */
  private static void watched(Runnable reading) {
    long cost = cost(reading);
    if (cost > MOST_BYTES) {
      cost = cost(reading);
    }
    if (cost > MOST_BYTES) {
      throw new AssertionError("takes more than " + MOST_BYTES + " bytes of memory");
    }
  }

  private static long cost(Runnable reading) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    reading.run();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  /** Takes rows and fails when they do not come in order. */
  private static final class Ordered implements SheetHandler {
    private int last;

    @Override
    public boolean start(SheetHead head) {
      last = head.headerRow();
      return head.hasHeader();
    }

    @Override
    public void row(int number, List<Cell> cells) {
      if (number <= last || cells.contains(null)) {
        throw new AssertionError("row " + number + " after " + last + ": " + cells);
      }
      last = number;
    }

    @Override
    public void end() {
      last = Integer.MAX_VALUE;
    }
  }
}
