/** Builds results and documents from relations and findings. */
@NullMarked
package io.storeops.report;

import org.jspecify.annotations.NullMarked;
