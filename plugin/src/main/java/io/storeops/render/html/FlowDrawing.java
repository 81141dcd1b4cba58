package io.storeops.render.html;

import java.util.List;

/**
 * Where everything of a flow chart stands. As in all charts x and widths are percent of the width,
 * y and heights pixels.
 *
 * @param lanes behind the boxes; empty where roles stand in the boxes
 */
record FlowDrawing(double height, List<Lane> lanes, List<Box> boxes, List<Edge> edges) {

  /** What a box is. */
  enum Kind {
    STEP,
    QUESTION,
    ANSWER,
    LEAD
  }

  /**
   * A box with its lines.
   *
   * @param bold how many of the lines, the first ones, are bold
   */
  record Box(
      Kind kind, double x, double y, double width, double height, List<String> lines, int bold) {
    double right() {
      return x + width;
    }

    double middle() {
      return x + width / 2;
    }

    double bottom() {
      return y + height;
    }

    /** Half way down. */
    double waist() {
      return y + height / 2;
    }
  }

  /** The column of a role. */
  record Lane(double x, double width, List<String> lines) {}

  /** A bent line; the last stretch of one with an arrow runs down. */
  record Edge(List<Point> points, boolean arrow) {}

  /** A corner of a line. */
  record Point(double x, double y) {}
}
