package io.storeops.publish;

import io.storeops.diag.StoreOpsException;
import io.storeops.render.OutputSink;
import io.storeops.render.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Files that people work in. One that somebody changed where it lies is kept as it is; one that
 * nobody changed is replaced, or deleted when it is not written any more.
 */
public final class HandOuts implements OutputSink {
  private final Path ledger;
  private final Path output;
  private final LooseFiles files;
  private final Map<String, String> before;
  private final Map<String, String> written = new TreeMap<>();
  private final List<String> kept = new ArrayList<>();

  /**
   * Into an output folder. Call under the {@link OutputLock}.
   *
   * @param ledger a file below it that remembers what was written
   */
  public HandOuts(Path output, String ledger) {
    this.output = output;
    this.ledger = output.resolve(ledger);
    this.files = new LooseFiles(output);
    this.before = read(this.ledger);
  }

  @Override
  public void put(String path, byte[] content) {
    if (isChanged(path, content)) {
      kept.add(path);
      written.put(path, before.getOrDefault(path, ""));
    } else {
      files.put(path, content);
      written.put(path, Sha256.of(content));
    }
  }

  /** Ends the run: forgets what is not written any more. */
  public void end() {
    before.forEach(
        (path, sha) -> {
          if (!written.containsKey(path) && sha(path).equals(sha)) {
            delete(path);
          }
        });
    StringBuilder lines = new StringBuilder();
    written.forEach((path, sha) -> lines.append(sha).append(' ').append(path).append('\n'));
    files.put(
        output.relativize(ledger).toString().replace('\\', '/'),
        lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Files that somebody changed, in the order in which they were met. */
  public List<String> kept() {
    return List.copyOf(kept);
  }

  private boolean isChanged(String path, byte[] content) {
    String there = sha(path);
    return !there.isEmpty()
        && !there.equals(before.getOrDefault(path, ""))
        && !there.equals(Sha256.of(content));
  }

  private String sha(String path) {
    Path file = output.resolve(path);
    try {
      return Files.isRegularFile(file) ? Sha256.of(Files.readAllBytes(file)) : "";
    } catch (IOException e) {
      throw new StoreOpsException("Cannot read " + path + ": " + e, e);
    }
  }

  private void delete(String path) {
    try {
      Files.deleteIfExists(output.resolve(path));
    } catch (IOException e) {
      throw new StoreOpsException("Cannot delete " + path + ": " + e, e);
    }
  }

  private static Map<String, String> read(Path ledger) {
    Map<String, String> lines = new TreeMap<>();
    try {
      if (Files.isRegularFile(ledger)) {
        for (String line : Files.readAllLines(ledger)) {
          int blank = line.indexOf(' ');
          if (blank > 0) {
            lines.put(line.substring(blank + 1), line.substring(0, blank));
          }
        }
      }
      return lines;
    } catch (IOException e) {
      throw new StoreOpsException("Cannot read " + ledger.getFileName() + ": " + e, e);
    }
  }
}
