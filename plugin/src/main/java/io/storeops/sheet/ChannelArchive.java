package io.storeops.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A zip in memory, or one whose path the machine's locale cannot say. */
final class ChannelArchive implements Archive {
  private final ZipFile zip;

  ChannelArchive(SeekableByteChannel channel, Charset names) throws IOException {
    zip = ZipFile.builder().setSeekableByteChannel(channel).setCharset(names).get();
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      check(entry.getRawName(), names);
    }
  }

  ChannelArchive(byte[] bytes, Charset names) throws IOException {
    this(new SeekableInMemoryByteChannel(bytes), names);
  }

  /** A name in another charset must be noticed, not replaced. */
  private void check(byte[] name, Charset names) throws IOException {
    try {
      names.newDecoder().decode(ByteBuffer.wrap(name));
    } catch (CharacterCodingException e) {
      zip.close();
      throw new ZipException("a name that is not in " + names);
    }
  }

  @Override
  public List<Entry> entries() {
    return Collections.list(zip.getEntries()).stream()
        .map(e -> new Entry(e.getName(), e.isDirectory(), e.getCompressedSize(), e.getSize()))
        .toList();
  }

  @Override
  public InputStream open(Entry entry) throws IOException {
    ZipArchiveEntry found = zip.getEntry(entry.name());
    if (found == null || !zip.canReadEntryData(found)) {
      throw new IOException("no entry " + entry.name());
    }
    return zip.getInputStream(found);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
