package io.storeops.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Braces in the tree of a text. */
final class BraceNode extends Node {
  private final String name;
  private final boolean closed;

  BraceNode(BasedSequence chars, String name, boolean closed) {
    super(chars);
    this.name = name;
    this.closed = closed;
  }

  Brace brace() {
    return new Brace(
        name, getStartOffset() + 1 + name.length(), getEndOffset() - (closed ? 1 : 0), closed);
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
