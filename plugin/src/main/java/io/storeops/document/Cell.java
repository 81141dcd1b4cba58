package io.storeops.document;

/** A cell of a table on a page. */
public sealed interface Cell {

  /** Text, linked when the link has a target. */
  record Text(Link link) implements Cell {}

  /** A figure; {@code share} from 0 to 1 draws a bar under it, negative draws none. */
  record Number(Figure figure, double share) implements Cell {}

  /** A change. */
  record Delta(Change change) implements Cell {}

  /** A state. */
  record State(Status status) implements Cell {}

  /** Plain text. */
  static Cell of(String text) {
    return new Text(Link.plain(text));
  }

  /** A figure without a bar. */
  static Cell of(Figure figure) {
    return new Number(figure, -1);
  }
}
