package io.storeops.publish;

import io.storeops.diag.StoreOpsException;
import io.storeops.render.OutputSink;
import io.storeops.render.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A new generation of output, built beside the last one and published as a whole. Files whose bytes
 * did not change are linked to the last generation's, so that they keep their time and cost no
 * space; no published file is ever opened for writing. Not for use by several threads.
 */
public final class Generation implements OutputSink {
  /** What the next generation has to know of this one; the only hidden file that is put. */
  public static final String LEDGER = ".pages";

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
    Path relative = claimed(path);
    try {
      Path target = output.resolve(Swap.NEXT).resolve(relative);
      Files.createDirectories(target.getParent());
      Path last = output.resolve(relative);
      boolean same =
          Files.isRegularFile(last)
              && Files.size(last) == content.length
              && Arrays.equals(Files.readAllBytes(last), content);
      if (!same || !link(last, target)) {
        Files.write(target, content);
      }
    } catch (IOException e) {
      throw fault(e);
    }
  }

  @Override
  public OptionalLong keep(String path, String sha256) {
    try {
      Path relative = Path.of(path).normalize();
      Path last = output.resolve(relative);
      if (!Files.isRegularFile(last)) {
        return OptionalLong.empty();
      }
      byte[] content = Files.readAllBytes(last);
      if (!Sha256.of(content).equals(sha256)) {
        return OptionalLong.empty();
      }
      Path target = output.resolve(Swap.NEXT).resolve(claimed(path));
      Files.createDirectories(target.getParent());
      if (!link(last, target)) {
        Files.write(target, content);
      }
      return OptionalLong.of(content.length);
    } catch (IOException e) {
      throw fault(e);
    }
  }

  /** Text of a file of the last generation, whatever its bytes; empty when there is none. */
  public String last(String path) {
    try {
      Path file = output.resolve(path);
      return Files.isRegularFile(file)
          ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
          : "";
    } catch (IOException e) {
      throw fault(e);
    }
  }

  /** The path below the output folder, which nobody else may use from now on. */
  private Path claimed(String path) {
    Path relative = Path.of(path).normalize();
    boolean hidden = path.startsWith(".") && !path.equals(LEDGER);
    if (relative.isAbsolute() || relative.startsWith("..") || hidden) {
      throw new StoreOpsException("Refusing to write outside the output folder: " + path);
    }
    if (!written.add(path)) {
      throw new StoreOpsException("Two pages or files claim the same path: " + path);
    }
    return relative;
  }

  private static boolean link(Path last, Path target) {
    try {
      Files.createLink(target, last);
      return true;
    } catch (UnsupportedOperationException | IOException e) {
      return false; // a file system without links: written anew
    }
  }

  /**
   * Packs what was written below a folder into one file beside it, sorted and without times, so
   * that equal files make equal bytes. Entries are stored: the compressor differs between builds of
   * zlib. One file is in memory at a time.
   *
   * @param path of the zip
   * @param folder below which files are packed
   * @param top folder inside of the zip
   */
  public void zip(String path, String folder, String top) {
    if (!written.add(path)) {
      throw new StoreOpsException("Two pages or files claim the same path: " + path);
    }
    Path next = output.resolve(Swap.NEXT);
    try (OutputStream file = Files.newOutputStream(next.resolve(path));
        SiteZip zip = new SiteZip(file)) {
      for (String one : new TreeSet<>(written)) {
        if (one.startsWith(folder + "/")) {
          zip.put(top + one.substring(folder.length()), Files.readAllBytes(next.resolve(one)));
        }
      }
    } catch (IOException e) {
      throw fault(e);
    }
  }

  /**
   * Hands on what was put so far, as it lies on the disk, by path; one file is in memory at a time.
   */
  public void each(BiConsumer<String, byte[]> files) {
    try {
      for (String one : new TreeSet<>(written)) {
        files.accept(one, Files.readAllBytes(output.resolve(Swap.NEXT).resolve(one)));
      }
    } catch (IOException e) {
      throw fault(e);
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
