package io.storeops.render.html;

import io.storeops.document.Block;
import io.storeops.document.Chart;
import io.storeops.document.Tone;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Draws charts. The document brings numbers and texts; here only pixels are chosen. */
final class ChartSvg {
  private static final int HEIGHT = 230;

  /** What a half-width place takes of a phone's card, in percent of its width. */
  private static final double PLACE = 2.2;

  private ChartSvg() {}

  /**
   * Draws.
   *
   * @param prefix of ids, since a file may hold several pages
   */
  static String draw(Block.Graph graph, String prefix) {
    Chart chart = graph.chart();
    String id = prefix + "c-" + graph.id();
    if (chart instanceof Chart.Lines lines) {
      return lines(Svg.open(id, HEIGHT, graph.title(), graph.description()), lines);
    }
    if (chart instanceof Chart.SixTwelve both) {
      return panel(graph, id, both.weeks()) + panel(graph, id + "-m", both.months());
    }
    if (chart instanceof Chart.Bullets bullets) {
      return FieldSvg.bullets(
          Svg.open(id, FieldSvg.height(bullets), graph.title(), graph.description()), bullets);
    }
    if (chart instanceof Chart.Process process) {
      return process(Svg.open(id, HEIGHT, graph.title(), graph.description()), process);
    }
    if (chart instanceof Chart.Waterfall waterfall) {
      return waterfall(Svg.open(id, HEIGHT + 10, graph.title(), graph.description()), waterfall);
    }
    if (chart instanceof Chart.Shares shares) {
      return shares(Svg.open(id, HEIGHT, graph.title(), graph.description()), shares);
    }
    if (chart instanceof Chart.Bars bars) {
      return FieldSvg.bars(
          Svg.open(id, FieldSvg.height(bars), graph.title(), graph.description()), bars);
    }
    if (chart instanceof Chart.Heat heat) {
      return FieldSvg.heat(
          Svg.open(id, FieldSvg.height(heat), graph.title(), graph.description()), heat);
    }
    if (chart instanceof Chart.Scatter scatter) {
      return FieldSvg.scatter(
          Svg.open(id, FieldSvg.SCATTER, graph.title(), graph.description()), scatter);
    }
    Chart.Timeline timeline = (Chart.Timeline) chart;
    int height = 46 + 26 * timeline.spans().size();
    return timeline(Svg.open(id, height, graph.title(), graph.description()), timeline, height);
  }

  private static String panel(Block.Graph graph, String id, Chart.Lines lines) {
    return lines(Svg.open(id, HEIGHT, graph.title(), graph.description()), lines);
  }

  private static String lines(Svg svg, Chart.Lines chart) {
    ChartFrame frame = ChartFrame.of(chart.axis(), chart.labels().size(), HEIGHT);
    frame.events(svg, chart.events());
    frame.grid(svg);
    goals(svg, frame, chart);
    for (int i = chart.lines().size() - 1; i >= 0; i--) {
      Chart.Line line = chart.lines().get(i);
      String cssClass = line.comparison() ? "ln cmp" : "ln s" + (i + 1);
      svg.stretched(cssClass, HEIGHT, frame.path(line.points()));
    }
    if (!chart.lines().isEmpty()) {
      points(svg, frame, chart.lines().get(0).points());
    }
    frame.labels(svg, chart.labels());
    if (!chart.lines().isEmpty()) {
      frame.hits(svg, chart.lines().get(0).points());
    }
    return svg.close();
  }

  private static void goals(Svg svg, ChartFrame frame, Chart.Lines chart) {
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (int i = 0; i < chart.goals().size(); i++) {
      Chart.Band band = chart.goals().get(i);
      if (band == null) {
        drawing = false;
        continue;
      }
      double from = Math.max(frame.left(), frame.x(i) - frame.step() / 2);
      double width = Math.min(100, frame.x(i) + frame.step() / 2) - from;
      if (band.high() > band.low()) {
        double top = frame.y(band.high());
        svg.rect("band", from, top, width, Math.max(2, frame.y(band.low()) - top));
      }
      double middle = frame.y((band.low() + band.high()) / 2);
      path.append(drawing ? 'L' : 'M')
          .append(Svg.n(from * 10))
          .append(' ')
          .append(Svg.n(middle))
          .append('H')
          .append(Svg.n((from + width) * 10));
      drawing = true;
    }
    svg.stretched("ln goal", HEIGHT, path.toString());
  }

