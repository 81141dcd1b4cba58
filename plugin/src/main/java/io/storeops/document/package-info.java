/** What is printed: pages, blocks, workbooks. All that a renderer may see. */
@NullMarked
package io.storeops.document;

import org.jspecify.annotations.NullMarked;
