/** Spreadsheet bytes as rows of cells: format, encoding and header row found by content. */
@NullMarked
package io.storeops.sheet;

import org.jspecify.annotations.NullMarked;
