/** Pages as HTML with SVG charts. */
@NullMarked
package io.storeops.render.html;

import org.jspecify.annotations.NullMarked;
