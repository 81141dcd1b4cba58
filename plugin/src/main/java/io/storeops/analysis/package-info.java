/** The relations: SQL files with headers, and the mathematics beside them. */
@NullMarked
package io.storeops.analysis;

import org.jspecify.annotations.NullMarked;