  private static void points(Svg svg, ChartFrame frame, List<Chart.Point> points) {
    int last = -1;
    for (int i = 0; i < points.size(); i++) {
      Double value = points.get(i).value();
      if (value != null) {
        last = i;
        if (points.size() <= 30) {
          svg.circle("pt", frame.x(i), frame.y(value), 2);
        }
      }
    }
    if (last >= 0) {
      Chart.Point point = points.get(last);
      Double value = point.value();
      if (value != null) {
        svg.circle(point.partial() ? "pt now part" : "pt now", frame.x(last), frame.y(value), 4.5);
      }
    }
  }

  private static String process(Svg svg, Chart.Process chart) {
    ChartFrame frame = ChartFrame.of(chart.axis(), chart.labels().size(), HEIGHT);
    frame.events(svg, chart.events());
    if (chart.mean() == null) {
      frame.grid(svg);
    }
    if (chart.lower() != null && chart.upper() != null) {
      double top = frame.y(chart.upper().at());
      svg.rect("nat", 0, top, 100, frame.y(chart.lower().at()) - top);
    }
    reference(svg, frame, chart.upper(), "lim", -4);
    reference(svg, frame, chart.mean(), "avg", -4);
    reference(svg, frame, chart.lower(), "lim", 12);
    svg.stretched("ln s1", HEIGHT, frame.path(chart.points()));
    for (int i = 0; i < chart.points().size(); i++) {
      Chart.Point point = chart.points().get(i);
      Double value = point.value();
      if (value != null && point.signal()) {
        svg.diamond("sig", frame.x(i), frame.y(value));
      } else if (value != null) {
        svg.circle("pt", frame.x(i), frame.y(value), i == chart.points().size() - 1 ? 4.5 : 2);
      }
    }
    frame.labels(svg, chart.labels());
    frame.hits(svg, chart.points());
    return svg.close();
  }

  private static void reference(
      Svg svg, ChartFrame frame, Chart.@Nullable Reference line, String cssClass, int offset) {
    if (line != null) {
      svg.line(cssClass, 0, frame.y(line.at()), 100, frame.y(line.at()));
      svg.text("ax", 0, frame.y(line.at()) + offset, "start", line.label());
    }
  }

  private static String waterfall(Svg svg, Chart.Waterfall chart) {
    int count = chart.steps().size();
    ChartFrame frame = new ChartFrame(chart.axis(), count, HEIGHT, 8, 100);
    frame.grid(svg);
    double slot = (100.0 - 8) / count;
    double level = 0;
    for (int i = 0; i < count; i++) {
      Chart.Step step = chart.steps().get(i);
      double from = step.total() ? 0 : level;
      double to = step.total() ? step.amount() : level + step.amount();
      double x = 8 + slot * i + slot * 0.15;
      double top = Math.min(frame.y(from), frame.y(to));
      double height = Math.max(1, Math.abs(frame.y(from) - frame.y(to)));
      String cssClass = step.total() ? "bar tot" : "bar " + tone(step.tone());
      svg.rect(cssClass, x, top, slot * 0.7, height, step.name() + " " + step.text());
      staggered(svg, "val", i, x + slot * 0.35, top - 5, top + height + 13, step.text());
      staggered(svg, "ax", i, x + slot * 0.35, HEIGHT - 6, HEIGHT + 7, step.name());
      level = to;
      if (i < count - 1) {
        svg.line("lnk", x + slot * 0.7, frame.y(level), x + slot, frame.y(level));
      }
    }
    return svg.close();
  }

  /** Beside its neighbours where there is room; on a phone every other text stands lower. */
  private static void staggered(
      Svg svg, String cssClass, int position, double x, double y, double lower, String text) {
    boolean odd = position % 2 == 1;
    svg.text(odd ? cssClass + " th" : cssClass, x, y, "middle", text);
    if (odd) {
      svg.text(cssClass + " nr", x, lower, "middle", text);
    }
  }

