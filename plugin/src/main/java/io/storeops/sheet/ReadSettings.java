package io.storeops.sheet;

import java.util.function.Predicate;

/**
 * How to read a file.
 *
 * @param encoding of a text file; empty to find it out
 * @param known whether a text is a heading of some export
 */
public record ReadSettings(String encoding, Predicate<String> known) {}
