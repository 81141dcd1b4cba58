/**
 * Texts in Markdown as passages of a document: CommonMark with tables, task lists and notes. Markup
 * of the text becomes nothing but what {@link io.storeops.document.Passage} knows, so there is
 * nothing to be made clean afterwards; HTML stays the letters that it is.
 *
 * <p>Flexmark lives here alone. Its last release, 0.64.8, is of May 2023; on deep nesting it
 * overflows the stack (10,000 times {@code >}), and 80 kB of back ticks or 20,000 definitions of
 * links take it more than eight seconds. So {@link io.storeops.markdown.TextBounds} refuses such
 * texts before it reads them. commonmark-java 0.30 of August 2026 read the same texts within two
 * seconds and without an overflow; to change over, {@code Conversion}, {@code BraceParser} and
 * {@code Flexmark} would have to be written anew.
 */
@org.jspecify.annotations.NullMarked
package io.storeops.markdown;
