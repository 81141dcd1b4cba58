package io.storeops.publish;

import io.storeops.diag.StoreOpsException;
import io.storeops.render.OutputSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A new generation of output, built beside the last one and published as a whole. Files whose bytes
 * did not change are linked to the last generation's, so that they keep their time and cost no
 * space; no published file is ever opened for writing. Not for use by several threads.
 */
public final class Generation implements OutputSink {
  private final Path output;
  private final Swap swap;
  private final Set<String> written = new HashSet<>();

  private Generation(Path output, FileOperations disk) {
    this.output = output;
    this.swap = new Swap(output, disk);
  }

  /**
   * Finishes or clears what an earlier run left in the folder. Call under the {@link OutputLock}.
   */
  public static void recover(Path output) {
    try {
      new Swap(output, new DiskOperations()).recover();
    } catch (IOException e) {
      throw fault(e);
    }
  }

  /** Starts an empty generation. Call under the {@link OutputLock}, after {@link #recover}. */
  public static Generation start(Path output) {
    return start(output, new DiskOperations());
  }

  static Generation start(Path output, FileOperations disk) {
    try {
      Files.createDirectories(output.resolve(Swap.NEXT));
      return new Generation(output, disk);
    } catch (IOException e) {
      throw fault(e);
    }
  }

  @Override
  public void put(String path, byte[] content) {
    Path relative = Path.of(path).normalize();
    if (relative.isAbsolute() || relative.startsWith("..") || path.startsWith(".")) {
      throw new StoreOpsException("Refusing to write outside the output folder: " + path);
    }
    if (!written.add(path)) {
      throw new StoreOpsException("Two pages or files claim the same path: " + path);
    }
    try {
      Path target = output.resolve(Swap.NEXT).resolve(relative);
      Files.createDirectories(target.getParent());
      if (!link(output.resolve(relative), target, content)) {
        Files.write(target, content);
      }
    } catch (IOException e) {
      throw fault(e);
    }
  }

  private static boolean link(Path last, Path target, byte[] content) throws IOException {
    if (!Files.isRegularFile(last)
        || Files.size(last) != content.length
        || !Arrays.equals(Files.readAllBytes(last), content)) {
      return false;
    }
    try {
      Files.createLink(target, last);
      return true;
    } catch (UnsupportedOperationException | IOException e) {
      return false; // a file system without links: written anew
    }
  }

  /**
   * Publishes.
   *
   * @param ours which names directly in the output folder are this tool's, so that those that the
   *     new generation lacks go
   */
  public void publish(Predicate<String> ours) {
    try {
      swap.replace(gone(ours));
    } catch (IOException e) {
      throw fault(e);
    }
  }

  private List<String> gone(Predicate<String> ours) throws IOException {
    try (Stream<Path> children = Files.list(output)) {
      return children
          .map(child -> child.getFileName().toString())
          .filter(ours)
          .filter(name -> !Files.exists(output.resolve(Swap.NEXT).resolve(name)))
          .sorted()
          .toList();
    }
  }

  private static StoreOpsException fault(IOException e) {
    return new StoreOpsException("Cannot write the output folder: " + e, e);
  }
}
