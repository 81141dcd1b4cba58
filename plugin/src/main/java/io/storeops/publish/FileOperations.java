package io.storeops.publish;

import java.io.IOException;
import java.nio.file.Path;

/** The steps of a swap, each of which a kill may come before; a test counts and stops them. */
interface FileOperations {

  /** Renames within one folder tree; the target does not exist. */
  void move(Path from, Path to) throws IOException;

  /** Writes a small file so that it is there whole or not at all. */
  void writeWhole(Path file, String text) throws IOException;

  /** Deletes a file, or a folder with all below it; nothing there is fine. */
  void delete(Path path) throws IOException;
}
