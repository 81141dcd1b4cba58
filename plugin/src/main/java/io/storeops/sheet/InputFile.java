package io.storeops.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A file of the data folder, or one inside a zip there.
 *
 * @param name relative to the project, with {@code /}; of a zip's entry {@code zip!/entry}
 * @param path the file or the zip
 * @param entry the entry's name; empty for a file of its own
 * @param names the charset of the zip's entry names
 */
public record InputFile(String name, Path path, String entry, Charset names) {

  /** The last part of the name. */
  public String baseName() {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('!')) + 1);
  }

  /** The folder, with a slash at its end; for a zip's entry the zip and the folder in it. */
  public String folder() {
    return name.substring(0, name.length() - baseName().length());
  }

  boolean inZip() {
    return !entry.isEmpty();
  }

  /** The bytes from the start; a zip's entry fails when it unpacks to too much. */
  InputStream open() throws IOException {
    return inZip() ? openEntry() : Files.newInputStream(path);
  }

  private InputStream openEntry() throws IOException {
    ZipFile zip = new ZipFile(path.toFile(), names);
    try {
      ZipEntry found = zip.getEntry(entry);
      if (found == null) {
        throw new IOException("no entry " + entry);
      }
      Limits.check(found);
      InputStream in = Limits.guard(zip.getInputStream(found), found.getCompressedSize());
      return new ClosingStream(in, zip);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** Closes the zip together with the entry. */
  private static final class ClosingStream extends java.io.FilterInputStream {
    private final ZipFile zip;

    ClosingStream(InputStream in, ZipFile zip) {
      super(in);
      this.zip = zip;
    }

    @Override
    public void close() throws IOException {
      super.close();
      zip.close();
    }
  }
}
