/** Reads back what was written and compares every figure with report.json. */
@NullMarked
package io.storeops.proof;

import org.jspecify.annotations.NullMarked;
