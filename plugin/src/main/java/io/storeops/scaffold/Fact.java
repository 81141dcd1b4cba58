package io.storeops.scaffold;

/**
 * What stands in a place.
 *
 * @param words whether it is a text, which YAML may need in quotes
 */
record Fact(String text, boolean words) {}
