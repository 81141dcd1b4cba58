package io.storeops.document;

/**
 * A file that goes into the site as it is.
 *
 * @param path below the site's root
 * @param content of which nobody changes a byte
 */
public record SiteFile(String path, byte[] content) {}
