package io.storeops.markdown;

/**
 * A fenced block at the left margin.
 *
 * @param language first word behind the fence, empty for none
 * @param name second word, empty for none
 * @param opening offset in the file of the fence
 * @param start offset of the first character of the block
 * @param end offset behind the last
 */
public record Fence(String language, String name, int opening, int start, int end) {}
