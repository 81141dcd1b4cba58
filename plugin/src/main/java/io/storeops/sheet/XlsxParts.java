package io.storeops.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts of a workbook's zip, found as its relations name them. */
final class XlsxParts implements Closeable {
  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new HashMap<>();

  XlsxParts(Path file) throws IOException, Unreadable {
    zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
    if (zip.size() > Limits.ENTRIES) {
      zip.close();
      throw Limits.tooLarge("more than " + Limits.ENTRIES + " parts");
    }
    zip.stream().forEach(e -> entries.putIfAbsent(key(e.getName()), e));
  }

  private static String key(String name) {
    return name.replace('\\', '/').toLowerCase(Locale.ROOT);
  }

  /** The full name of what a part in a folder refers to, without a slash in front. */
  static String resolve(String folder, String target) {
    String full = target.startsWith("/") ? target : folder + "/" + target;
    Deque<String> names = new ArrayDeque<>();
    for (String name : full.split("/", -1)) {
      if (name.equals("..")) {
        names.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return String.join("/", names);
  }

  boolean has(String part) {
    return entries.containsKey(key(part));
  }

  /** Fails later when more comes out than the packed bytes may hold. */
  XmlReader open(String part) throws IOException, Unreadable {
    return open(part, Limits.ENTRY_BYTES);
  }

  /** A part that describes the workbook and is kept in memory. */
  XmlReader openSmall(String part) throws IOException, Unreadable {
    return open(part, Limits.SMALL_PART_BYTES);
  }

  private XmlReader open(String part, long most) throws IOException, Unreadable {
    ZipEntry entry = entries.get(key(part));
    if (entry == null) {
      throw XmlReader.damaged();
    }
    InputStream in = Limits.guard(zip.getInputStream(entry), entry.getCompressedSize());
    long size = entry.getSize() < 0 ? most : entry.getSize();
    return new XmlReader(new CountingReader(in, most), size + 1);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
