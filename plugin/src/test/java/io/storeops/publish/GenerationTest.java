package io.storeops.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.diag.StoreOpsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationTest {
  private static final Map<String, String> OLD =
      Map.of("site/a.html", "old a", "site/same.css", "same", "storeops-2026-W45.xlsx", "old book");
  private static final Map<String, String> NEW =
      Map.of("site/b.html", "new b", "site/same.css", "same", "storeops-2026-W46.xlsx", "new book");

  @TempDir Path output;

  @Test
  void publish_secondGeneration_replacesTheFirstWhole() throws IOException {
    publish(OLD, new DiskOperations());
    publish(NEW, new DiskOperations());
    assertEquals(new TreeMap<>(NEW), tree());
  }

  @Test
  void publish_unchangedFile_isTheSameFile() throws IOException {
    publish(OLD, new DiskOperations());
    Object before = Files.getAttribute(output.resolve("site/same.css"), "unix:ino");
    publish(NEW, new DiskOperations());
    assertEquals(before, Files.getAttribute(output.resolve("site/same.css"), "unix:ino"));
  }

  @Test
  void each_beforePublishing_givesWhatLiesOnTheDisk_andAFailureLeavesTheLastOne()
      throws IOException {
    publish(OLD, new DiskOperations());
    Generation generation = Generation.start(output);
    NEW.forEach((path, text) -> generation.put(path, text.getBytes(StandardCharsets.UTF_8)));
    Map<String, String> seen = new TreeMap<>();
    generation.each((path, content) -> seen.put(path, new String(content, StandardCharsets.UTF_8)));
    assertEquals(new TreeMap<>(NEW), seen);
    assertThrows(
        StoreOpsException.class,
        () ->
            generation.each(
                (path, content) -> {
                  throw new StoreOpsException("differs");
                }));
    Generation.recover(output);
    assertEquals(new TreeMap<>(OLD), tree());
  }

  @Test
  void publish_foreignFile_stays() throws IOException {
    Files.writeString(output.resolve("notes.txt"), "mine");
    publish(OLD, new DiskOperations());
    assertEquals("mine", Files.readString(output.resolve("notes.txt")));
  }

  @Test
  void publish_killedBeforeAnyStep_nextRunCompletesOrRestores() throws IOException {
    int steps = countSteps();
    assertTrue(steps >= 9, "a swap of three entries has at least nine steps, has " + steps);
    for (int step = 0; step < steps; step++) {
      emptyFolder();
      publish(OLD, new DiskOperations());
      Killing killing = new Killing(step);
      assertThrows(Killed.class, () -> publish(NEW, killing));
      assertSiteIsSomewhereWhole(step);
      Generation.recover(output);
      Map<String, String> found = tree();
      Map<String, String> expected = killing.journalWritten ? NEW : OLD;
      assertEquals(new TreeMap<>(expected), found, "after a kill before step " + step);
      publish(NEW, new DiskOperations());
      assertEquals(new TreeMap<>(NEW), tree());
    }
  }

  @Test
  void recover_killedAtEveryStepOfRecovery_stillCompletes() throws IOException {
    int steps = countSteps();
    for (int first = 1; first < steps; first++) {
      for (int second = 0; second < steps; second++) {
        emptyFolder();
        publish(OLD, new DiskOperations());
        Killing killing = new Killing(first);
        assertThrows(Killed.class, () -> publish(NEW, killing));
        try {
          new Swap(output, new Killing(second)).recover();
        } catch (Killed e) {
          // killed again on purpose
        }
        Generation.recover(output);
        Map<String, String> expected = killing.journalWritten ? NEW : OLD;
        assertEquals(new TreeMap<>(expected), tree(), "kills before " + first + " and " + second);
      }
    }
  }

  @Test
  void put_samePathTwice_isAFault() {
    Generation generation = Generation.start(output);
    generation.put("site/a.html", new byte[0]);
    StoreOpsException fault =
        assertThrows(StoreOpsException.class, () -> generation.put("site/a.html", new byte[] {1}));
    assertEquals("Two pages or files claim the same path: site/a.html", fault.getMessage());
  }

  @Test
  void put_pathThatLeavesTheFolder_isRefused() {
    Generation generation = Generation.start(output);
    StoreOpsException fault =
        assertThrows(StoreOpsException.class, () -> generation.put("site/../../evil", new byte[0]));
    assertEquals(
        "Refusing to write outside the output folder: site/../../evil", fault.getMessage());
  }

  @Test
  void lock_heldInThisJvm_waitsThenSaysWhatToDo() {
    try (OutputLock held = OutputLock.take(output, Duration.ZERO)) {
      StoreOpsException fault =
          assertThrows(
              StoreOpsException.class, () -> OutputLock.take(output, Duration.ofMillis(150)));
      assertEquals(
          "Another storeops run is writing to this output folder; it did not finish within 0 s."
              + " Wait for it, or give this run an output folder of its own"
              + " (storeops.outputDirectory).",
          fault.getMessage());
      assertTrue(held != null);
    }
    OutputLock.take(output, Duration.ZERO).close();
  }

  @Test
  void looseFiles_leaveTheSiteAlone() throws IOException {
    publish(OLD, new DiskOperations());
    new LooseFiles(output).put("ci/summary.md", "new".getBytes(StandardCharsets.UTF_8));
    assertEquals("new", Files.readString(output.resolve("ci/summary.md")));
    assertEquals("old a", Files.readString(output.resolve("site/a.html")));
  }

  private void publish(Map<String, String> files, FileOperations disk) {
    Generation.recover(output);
    Generation generation = Generation.start(output, disk);
    new TreeMap<>(files)
        .forEach((path, text) -> generation.put(path, text.getBytes(StandardCharsets.UTF_8)));
    generation.publish(name -> name.equals("site") || name.matches("storeops-.*\\.xlsx"));
  }

  private int countSteps() throws IOException {
    publish(OLD, new DiskOperations());
    Killing counting = new Killing(Integer.MAX_VALUE);
    publish(NEW, counting);
    return counting.steps.get();
  }

  private void assertSiteIsSomewhereWhole(int step) {
    boolean whole =
        Stream.of("site/a.html", ".last/site/a.html", "site/b.html", ".next/site/b.html")
            .anyMatch(p -> Files.exists(output.resolve(p)));
    assertTrue(whole, "no whole site after a kill before step " + step);
  }

  private Map<String, String> tree() throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = output.relativize(file).toString().replace('\\', '/');
        if (!path.equals(".lock") && !path.equals("notes.txt")) {
          found.put(path, Files.readString(file));
        }
      }
    }
    return found;
  }

  private void emptyFolder() throws IOException {
    try (Stream<Path> children = Files.list(output)) {
      for (Path child : children.toList()) {
        new DiskOperations().delete(child);
      }
    }
  }

  /** Stops before the step of that number, as a kill would. */
  private static final class Killing implements FileOperations {
    private final FileOperations disk = new DiskOperations();
    private final AtomicInteger steps = new AtomicInteger();
    private final int fatal;
    private boolean journalWritten;

    Killing(int fatal) {
      this.fatal = fatal;
    }

    private void step() {
      if (steps.getAndIncrement() == fatal) {
        throw new Killed();
      }
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      step();
      disk.move(from, to);
    }

    @Override
    public void writeWhole(Path file, String text) throws IOException {
      step();
      disk.writeWhole(file, text);
      journalWritten = true;
    }

    @Override
    public void delete(Path path) throws IOException {
      step();
      disk.delete(path);
    }
  }

  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
