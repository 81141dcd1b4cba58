package io.storeops.publish;

import io.storeops.diag.StoreOpsException;
import java.io.IOException;
import java.nio.file.Path;

/** A folder that a run uses and leaves no trace of. */
public record WorkFolder(Path path) implements AutoCloseable {

  /** Deletes it with all that is in it; links are not followed. */
  @Override
  public void close() {
    try {
      new DiskOperations().delete(path);
    } catch (IOException e) {
      throw new StoreOpsException("Cannot clear the work folder: " + e, e);
    }
  }
}
