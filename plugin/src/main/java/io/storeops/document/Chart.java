package io.storeops.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart as numbers with their texts; a renderer only chooses pixels. Null values are gaps, never
 * zero.
 */
public sealed interface Chart {

  /**
   * Lines over periods.
   *
   * @param labels one per position, oldest first
   * @param lines main first; at most five
   * @param goals per position the goal's low and high end; null where there is none
   * @param events spans of positions with a name, for example campaigns
   */
  record Lines(
      Axis axis,
      List<String> labels,
      List<Line> lines,
      List<@Nullable Band> goals,
      String goalName,
      List<Event> events)
      implements Chart {}

  /**
   * A process with its natural limits.
   *
   * @param points signals are drawn as diamonds with their number
   * @param mean with its label, as also lower and upper; null when there are fewer than eight
   *     points
   */
  record Process(
      Axis axis,
      List<String> labels,
      List<Point> points,
      @Nullable Reference mean,
      @Nullable Reference lower,
      @Nullable Reference upper,
      List<Event> events)
      implements Chart {}

  /** Steps from a start to an end value; bars hang between. */
  record Waterfall(Axis axis, List<Step> steps) implements Chart {}

  /** Shares that add to one, per position, in stack order with their latest share as text. */
  record Shares(List<String> labels, List<Part> parts) implements Chart {}

  /** Spans on a time line with a mark for the reported week. */
  record Timeline(List<String> labels, List<Span> spans, double now, String nowLabel)
      implements Chart {}

  /**
   * Weeks beside months, each with an axis of its own: the months are some four times as high.
   *
   * @param weeks as many as are looked at closely
   * @param months a year of them
   */
  record SixTwelve(Lines weeks, Lines months) implements Chart {}

  /** How far goals are reached; the first on top. */
  record Bullets(List<Bullet> bullets) implements Chart {}

  /** Ranked bars from zero, the first on top. */
  record Bars(List<Bar> bars) implements Chart {}

  /**
   * Cells of two lists of labels, darker where there is more.
   *
   * @param cells one list per row label, a cell per column label
   */
  record Heat(List<String> rows, List<String> columns, List<List<HeatCell>> cells)
      implements Chart {}

  /**
   * Points over two axes; the middles part them into four fields.
   *
   * @param across what the horizontal axis counts
   * @param up what the vertical axis counts
   */
  record Scatter(
      Axis x, String across, Axis y, String up, List<Dot> dots, double middleX, double middleY)
      implements Chart {}

  /**
   * A bar.
   *
   * @param size from 0 to 1, of the longest
   * @param note stands behind the text; empty for nothing
   */
  record Bar(String name, double size, String text, String note, String tip, Tone tone) {}

  /**
   * A bar against its goal. All positions are from 0 to 1 of the width; those that nobody knows are
   * not a number.
   *
   * @param size of the bar
   * @param due where it should be by now
   * @param goal where the goal stands
   * @param low where it will end at least, as far as that can be said, as also {@code high}
   */
  record Bullet(
      String name,
      double size,
      double due,
      double goal,
      double low,
      double high,
      String text,
      String tip,
      Tone tone) {}

  /**
   * A cell.
   *
   * @param level from 0 to 4; -1 for no data
   * @param text empty where there is no room for one
   */
  record HeatCell(int level, String text, String tip) {}

  /**
   * A point.
   *
   * @param name shown beside it; empty for none
   */
  record Dot(double x, double y, String name, String tip) {}

  /** A line: name and one point per position. */
  record Line(String name, boolean comparison, List<Point> points) {}

  /**
   * A value with the text that a reader of this point wants; {@code partial} is an incomplete
   * period.
   */
  record Point(@Nullable Double value, String tip, boolean signal, boolean partial) {}

  /** Low and high end of a goal. */
  record Band(double low, double high) {}

  /** A labelled horizontal line. */
  record Reference(double at, String label) {}

  /** A named span of positions, both included. */
  record Event(int from, int to, String name) {}

  /**
   * A bar of a waterfall.
   *
   * @param total whether it stands on the base line
   */
  record Step(String name, double amount, String text, Tone tone, boolean total) {}

  /** One part of the whole over all positions. */
  record Part(String name, String latest, List<@Nullable Double> shares, List<String> tips) {}

  /** From and to are positions from 0 to 1. */
  record Span(String name, double from, double to, String tip, Tone tone) {}
}
