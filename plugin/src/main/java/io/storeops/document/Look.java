package io.storeops.document;

import java.util.Optional;

/**
 * How a project wants its site to look.
 *
 * @param css tokens of the style sheet with other values; empty for as they are
 * @param logo of the header
 */
public record Look(String css, Optional<SiteFile> logo) {
  /** As it is. */
  public static final Look PLAIN = new Look("", Optional.empty());
}
