package io.storeops.engine;

import java.nio.file.Path;

/**
 * Bounds of the embedded engine.
 *
 * @param threads at least 1; results do not depend on it
 * @param memoryMb megabytes that the engine may take outside the heap
 * @param tempDir where it may spill what does not fit; created and emptied by the engine
 */
public record EngineSettings(int threads, long memoryMb, Path tempDir) {
  /** Memory unless the user says otherwise: the engine's own default is most of the machine. */
  public static final long DEFAULT_MEMORY_MB = 1024;

  /** Refuses what no engine can run with. */
  public EngineSettings {
    if (threads < 1 || memoryMb < 64) {
      throw new IllegalArgumentException("threads " + threads + ", memory " + memoryMb + " MB");
    }
  }

  /** One gigabyte of memory. */
  public static EngineSettings of(int threads, Path tempDir) {
    return new EngineSettings(threads, DEFAULT_MEMORY_MB, tempDir);
  }
}
