/** Forms for what no back end exports: built from plan and datasets, read back like any export. */
@NullMarked
package io.storeops.form;

import org.jspecify.annotations.NullMarked;
