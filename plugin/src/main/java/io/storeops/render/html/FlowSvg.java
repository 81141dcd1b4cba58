package io.storeops.render.html;

import io.storeops.document.Flow;
import java.util.List;
import java.util.Map;

/**
 * Draws who does what in which order, for screens and paper of some width; narrow ones show the
 * list of the steps instead, which stands beside each drawing.
 */
final class FlowSvg {
  /** How far the corners of a question are cut, in percent. */
  private static final double CUT = 1.2;

  private FlowSvg() {}

  /**
   * Draws.
   *
   * @param labels words of the page frame
   */
  static String draw(String id, String title, Flow flow, Map<String, String> labels) {
    FlowDrawing drawing = FlowPlan.of(flow, labels.getOrDefault("flowEnd", ""));
    int height = (int) Math.ceil(drawing.height());
    Svg svg = Svg.open(id, "ch flw", height, title, labels.getOrDefault("flowAbout", ""));
    for (int i = 0; i < drawing.lanes().size(); i++) {
      FlowDrawing.Lane lane = drawing.lanes().get(i);
      svg.rect(i % 2 == 0 ? "fl" : "fl odd", lane.x(), 0, lane.width(), height);
      svg.lines("ft fb fm", lane.x() + lane.width() / 2, 19, FlowPlan.LINE, lane.lines());
    }
    svg.stretched("fe", height, path(drawing.edges()));
    svg.stretched("fq", height, questions(drawing.boxes()));
    for (FlowDrawing.Box box : drawing.boxes()) {
      box(svg, box);
    }
    for (FlowDrawing.Edge edge : drawing.edges()) {
      if (edge.arrow()) {
        FlowDrawing.Point end = edge.points().get(edge.points().size() - 1);
        svg.arrow("fh", end.x(), end.y());
      }
    }
    return svg.close();
  }

  private static void box(Svg svg, FlowDrawing.Box box) {
    switch (box.kind()) {
      case STEP -> svg.rect("fs", box.x(), box.y(), box.width(), box.height());
      case ANSWER -> svg.rect("fa", box.x(), box.y(), box.width(), box.height());
      default -> {} // a question has its own outline, a lead none
    }
    List<String> head = box.lines().subList(0, box.bold());
    List<String> text = box.lines().subList(box.bold(), box.lines().size());
    double first = box.y() + (box.kind() == FlowDrawing.Kind.ANSWER ? 17 : 20);
    boolean centered = box.kind() == FlowDrawing.Kind.ANSWER || box.kind() == FlowDrawing.Kind.LEAD;
    double cut = box.kind() == FlowDrawing.Kind.QUESTION ? 2 * FlowPlan.PAD : FlowPlan.PAD;
    double x = centered ? box.middle() : box.x() + FlowPlan.percent(cut);
    svg.lines(centered ? "ft fb fm" : "ft fb", x, first, FlowPlan.LINE, head);
    svg.lines("ft", x, first + head.size() * FlowPlan.LINE, FlowPlan.LINE, text);
  }

  private static String path(List<FlowDrawing.Edge> edges) {
    StringBuilder path = new StringBuilder();
    for (FlowDrawing.Edge edge : edges) {
      char sign = 'M';
      for (FlowDrawing.Point point : edge.points()) {
        to(path, sign, point.x(), point.y());
        sign = 'L';
      }
    }
    return path.toString();
  }

  /** Six corners each. */
  private static String questions(List<FlowDrawing.Box> boxes) {
    StringBuilder path = new StringBuilder();
    for (FlowDrawing.Box box : boxes) {
      if (box.kind() == FlowDrawing.Kind.QUESTION) {
        to(path, 'M', box.x(), box.waist());
        to(path, 'L', box.x() + CUT, box.y());
        to(path, 'L', box.right() - CUT, box.y());
        to(path, 'L', box.right(), box.waist());
        to(path, 'L', box.right() - CUT, box.bottom());
        to(path, 'L', box.x() + CUT, box.bottom());
        path.append('Z');
      }
    }
    return path.toString();
  }

  private static void to(StringBuilder path, char sign, double x, double y) {
    path.append(sign).append(Svg.n(x * 10)).append(' ').append(Svg.n(y));
  }
}
