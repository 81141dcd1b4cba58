/** Builds the weekly workbook from results. */
@NullMarked
package io.storeops.report.book;

import org.jspecify.annotations.NullMarked;
