/** Settings, the order of stages, and the only clock. */
@NullMarked
package io.storeops.run;

import org.jspecify.annotations.NullMarked;
