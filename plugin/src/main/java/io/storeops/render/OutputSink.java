package io.storeops.render;

import java.util.OptionalLong;

/** Takes files. Each path is written once; a second time is a fault. */
public interface OutputSink {

  /**
   * Writes a file.
   *
   * @param path relative, {@code /} separators, no {@code ..}
   */
  void put(String path, byte[] content);

  /**
   * Takes over a file of the last generation, where there is one with these bytes.
   *
   * @param path as for {@link #put}
   * @param sha256 of the bytes, hexadecimal
   * @return how many bytes; nothing when there is none, and the caller has to write the file
   */
  default OptionalLong keep(String path, String sha256) {
    return OptionalLong.empty();
  }
}
