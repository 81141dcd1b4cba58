package io.storeops.render.html;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which document each file of a site was made from, so that the next run takes over what would come
 * out the same instead of rendering it. Text: the digest of everything that renders, then a line
 * per path with the digests of document and file.
 */
final class PageLedger {
  private static final String HEAD = "storeops pages 1 ";

  private final String renderer;
  private final Map<String, Entry> entries = new TreeMap<>();

  private PageLedger(String renderer) {
    this.renderer = renderer;
  }

  /**
   * @param document SHA-256 of what the page said
   * @param file SHA-256 of what was written
   */
  private record Entry(String document, String file) {}

  /** Without any page. */
  static PageLedger of(String renderer) {
    return new PageLedger(renderer);
  }

  /** Of a text that another run wrote; empty when it is of another renderer, or no ledger. */
  static PageLedger read(String text, String renderer) {
    PageLedger ledger = new PageLedger(renderer);
    if (text.startsWith(HEAD + renderer + "\n")) {
      text.lines().skip(1).forEach(ledger::line);
    }
    return ledger;
  }

  private void line(String line) {
    String[] parts = line.split(" ", 3);
    if (parts.length == 3) {
      entries.put(parts[2], new Entry(parts[0], parts[1]));
    }
  }

  /** The digest of the file that this document gave; null when it was another one, or none. */
  @Nullable String file(String path, String document) {
    Entry entry = entries.get(path);
    return entry != null && entry.document().equals(document) ? entry.file() : null;
  }

  void put(String path, String document, String file) {
    entries.put(path, new Entry(document, file));
  }

  byte[] bytes() {
    StringBuilder text = new StringBuilder(HEAD).append(renderer).append('\n');
    entries.forEach(
        (path, e) ->
            text.append(e.document())
                .append(' ')
                .append(e.file())
                .append(' ')
                .append(path)
                .append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
