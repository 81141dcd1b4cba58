package io.storeops.proof;

import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** The {@code <data value="…" data-m="…">} of a page that we wrote ourselves. */
final class PageFigures {
  private static final byte[] START = "<data ".getBytes(StandardCharsets.US_ASCII);

  private PageFigures() {}

  /** Hands on address and value of each; an address that is not there is empty. */
  static void read(byte[] page, BiConsumer<String, String> figures) {
    for (int at = next(page, 0); at >= 0; at = next(page, at + 1)) {
      int end = at;
      while (end < page.length && page[end] != '>') {
        end++;
      }
      String tag = new String(page, at, end - at, StandardCharsets.UTF_8);
      figures.accept(attribute(tag, " data-m=\""), attribute(tag, " value=\""));
    }
  }

  private static int next(byte[] page, int from) {
    int last = page.length - START.length;
    for (int at = from; at <= last; at++) {
      if (page[at] == '<' && page[at + 1] == 'd' && starts(page, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean starts(byte[] page, int at) {
    for (int i = 2; i < START.length; i++) {
      if (page[at + i] != START[i]) {
        return false;
      }
    }
    return true;
  }

  private static String attribute(String tag, String name) {
    int at = tag.indexOf(name);
    if (at < 0) {
      return "";
    }
    int from = at + name.length();
    int to = tag.indexOf('"', from);
    String raw = tag.substring(from, to < 0 ? tag.length() : to);
    return raw.indexOf('&') < 0
        ? raw
        : raw.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&");
  }
}
