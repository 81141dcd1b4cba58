/** Weeks, periods, festivals and season weights; one calendar per repository. */
@NullMarked
package io.storeops.calendar;

import org.jspecify.annotations.NullMarked;
