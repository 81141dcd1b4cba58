package io.storeops.scaffold;

/**
 * A festival that a plan leaves out.
 *
 * @param year empty for every year
 * @param phrase the reason's name among the phrases
 */
record Skip(String festival, String year, String phrase) {}
