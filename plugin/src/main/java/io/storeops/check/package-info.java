/** Rules on relations: findings, their age, waivers and the verdict. */
@NullMarked
package io.storeops.check;

import org.jspecify.annotations.NullMarked;
