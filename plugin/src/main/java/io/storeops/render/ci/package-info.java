/** Results for machines: report.json, summary, digest. */
@NullMarked
package io.storeops.render.ci;

import org.jspecify.annotations.NullMarked;
