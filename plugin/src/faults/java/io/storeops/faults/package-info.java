/** A shop whose spreadsheets are all well, and faults that are laid into them one by one. */
@org.jspecify.annotations.NullMarked
package io.storeops.faults;
