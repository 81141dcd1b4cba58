/** YAML with a position for every value; schema check. */
@NullMarked
package io.storeops.yaml;

import org.jspecify.annotations.NullMarked;
