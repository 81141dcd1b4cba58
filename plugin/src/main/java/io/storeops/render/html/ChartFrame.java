package io.storeops.render.html;

import io.storeops.document.Axis;
import io.storeops.document.Chart;
import java.util.List;

/** The plot area of a chart over positions: scales, grid, labels. */
record ChartFrame(Axis axis, int count, int height, double left, double right) {
  /** What a half-width place of a name takes in a chart of half a page, in percent. */
  private static final double PLACE = 1.3;

  private static final int TOP = 22;
  private static final int BOTTOM = 24;

  static ChartFrame of(Axis axis, int count, int height) {
    return new ChartFrame(axis, count, height, 9, 98);
  }

  int base() {
    return height - BOTTOM;
  }

  double y(double value) {
    double span = axis.high() - axis.low();
    double share = span == 0 ? 0.5 : (value - axis.low()) / span;
    return TOP + (base() - TOP) * (1 - share);
  }

  double x(int position) {
    return count < 2 ? (left + right) / 2 : left + (right - left) * position / (count - 1);
  }

  double step() {
    return count < 2 ? right - left : (right - left) / (count - 1);
  }

  void grid(Svg svg) {
    for (Axis.Tick tick : axis.ticks()) {
      svg.line("gr", 0, y(tick.at()), 100, y(tick.at()));
      svg.text("ax", 0, y(tick.at()) - 3, "start", tick.text());
    }
  }

  /** Every few labels, counted from the last; every other one is hidden on phones. */
  void labels(Svg svg, List<String> labels) {
    int every = Math.max(1, (int) Math.ceil(count / 9.0));
    for (int i = 0; i < count; i++) {
      int back = count - 1 - i;
      if (back % every == 0) {
        String cssClass = back / every % 2 == 1 ? "ax th" : "ax";
        svg.text(
            cssClass,
            back == 0 ? 100 : x(i),
            height - 6,
            back == 0 ? "end" : i == 0 ? "start" : "middle",
            labels.get(i));
      }
    }
  }

  /** Campaigns as bands behind the lines, with their names on top. */
  void events(Svg svg, List<Chart.Event> events) {
    double free = 0;
    for (Chart.Event event : events) {
      double from = Math.max(left, x(event.from()) - step() / 2);
      double to = Math.min(100, x(event.to()) + step() / 2);
      svg.rect("ev", from, 12, to - from, base() - 12, event.name());
      // a name that would lie on another is left to the tip
      double wide = FieldSvg.places(event.name()) * PLACE;
      boolean late = from + wide > 100;
      double start = late ? to - wide : from;
      if (start >= free) {
        svg.text("evt th", late ? to : from, 9, late ? "end" : "start", event.name());
        free = start + wide + 1;
      }
    }
  }

  /** The path through the points; a gap ends a stroke. */
  String path(List<Chart.Point> points) {
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (int i = 0; i < points.size(); i++) {
      Double value = points.get(i).value();
      if (value == null) {
        drawing = false;
      } else {
        path.append(drawing ? 'L' : 'M')
            .append(Svg.n(x(i) * 10))
            .append(' ')
            .append(Svg.n(y(value)));
        drawing = true;
      }
    }
    return path.toString();
  }

  /** Columns to point at. */
  void hits(Svg svg, List<Chart.Point> points) {
    for (int i = 0; i < points.size(); i++) {
      svg.rect("hit", x(i) - step() / 2, 0, step(), base(), points.get(i).tip());
    }
  }
}
