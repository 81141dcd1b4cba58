/** Messages, numbers and dates as text, per language. */
@NullMarked
package io.storeops.text;

import org.jspecify.annotations.NullMarked;
