package io.storeops.document;

/**
 * A change of a figure.
 *
 * @param direction -1 down, 0 unchanged or no data, 1 up
 * @param text with unit, for example {@code 3.2 %} or {@code 0.4 pp}; empty for no data
 * @param against the comparison in words
 * @param routine inside natural variation: shown grey with ≈
 */
public record Change(int direction, Figure figure, String against, Tone tone, boolean routine) {}
