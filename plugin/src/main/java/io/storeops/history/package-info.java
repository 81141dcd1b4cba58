/** What Git knows of a project, read from the repository's own files. */
@NullMarked
package io.storeops.history;

import org.jspecify.annotations.NullMarked;
