package io.storeops.run;

/**
 * What an inspection saw.
 *
 * @param text lines of at most 100 columns, problems apart; ends with a line break
 * @param readable whether a sheet of it could be read
 */
public record Inspected(String text, boolean readable) {}
