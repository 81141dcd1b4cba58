/** Whole generations: lock, journal, swap. */
@NullMarked
package io.storeops.publish;

import org.jspecify.annotations.NullMarked;
