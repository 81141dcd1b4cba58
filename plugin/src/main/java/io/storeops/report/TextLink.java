package io.storeops.report;

/**
 * Where a link of a text leads.
 *
 * @param kind {@code page}, or one of those that {@link io.storeops.report.block.Places} knows
 */
record TextLink(String kind, String id) {
  static final String PAGE = "page";
}
