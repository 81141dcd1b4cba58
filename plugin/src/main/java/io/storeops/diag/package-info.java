/** What is wrong, where, and what to do about it. */
@NullMarked
package io.storeops.diag;

import org.jspecify.annotations.NullMarked;
