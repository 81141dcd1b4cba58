package io.storeops.sheet;

import java.util.List;

/** Tells a failure of who takes the rows from one of the file. */
final class GuardedHandler implements SheetHandler {
  private final SheetHandler handler;

  GuardedHandler(SheetHandler handler) {
    this.handler = handler;
  }

  /** A failure of the handler; its cause is what to throw. */
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final RuntimeException failure;

    Failure(RuntimeException failure) {
      super(failure);
      this.failure = failure;
    }

    RuntimeException failure() {
      return failure;
    }
  }

  @Override
  public boolean start(SheetHead head) {
    try {
      return handler.start(head);
    } catch (RuntimeException e) {
      throw new Failure(e);
    }
  }

  @Override
  public void row(int number, List<Cell> cells) {
    try {
      handler.row(number, cells);
    } catch (RuntimeException e) {
      throw new Failure(e);
    }
  }

  @Override
  public void end() {
    try {
      handler.end();
    } catch (RuntimeException e) {
      throw new Failure(e);
    }
  }
}
