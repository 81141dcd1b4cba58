package io.storeops.markdown;

import io.storeops.document.Passage;
import java.util.List;

/** A part of a text, from top to bottom. */
public sealed interface Piece {

  /** Passages up to the next brace or the end. */
  record Prose(List<Passage> passages) implements Piece {}

  /** A brace in a paragraph of its own. */
  record Embed(Brace brace) implements Piece {}
}
