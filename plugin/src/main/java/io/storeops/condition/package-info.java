/** Conditions of rules and pages: guarded, parsed, checked; a tree that an engine renders. */
@NullMarked
package io.storeops.condition;

import org.jspecify.annotations.NullMarked;
