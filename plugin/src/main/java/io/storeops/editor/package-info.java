/** What an editor needs to help with plans: schemas and settings. */
@NullMarked
package io.storeops.editor;

import org.jspecify.annotations.NullMarked;
