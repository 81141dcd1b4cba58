package io.storeops.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The parts of a workbook's zip, found as its relations name them. */
final class XlsxParts implements Closeable {
  private final Archive zip;
  private final Map<String, Archive.Entry> entries = new HashMap<>();

  XlsxParts(Archive zip) throws IOException, Unreadable {
    this.zip = zip;
    List<Archive.Entry> all = zip.entries();
    if (all.size() > Limits.ENTRIES) {
      zip.close();
      throw Limits.tooLarge("more than " + Limits.ENTRIES + " parts");
    }
    all.forEach(e -> entries.putIfAbsent(key(e.name()), e));
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
    Archive.Entry entry = entries.get(key(part));
    if (entry == null) {
      throw XmlReader.damaged();
    }
    InputStream in = Limits.guard(zip.open(entry), entry.packed());
    long size = entry.size() < 0 ? most : entry.size();
    return new XmlReader(new CountingReader(in, most), size + 1);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
