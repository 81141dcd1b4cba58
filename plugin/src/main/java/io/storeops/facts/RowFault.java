package io.storeops.facts;

/**
 * A row that is not loaded.
 *
 * @param cell the column from 0; -1 for the whole row
 * @param found the text that stands there
 */
record RowFault(Fault fault, int cell, String found) {}
