package io.storeops.render.html;

import io.storeops.document.Flow;
import java.util.ArrayList;
import java.util.List;

/** Puts boxes and lines of a flow chart where they belong; what is common to all its forms. */
abstract class FlowPlan {
  /** The narrowest drawing in pixels: texts that fit there fit everywhere. */
  static final double WIDTH = 1000;

  /** Height of a line of text. */
  static final double LINE = 18;

  /** Between a box and its text, also between a box and the edge of its column. */
  static final double PAD = 9;

  /** Between two boxes, one above the other. */
  static final double GAP = 22;

  private static final TextLines TEXT = new TextLines(13);

  private final List<FlowDrawing.Box> boxes = new ArrayList<>();
  private final List<FlowDrawing.Edge> edges = new ArrayList<>();

  /**
   * The drawing of a flow: a lane for each role where several hand it on, else boxes one below the
   * other, and side by side behind a question.
   *
   * @param end what is said of a way that ends all
   */
  static FlowDrawing of(Flow flow, String end) {
    List<String> roles = flow.steps().stream().map(Flow.Step::role).distinct().toList();
    boolean parts = flow.steps().stream().anyMatch(s -> !s.ways().isEmpty());
    boolean lanes = !parts && !roles.contains("") && roles.size() > 1;
    return lanes && roles.size() <= FlowLaneBuilder.MOST
        ? new FlowLaneBuilder(flow, roles).draw()
        : new FlowTreeBuilder(flow, end).draw();
  }

  static double percent(double pixels) {
    return pixels * 100 / WIDTH;
  }

  static List<String> lines(String text, double width, boolean bold) {
    return TEXT.of(text, width * WIDTH / 100 - 2 * PAD, bold);
  }

  /** A box as high as its text, with a bold first part; placed where it is told. */
  FlowDrawing.Box box(
      FlowDrawing.Kind kind, double x, double y, double width, String head, String text) {
    // a question's corners are cut
    double free = kind == FlowDrawing.Kind.QUESTION ? width - percent(2 * PAD) : width;
    List<String> lines = new ArrayList<>(lines(head, free, true));
    int bold = lines.size();
    lines.addAll(lines(text, free, false));
    double height = lines.size() * LINE + (kind == FlowDrawing.Kind.ANSWER ? 6 : 12);
    FlowDrawing.Box box = new FlowDrawing.Box(kind, x, y, width, height, lines, bold);
    boxes.add(box);
    return box;
  }

  /** A line through corners given as x and y by turns. */
  void line(boolean arrow, double... corners) {
    List<FlowDrawing.Point> points = new ArrayList<>();
    for (int i = 0; i < corners.length; i += 2) {
      points.add(new FlowDrawing.Point(corners[i], corners[i + 1]));
    }
    edges.add(new FlowDrawing.Edge(points, arrow));
  }

  FlowDrawing drawing(List<FlowDrawing.Lane> lanes, double foot) {
    double bottom = boxes.stream().mapToDouble(FlowDrawing.Box::bottom).max().orElse(0);
    return new FlowDrawing(bottom + foot, lanes, List.copyOf(boxes), List.copyOf(edges));
  }
}
