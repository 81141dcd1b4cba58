/** Reads the files of the templates jar and those of a project that replace them. */
@NullMarked
package io.storeops.templates;

import org.jspecify.annotations.NullMarked;
