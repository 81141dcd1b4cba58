package io.storeops.markdown;

/**
 * A heading below the title.
 *
 * @param level from 2 to 6
 * @param anchor unique in the text
 */
public record Heading(int level, String text, String anchor) {}
