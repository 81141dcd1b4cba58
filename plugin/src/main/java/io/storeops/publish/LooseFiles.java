package io.storeops.publish;

import io.storeops.diag.StoreOpsException;
import io.storeops.render.OutputSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * Files written one by one, each whole, beside the last generation: what {@code check}, and a
 * {@code report} that stops at a problem, leave behind. A file whose bytes are there already is
 * left alone.
 */
public final class LooseFiles implements OutputSink {
  private final Path output;

  /** Into an output folder. Call under the {@link OutputLock}. */
  public LooseFiles(Path output) {
    this.output = output;
  }

  @Override
  public void put(String path, byte[] content) {
    try {
      Path target = output.resolve(path);
      Files.createDirectories(target.getParent());
      if (Files.isRegularFile(target) && Arrays.equals(Files.readAllBytes(target), content)) {
        return;
      }
      Path half = target.resolveSibling(target.getFileName() + ".half");
      Files.write(half, content);
      Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new StoreOpsException("Cannot write " + path + ": " + e, e);
    }
  }
}
