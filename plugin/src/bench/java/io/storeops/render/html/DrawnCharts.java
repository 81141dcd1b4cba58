package io.storeops.render.html;

import io.storeops.document.Block;

/** Drawings of a page as finished text, for a benchmark that hands them over. */
public final class DrawnCharts {
  private DrawnCharts() {}

  /** A chart as the page shows it. */
  public static String of(Block.Graph graph) {
    return ChartSvg.draw(graph, "");
  }

  /** The line of a card. */
  public static String of(Block.Kpis.Spark spark) {
    return ChartSvg.spark(spark);
  }
}
