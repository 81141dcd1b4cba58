package io.storeops.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The entries of a zip, wherever it lies. Nothing of it is written anywhere: a copy on the disk
 * would outlive a killed run.
 */
interface Archive extends Closeable {

  /**
   * An entry.
   *
   * @param packed bytes in the zip, and {@code size} unpacked, as the zip says; -1 for unknown
   */
  record Entry(String name, boolean folder, long packed, long size) {}

  /**
   * A zip on the disk. Where no locale is set, as in many containers, {@link java.io.File} cannot
   * say a Chinese name; such a file is opened by another way.
   */
  static Archive open(Path path, Charset names) throws IOException {
    return path.toFile().exists()
        ? new FileArchive(path, names)
        : new ChannelArchive(Files.newByteChannel(path), names);
  }

  /** A workbook: parts have plain names. */
  static Archive ofWorkbook(InputFile file) throws IOException {
    if (!file.inZip()) {
      return open(file.path(), StandardCharsets.ISO_8859_1);
    }
    // the parts of a workbook do not come in the order in which they are needed
    try (InputStream in = new CountingReader(file.open(), Limits.IN_MEMORY_BYTES)) {
      return new ChannelArchive(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** All of them, as the directory of the zip lists them. */
  List<Entry> entries();

  /** The unpacked bytes of one. */
  InputStream open(Entry entry) throws IOException;
}
