package io.storeops.document;

/**
 * A link to a page of the site.
 *
 * @param target page path below the site's root, with an optional {@code #anchor}; empty for no
 *     link
 */
public record Link(String target, String text) {
  /** No link and no text. */
  public static final Link NONE = new Link("", "");

  /** Text without a link. */
  public static Link plain(String text) {
    return new Link("", text);
  }
}
