/** The thin edge to Maven: parameters to settings, outcome to build result. */
@NullMarked
package io.storeops.maven;

import org.jspecify.annotations.NullMarked;
