package io.storeops.render.html;

import io.storeops.document.Axis;
import io.storeops.document.Chart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Charts without a time axis: ranked bars, heat maps, points over two axes. */
final class FieldSvg {
  static final int SCATTER = 320;
  private static final int BAR = 34;
  private static final int BULLET = 60;
  private static final int CELL = 24;
  private static final int HEAD = 20;

  /** Half-width places of a row label of a heat map, and what one takes in percent of the width. */
  private static final double PLACE = 1.1;

  /** What a half-width place of a name takes in a chart of half the page, in percent. */
  private static final double WIDE = 1.3;

  /** From this many columns on, cells are too narrow for a text. */
  private static final int NARROW = 10;

  private static final double LEFT = 9;
  private static final double RIGHT = 97;
  private static final int TOP = 22;
  private static final int BASE = SCATTER - 36;

  private FieldSvg() {}

  static int height(Chart.Bars chart) {
    return BAR * chart.bars().size() + 4;
  }

  static int height(Chart.Bullets chart) {
    return BULLET * chart.bullets().size() + 4;
  }

  static int height(Chart.Heat chart) {
    return HEAD + CELL * chart.rows().size() + 4;
  }

  /** Name and figure above each bar, so that long names need no column of their own. */
  static String bars(Svg svg, Chart.Bars chart) {
    int y = 0;
    for (Chart.Bar bar : chart.bars()) {
      svg.text("val", 0, y + 13, "start", bar.name());
      if (bar.note().isEmpty()) {
        svg.text("val", 100, y + 13, "end", bar.text());
      } else {
        // a phone has room for one of them beside the name
        svg.text("val th", 100, y + 13, "end", bar.text() + " · " + bar.note());
        svg.text("val nr", 100, y + 13, "end", bar.text());
      }
      String tone = bar.tone().name().toLowerCase(Locale.ROOT);
      svg.rect("bar " + tone, 0, y + 18.0, Math.max(0.4, bar.size() * 100), 9, bar.tip());
      y += BAR;
    }
    return svg.close();
  }

  /**
   * Name and figure above, one under the other since both are long; the goal is the pale field,
   * what is due by now the stroke across it.
   */
  static String bullets(Svg svg, Chart.Bullets chart) {
    int y = 0;
    for (Chart.Bullet bullet : chart.bullets()) {
      svg.text("val", 0, y + 13, "start", bullet.name());
      svg.text("ax", 0, y + 28, "start", bullet.text());
      String tone = bullet.tone().name().toLowerCase(Locale.ROOT);
      svg.rect("bg", 0, y + 34.0, bullet.goal() * 100, 15);
      svg.rect("bar " + tone, 0, y + 38.0, Math.max(0.4, bullet.size() * 100), 7, bullet.tip());
      if (!Double.isNaN(bullet.low())) {
        svg.line("span", bullet.low() * 100, y + 52.0, bullet.high() * 100, y + 52.0);
      }
      if (!Double.isNaN(bullet.due())) {
        svg.line("due", bullet.due() * 100, y + 32.0, bullet.due() * 100, y + 51.0);
      }
      y += BULLET;
    }
    return svg.close();
  }

  static String heat(Svg svg, Chart.Heat chart) {
    int places = chart.rows().stream().mapToInt(FieldSvg::places).max().orElse(4);
    double left = Math.min(34, 2 + places * PLACE);
    int count = chart.columns().size();
    double slot = (100 - left) / Math.max(1, count);
    int every = (int) Math.ceil(count / 8.0);
    for (int i = 0; i < count; i++) {
      if (i % every == 0) {
        String cssClass = count > NARROW && i / every % 2 == 1 ? "ax th" : "ax";
        svg.text(cssClass, left + slot * (i + 0.5), 12, "middle", chart.columns().get(i));
      }
    }
    for (int row = 0; row < chart.rows().size(); row++) {
      double y = HEAD + (double) CELL * row;
      svg.text("val", 0, y + 15, "start", chart.rows().get(row));
      List<Chart.HeatCell> cells = chart.cells().get(row);
      for (int i = 0; i < count; i++) {
        Chart.HeatCell cell = cells.get(i);
        String cssClass = cell.level() < 0 ? "bar q" : "bar q" + cell.level();
        svg.rect(cssClass, left + slot * i + slot * 0.03, y, slot * 0.94, CELL - 2.0, cell.tip());
        if (!cell.text().isEmpty() && count <= NARROW) {
          String text = cell.level() > 2 ? "qt inv" : "qt";
          svg.text(text, left + slot * (i + 0.5), y + 15, "middle", cell.text());
        }
      }
    }
    return svg.close();
  }

  static int places(String text) {
    return text.codePoints().map(c -> c >= 0x1100 ? 2 : 1).sum();
  }

  static String scatter(Svg svg, Chart.Scatter chart) {
    for (Axis.Tick tick : chart.y().ticks()) {
      double y = up(chart.y(), tick.at());
      svg.line("gr", LEFT, y, 100, y);
      svg.text("ax", 0, y + 4, "start", tick.text());
    }
    for (Axis.Tick tick : chart.x().ticks()) {
      double x = across(chart.x(), tick.at());
      svg.line("gr", x, TOP, x, BASE);
      svg.text("ax", x, BASE + 14, "middle", tick.text());
    }
    double middleX = across(chart.x(), chart.middleX());
    double middleY = up(chart.y(), chart.middleY());
    svg.line("lim", middleX, TOP, middleX, BASE);
    svg.line("lim", LEFT, middleY, 100, middleY);
    svg.text("ax", 0, 12, "start", chart.up());
    svg.text("ax", 100, SCATTER - 5, "end", chart.across());
    List<Label> taken = new ArrayList<>();
    for (Chart.Dot dot : chart.dots()) {
      double x = across(chart.x(), dot.x());
      double y = up(chart.y(), dot.y());
      svg.dot("dot", x, y, 4.5, dot.tip());
      boolean late = x > 60;
      double width = places(dot.name()) * WIDE;
      Label label = new Label(late ? x - 1 - width : x + 1, y - 6, width);
      if (!dot.name().isEmpty() && taken.stream().noneMatch(label::meets)) {
        taken.add(label);
        svg.text("val th", late ? x - 1 : x + 1, y - 6, late ? "end" : "start", dot.name());
      }
    }
    return svg.close();
  }

  /** Where a name stands; a name that would lie on another is left to the tip. */
  private record Label(double x, double y, double width) {
    boolean meets(Label other) {
      return Math.abs(y - other.y) < 15 && x < other.x + other.width && other.x < x + width;
    }
  }

  private static double across(Axis axis, double value) {
    return LEFT + (RIGHT - LEFT) * share(axis, value);
  }

  private static double up(Axis axis, double value) {
    return TOP + (BASE - TOP) * (1 - share(axis, value));
  }

  private static double share(Axis axis, double value) {
    double span = axis.high() - axis.low();
    return span == 0 ? 0.5 : (value - axis.low()) / span;
  }
}
