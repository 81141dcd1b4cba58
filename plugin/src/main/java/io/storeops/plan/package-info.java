/** What planners wrote, immutable and checked. */
@NullMarked
package io.storeops.plan;

import org.jspecify.annotations.NullMarked;
