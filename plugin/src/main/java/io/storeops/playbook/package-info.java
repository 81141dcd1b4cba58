/** Rules, their parameters, texts and tests, as written. */
@NullMarked
package io.storeops.playbook;

import org.jspecify.annotations.NullMarked;
