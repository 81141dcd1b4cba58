/** Exact numbers: units, value types, rates that keep their parts. */
@NullMarked
package io.storeops.measure;

import org.jspecify.annotations.NullMarked;
