package io.storeops.render;

/** Takes files. Each path is written once; a second time is a fault. */
public interface OutputSink {

  /**
   * Writes a file.
   *
   * @param path relative, {@code /} separators, no {@code ..}
   */
  void put(String path, byte[] content);
}
