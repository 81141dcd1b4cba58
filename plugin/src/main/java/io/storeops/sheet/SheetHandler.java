package io.storeops.sheet;

import java.util.List;

/** Takes the sheets of a file one after the other. */
public interface SheetHandler {

  /** A sheet starts; returns whether its rows are wanted. Without a header none are offered. */
  boolean start(SheetHead head);

  /**
   * A row below the header; {@code number} counts from 1. Missing cells at the end are left out.
   */
  void row(int number, List<Cell> cells);

  /** The sheet ends. Called only when its rows were wanted. */
  void end();
}
