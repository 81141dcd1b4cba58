/** JSON in stable order. */
@NullMarked
package io.storeops.json;

import org.jspecify.annotations.NullMarked;
