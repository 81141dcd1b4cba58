package io.storeops.run;

/**
 * How a first plan went.
 *
 * @param text what was written, or the one problem; ends with a line break
 * @param written whether anything was written
 */
public record Initiated(String text, boolean written) {}
