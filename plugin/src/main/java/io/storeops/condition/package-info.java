/**
 * Conditions of rules and pages: guarded, parsed, checked; a tree that an engine renders. Neither a
 * user's text nor a parser's node reaches an engine.
 *
 * <p>The parser is our own, by precedence, about 300 lines. JSqlParser 5.4 was measured against it
 * over the conditions in this package's tests:
 *
 * <ul>
 *   <li>messages: it says {@code Encountered:, at line 1, column 12} without what was found, {@code
 *       could only parse partial expression x} without a place, and one problem per text; ours
 *       names what was found and expected, and every unknown name and unit of a text;
 *   <li>positions: {@code available < } is reported one column early; operators carry none, so that
 *       a wrong unit would have to be placed by searching for its leftmost leaf;
 *   <li>what it takes: {@code regexp}, {@code ->}, {@code ::}, {@code any(array[1])}, {@code
 *       collate}, lambdas, {@code &&} and sub-selects parse, comments vanish, {@code day} becomes
 *       {@code DAY}; each needs a refusal of ours, and each new version may take more;
 *   <li>hostile input: 10,000 nested brackets take it 241 s and end in a stack overflow; unclosed
 *       brackets 32 deep 22 ms; ours refuses both in less than a millisecond;
 *   <li>size: 2.0 MB of jar; the first condition takes 106 ms to load its grammar.
 * </ul>
 */
@NullMarked
package io.storeops.condition;

import org.jspecify.annotations.NullMarked;
