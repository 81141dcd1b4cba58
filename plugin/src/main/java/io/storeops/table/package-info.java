/** Shapes of tables and the rows that travel between rooms. */
@NullMarked
package io.storeops.table;

import org.jspecify.annotations.NullMarked;
