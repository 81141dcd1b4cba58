package io.storeops.document;

import java.util.List;

/** A value axis: ends and at most four labelled grid lines; labels carry no currency sign. */
public record Axis(double low, double high, List<Tick> ticks) {

  /** A labelled value. */
  public record Tick(double at, String text) {}
}
