package io.storeops.render.html;

import io.storeops.document.Flow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A column for each role; the way goes down and over to whoever has the next step. */
final class FlowLaneBuilder extends FlowPlan {
  /** So many columns leave room for a sentence in each. */
  static final int MOST = 6;

  private static final double DROP = 20;

  /** How far down the side of a high box the way leaves it, so that the drawing stays low. */
  private static final double HIGH = 33;

  private static final double BEND = 11;

  private final Flow flow;
  private final List<String> roles;
  private final double wide;

  /** Where the last box of each lane ends. */
  private final double[] ends;

  FlowLaneBuilder(Flow flow, List<String> roles) {
    this.flow = flow;
    this.roles = roles;
    this.wide = 100.0 / roles.size();
    this.ends = new double[roles.size()];
  }

  FlowDrawing draw() {
    List<FlowDrawing.Lane> lanes = new ArrayList<>();
    int most = 1;
    for (int i = 0; i < roles.size(); i++) {
      List<String> head = lines(roles.get(i), wide, true);
      lanes.add(new FlowDrawing.Lane(wide * i, wide, head));
      most = Math.max(most, head.size());
    }
    double top = most * LINE + 14;
    Arrays.fill(ends, top);
    FlowDrawing.Box last = null;
    int at = 0;
    for (int i = 0; i < flow.steps().size(); i++) {
      Flow.Step step = flow.steps().get(i);
      int lane = roles.indexOf(step.role());
      String text = i + 1 + ". " + step.what();
      double x = wide * lane + percent(PAD);
      double width = wide - percent(2 * PAD);
      double y = last == null ? top + 2 : top(last, at, lane, x + width / 2);
      last = box(FlowDrawing.Kind.STEP, x, y, width, "", text);
      ends[lane] = last.bottom();
      at = lane;
    }
    return drawing(lanes, PAD);
  }

  /** Where the next box begins; draws the way there. */
  private double top(FlowDrawing.Box last, int from, int to, double x) {
    if (from == to) {
      double y = last.bottom() + GAP;
      line(true, x, last.bottom(), x, y);
      return y;
    }
    double lowest = 0;
    for (int lane = Math.min(from, to); lane <= Math.max(from, to); lane++) {
      lowest = lane == from ? lowest : Math.max(lowest, ends[lane]);
    }
    // sideways from the box where nothing stands in between, else from below
    double side = Math.min(last.waist(), last.y() + HIGH);
    if (lowest + PAD <= side) {
      line(true, to > from ? last.right() : last.x(), side, x, side, x, side + DROP);
      return side + DROP;
    }
    double run = Math.max(last.bottom(), lowest) + BEND;
    line(true, last.middle(), last.bottom(), last.middle(), run, x, run, x, run + BEND + 5);
    return run + BEND + 5;
  }
}
