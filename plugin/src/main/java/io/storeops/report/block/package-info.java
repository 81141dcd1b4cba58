/** One builder per kind of block: figures in, document blocks out. */
@NullMarked
package io.storeops.report.block;

import org.jspecify.annotations.NullMarked;
