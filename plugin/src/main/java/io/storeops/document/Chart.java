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
