/** The figures of a run, unformatted: what report.json holds. */
@NullMarked
package io.storeops.result;

import org.jspecify.annotations.NullMarked;
