/** Workbooks as xlsx with native charts and live formulas. */
@NullMarked
package io.storeops.render.excel;

import org.jspecify.annotations.NullMarked;
