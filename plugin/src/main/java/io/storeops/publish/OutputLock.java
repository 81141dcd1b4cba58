package io.storeops.publish;

import io.storeops.diag.StoreOpsException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One writer per output folder, over processes, threads and class loaders. */
public final class OutputLock implements AutoCloseable {
  private static final long PAUSE_MILLIS = 100;

  private final FileChannel channel;
  private final FileLock lock;

  private OutputLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the lock of a folder, which is created when missing.
   *
   * @param patience how long to wait for another run
   * @throws StoreOpsException when another run holds it for longer
   */
  public static OutputLock take(Path output, Duration patience) {
    try {
      Files.createDirectories(output);
      FileChannel channel =
          FileChannel.open(
              output.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      for (long left = patience.toMillis(); ; left -= PAUSE_MILLIS) {
        FileLock lock = attempt(channel);
        if (lock != null) {
          return new OutputLock(channel, lock);
        }
        if (left <= 0) {
          channel.close();
          throw new StoreOpsException(
              "Another storeops run is writing to this output folder; it did not finish within "
                  + patience.toSeconds()
                  + " s. Wait for it, or give this run an output folder of its own"
                  + " (storeops.outputDirectory).");
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (IOException e) {
      throw new StoreOpsException("Cannot lock the output folder: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreOpsException("Interrupted while waiting for the output folder.", e);
    }
  }

  private static @Nullable FileLock attempt(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held in this very JVM, perhaps by another version of the plugin
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new StoreOpsException("Cannot release the output folder: " + e.getMessage(), e);
    }
  }
}
