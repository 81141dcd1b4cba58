/** Where tables are loaded, relations defined and queries run. */
@NullMarked
package io.storeops.engine;

import org.jspecify.annotations.NullMarked;
