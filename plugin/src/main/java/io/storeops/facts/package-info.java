/** Spreadsheets as typed fact rows with provenance. */
@NullMarked
package io.storeops.facts;

import org.jspecify.annotations.NullMarked;
