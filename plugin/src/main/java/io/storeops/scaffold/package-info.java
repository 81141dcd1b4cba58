/** A first plan and project from what the reader saw in a file. */
@NullMarked
package io.storeops.scaffold;

import org.jspecify.annotations.NullMarked;
