package io.storeops.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.document.Axis;
import io.storeops.document.Block;
import io.storeops.document.Chart;
import io.storeops.document.Table;
import io.storeops.document.Tone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChartSvgTest {
  private static final double NONE = Double.NaN;

  private static Element drawn(Chart chart) {
    Table data = new Table("", List.of(), List.of(), "");
    Block.Graph graph = new Block.Graph("g", "A <title>", "", "what it shows", chart, data);
    return Jsoup.parse(ChartSvg.draw(graph, "p-"), "", Parser.xmlParser());
  }

  private static Chart.Bullet bullet(double size, double due, double low, double high) {
    return new Chart.Bullet("Sales", size, due, 0.7, low, high, "1 of 2", "tip", Tone.WATCH);
  }

  private static Chart.Lines lines(double high, @Nullable Double... values) {
    List<Chart.Point> points =
        Stream.of(values).map(v -> new Chart.Point(v, "tip", false, false)).toList();
    List<Chart.@Nullable Band> goals = new ArrayList<>();
    points.forEach(p -> goals.add(null));
    Axis axis = new Axis(0, high, List.of(new Axis.Tick(high, String.valueOf(high))));
    return new Chart.Lines(
        axis,
        Collections.nCopies(points.size(), "x"),
        List.of(new Chart.Line("now", false, points)),
        goals,
        "goal",
        List.of());
  }

  @Test
  void bullets_draw_barGoalDueAndEndAtTheirPlaces() {
    Element svg = drawn(new Chart.Bullets(List.of(bullet(0.5, 0.6, 0.65, 0.75))));
    assertEquals("70%", svg.select("rect.bg").attr("width"));
    assertEquals("50%", svg.select("rect.bar.watch").attr("width"));
    assertEquals("60%", svg.select("line.due").attr("x1"));
    assertEquals("65%", svg.select("line.span").attr("x1"));
    assertEquals("75%", svg.select("line.span").attr("x2"));
  }

  @Test
  void bullet_withoutAPlanOrAForecast_drawsNeither() {
    Element svg = drawn(new Chart.Bullets(List.of(bullet(0.5, NONE, NONE, NONE))));
    assertTrue(svg.select("line.due, line.span").isEmpty());
    assertFalse(svg.outerHtml().contains("NaN"));
  }

  @Test
  void sixTwelve_draws_twoPanelsEachOnItsOwnAxis() {
    Element both = drawn(new Chart.SixTwelve(lines(10, 5.0, 10.0), lines(40, 20.0, null, 40.0)));
    assertEquals(
        List.of("p-c-g-t p-c-g-d", "p-c-g-m-t p-c-g-m-d"),
        both.select("svg.ch").eachAttr("aria-labelledby"));
    List<String> first = both.select("svg.ch").get(0).select("circle.pt.now").eachAttr("cy");
    List<String> second = both.select("svg.ch").get(1).select("circle.pt.now").eachAttr("cy");
    assertEquals(first, second, "the tops of both axes are at one height");
    assertEquals("A <title>", both.select("title").get(0).text());
  }
}
