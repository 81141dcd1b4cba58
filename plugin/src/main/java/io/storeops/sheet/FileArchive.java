package io.storeops.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A zip whose path the machine's locale can say. */
final class FileArchive implements Archive {
  private final ZipFile zip;

  FileArchive(Path path, Charset names) throws IOException {
    zip = new ZipFile(path.toFile(), names);
  }

  @Override
  public List<Entry> entries() {
    return zip.stream()
        .map(e -> new Entry(e.getName(), e.isDirectory(), e.getCompressedSize(), e.getSize()))
        .toList();
  }

  @Override
  public InputStream open(Entry entry) throws IOException {
    ZipEntry found = zip.getEntry(entry.name());
    if (found == null) {
      throw new IOException("no entry " + entry.name());
    }
    return zip.getInputStream(found);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
