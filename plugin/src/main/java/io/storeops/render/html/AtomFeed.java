package io.storeops.render.html;

import io.storeops.document.Feed;
import java.nio.charset.StandardCharsets;

/**
 * A feed as Atom (RFC 4287). There is no clock: a week is as new as its last day, and what names it
 * is no address, since nobody knows where the site will lie.
 */
final class AtomFeed {
  private static final String MIDNIGHT = "T00:00:00Z";

  private AtomFeed() {}

  static byte[] of(Feed feed) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    xml.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
        .append(Svg.escape(feed.lang()))
        .append("\">\n");
    element(xml, "id", "urn:storeops:weeks:" + feed.lang());
    element(xml, "title", feed.title());
    element(xml, "updated", feed.entries().get(0).day() + MIDNIGHT);
    xml.append("<author><name>storeops</name></author>\n");
    link(xml, RelativeLink.from(feed.path(), feed.home()));
    for (Feed.Entry entry : feed.entries()) {
      xml.append("<entry>\n");
      element(xml, "id", "urn:storeops:week:" + feed.lang() + ":" + entry.id());
      element(xml, "title", entry.title());
      element(xml, "updated", entry.day() + MIDNIGHT);
      element(xml, "summary", entry.summary());
      link(xml, RelativeLink.from(feed.path(), entry.target()));
      xml.append("</entry>\n");
    }
    return xml.append("</feed>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void element(StringBuilder xml, String name, String text) {
    xml.append('<').append(name).append('>').append(clean(text));
    xml.append("</").append(name).append(">\n");
  }

  private static void link(StringBuilder xml, String target) {
    xml.append("<link rel=\"alternate\" type=\"text/html\" href=\"")
        .append(Svg.escape(target))
        .append("\"/>\n");
  }

  /** Without the characters that XML 1.0 cannot hold. */
  private static String clean(String text) {
    return Svg.escape(text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", " "));
  }
}
