package io.storeops.render.html;

import io.storeops.document.Flow;
import java.util.ArrayList;
import java.util.List;

/** Boxes one below the other; the ways of a question stand side by side and meet again. */
final class FlowTreeBuilder extends FlowPlan {
  private static final double CENTER = 50;
  private static final double MAIN = 56;
  private static final double WIDEST = 46;
  private static final double BEND = 12;
  private static final double DROP = 17;

  private final Flow flow;
  private final String end;

  /** From where the way leads to the next step. */
  private List<FlowDrawing.Point> open = List.of();

  private double y = 2;

  FlowTreeBuilder(Flow flow, String end) {
    this.flow = flow;
    this.end = end;
  }

  FlowDrawing draw() {
    for (int i = 0; i < flow.steps().size(); i++) {
      Flow.Step step = flow.steps().get(i);
      join();
      boolean asks = !step.ways().isEmpty();
      FlowDrawing.Box box =
          named(
              asks ? FlowDrawing.Kind.QUESTION : FlowDrawing.Kind.STEP,
              CENTER - MAIN / 2,
              MAIN,
              i + 1 + ".",
              step);
      open = List.of(new FlowDrawing.Point(CENTER, box.bottom()));
      y = box.bottom() + GAP;
      if (asks) {
        ways(box, step.ways(), i);
      }
    }
    return drawing(List.of(), 2);
  }

  private FlowDrawing.Box named(
      FlowDrawing.Kind kind, double x, double width, String number, Flow.Step step) {
    return step.role().isEmpty()
        ? box(kind, x, y, width, "", (number + " " + step.what()).strip())
        : box(kind, x, y, width, (number + " " + step.role()).strip(), step.what());
  }

  /** Leads what is open to the next box. */
  private void join() {
    if (open.isEmpty()) {
      return;
    }
    if (open.size() == 1 && open.get(0).x() == CENTER) {
      y = open.get(0).y() + GAP;
      line(true, CENTER, open.get(0).y(), CENTER, y);
      return;
    }
    // below all ways, also those that end on their own
    double bus = y - GAP + BEND;
    for (FlowDrawing.Point from : open) {
      line(false, from.x(), from.y(), from.x(), bus, CENTER, bus);
    }
    y = bus + DROP;
    line(true, CENTER, bus, CENTER, y);
  }

  private void ways(FlowDrawing.Box question, List<Flow.Way> ways, int place) {
    double bus = question.bottom() + BEND;
    double column = 100.0 / ways.size();
    double width = Math.min(WIDEST, column - percent(2 * PAD));
    List<FlowDrawing.Point> left = new ArrayList<>();
    double lowest = 0;
    for (int i = 0; i < ways.size(); i++) {
      double middle = column * (i + 0.5);
      Flow.Way way = ways.get(i);
      y = bus + DROP;
      line(true, CENTER, question.bottom(), CENTER, bus, middle, bus, middle, y);
      FlowDrawing.Box last = way(way, place, middle - width / 2, width);
      lowest = Math.max(lowest, last.bottom());
      if (last.kind() != FlowDrawing.Kind.LEAD && !flow.ends(way)) {
        left.add(new FlowDrawing.Point(middle, last.bottom()));
      }
    }
    open = List.copyOf(left);
    y = lowest + GAP;
  }

  /** The boxes of a way; gives the last one. */
  private FlowDrawing.Box way(Flow.Way way, int place, double x, double width) {
    FlowDrawing.Box last = box(FlowDrawing.Kind.ANSWER, x, y, width, way.answer(), "");
    for (Flow.Step step : way.steps()) {
      y = below(last);
      last = named(FlowDrawing.Kind.STEP, x, width, "", step);
    }
    boolean early = flow.ends(way) && place + 1 < flow.steps().size();
    if (early || flow.jumps(way, place)) {
      y = below(last);
      String lead = early ? end : "→ " + way.next();
      last = box(FlowDrawing.Kind.LEAD, x, y, width, lead, "");
    }
    return last;
  }

  private double below(FlowDrawing.Box box) {
    line(true, box.middle(), box.bottom(), box.middle(), box.bottom() + GAP);
    return box.bottom() + GAP;
  }
}
