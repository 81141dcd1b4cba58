/**
 * SQL that people wrote, judged before it runs.
 *
 * <p>The tree is the one of the engine's own parser, so what is judged is what would run; a parser
 * of somebody else's could read a text differently. The tree is walked with a list of what is
 * allowed: a kind of node, a member of a node, a function or a name that is not on it is refused,
 * whatever it does. Every column must be one of a table that the header reads, so that nothing else
 * of the engine has a name here. What is left is bound against empty tables of the same shape,
 * which tells what is wrong with types before any data are there.
 */
@NullMarked
package io.storeops.sql;

import org.jspecify.annotations.NullMarked;