  private static String shares(Svg svg, Chart.Shares chart) {
    int count = chart.labels().size();
    double slot = 100.0 / count;
    int base = HEIGHT - 24;
    for (int i = 0; i < count; i++) {
      double y = base;
      for (int part = 0; part < chart.parts().size(); part++) {
        Double share = chart.parts().get(part).shares().get(i);
        if (share != null) {
          double height = share * (base - 6);
          y -= height;
          svg.rect(
              "bar p" + (part + 1),
              slot * i + slot * 0.1,
              y,
              slot * 0.8,
              height,
              chart.parts().get(part).tips().get(i));
        }
      }
      int back = count - 1 - i;
      if (back % 2 == 0) {
        svg.text(
            back / 2 % 2 == 1 ? "ax th" : "ax",
            slot * i + slot * 0.5,
            HEIGHT - 6,
            "middle",
            chart.labels().get(i));
      }
    }
    return svg.close();
  }

  private static String timeline(Svg svg, Chart.Timeline chart, int height) {
    int count = chart.labels().size();
    for (int i = 0; i < count; i++) {
      double x = 100.0 * i / count;
      svg.line("gr", x, 0, x, height - 32);
      if (i % 2 == 0) {
        svg.text(i % 4 == 0 ? "ax" : "ax th", x, height - 18, "start", chart.labels().get(i));
      }
    }
    int row = 0;
    for (Chart.Span span : chart.spans()) {
      double y = 14 + 26.0 * row++;
      double from = span.from() * 100;
      double width = Math.max(0.8, (span.to() - span.from()) * 100);
      svg.rect("span " + tone(span.tone()), from, y, width, 8, span.tip());
      // a name that would leave a phone's card ends where its span does, or as far right as it
      // needs
      double wide = Math.min(100, FieldSvg.places(span.tip()) * PLACE);
      boolean late = from + wide > 100;
      double x = late ? Math.max(from + width, wide) : from;
      svg.text("spt", x, y - 3, late ? "end" : "start", span.tip());
    }
    svg.line("now", chart.now() * 100, 0, chart.now() * 100, height - 14);
    svg.text("nowt", chart.now() * 100, height - 3, "middle", chart.nowLabel());
    return svg.close();
  }

  /** The line of a card; the last point is red only when the card asks to act. */
  static String spark(Block.Kpis.Spark spark) {
    if (spark.values().size() < 2) {
      return "";
    }
    double low = Double.isNaN(spark.goal()) ? Double.POSITIVE_INFINITY : spark.goal();
    double high = Double.isNaN(spark.goal()) ? Double.NEGATIVE_INFINITY : spark.goal();
    for (double value : spark.values()) {
      if (!Double.isNaN(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    if (low > high) {
      return "";
    }
    Svg svg = Svg.small("spark", 34);
    double span = high == low ? 1 : high - low;
    if (!Double.isNaN(spark.goal())) {
      double y = 29 - 24 * (spark.goal() - low) / span;
      svg.line("sg", 0, y, 100, y);
    }
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    int last = spark.values().size() - 1;
    for (int i = 0; i <= last; i++) {
      double value = spark.values().get(i);
      if (Double.isNaN(value)) {
        drawing = false;
        continue;
      }
      double y = 29 - 24 * (value - low) / span;
      path.append(drawing ? 'L' : 'M')
          .append(Svg.n(10 + 970.0 * i / last))
          .append(' ')
          .append(Svg.n(y));
      drawing = true;
      if (i == last) {
        svg.circle(spark.alarm() ? "sp al" : "sp", 98, y, 3);
      }
    }
    return svg.stretched("sl", 34, path.toString()).close();
  }

  /** A bar under a number: a share from 0 to 1, drawn from the right. */
  static String bar(double share) {
    double width = Math.max(0, Math.min(1, share)) * 100;
    return Svg.small("ib", 4).rect("ibf", 100 - width, 0, width, 4).close();
  }

  private static String tone(Tone tone) {
    return tone.name().toLowerCase(Locale.ROOT);
  }
}
