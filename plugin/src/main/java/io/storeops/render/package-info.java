/** Documents to files through one sink. */
@NullMarked
package io.storeops.render;

import org.jspecify.annotations.NullMarked;
