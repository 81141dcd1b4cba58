package io.storeops.markdown;

/**
 * What stands between braces on one line, such as {@code {table own_refunds limit=5}}.
 *
 * @param name its first word
 * @param start offset in the file of what follows the name
 * @param end offset of the closing brace; of the line's end, where there is none
 * @param closed whether there is one
 */
public record Brace(String name, int start, int end, boolean closed) {

  /** Offset of the opening brace. */
  public int opening() {
    return start - name.length() - 1;
  }
}
