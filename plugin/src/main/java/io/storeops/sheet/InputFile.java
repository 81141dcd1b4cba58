package io.storeops.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

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
    Archive zip = Archive.open(path, names);
    try {
      Archive.Entry found =
          zip.entries().stream()
              .filter(e -> e.name().equals(entry))
              .findFirst()
              .orElseThrow(() -> new IOException("no entry " + entry));
      Limits.check(found.size(), found.packed());
      return new ClosingStream(Limits.guard(zip.open(found), found.packed()), zip);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** Closes the zip together with the entry. */
  private static final class ClosingStream extends java.io.FilterInputStream {
    private final Archive zip;

    ClosingStream(InputStream in, Archive zip) {
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
