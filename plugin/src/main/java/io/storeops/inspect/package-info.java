/** Prints what the reader sees in a file, for a terminal. */
@NullMarked
package io.storeops.inspect;

import org.jspecify.annotations.NullMarked;
