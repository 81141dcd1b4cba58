package io.storeops.yaml;

/**
 * What is wrong with a document's syntax.
 *
 * @param line from 0
 * @param column from 0, in code points
 */
record Diagnosis(int line, int column, String code, String message, String hint) {}
