/** Builds workbooks: the week from results, the handbook from plan and playbook. */
@NullMarked
package io.storeops.report.book;

import org.jspecify.annotations.NullMarked;
