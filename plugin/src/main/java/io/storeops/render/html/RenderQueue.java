package io.storeops.render.html;

import io.storeops.diag.StoreOpsException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Makes files of pages side by side and hands them on in the order in which they were asked for, on
 * the thread that asks. Only a few wait at a time, so that a large site is never in memory.
 *
 * @param <T> what is made of a page
 */
final class RenderQueue<T> implements AutoCloseable {
  private static final int MOST_PER_THREAD = 4;

  private final ExecutorService workers;
  private final int most;
  private final Consumer<T> taker;
  private final Deque<Future<T>> waiting = new ArrayDeque<>();

  /**
   * @param threads that make; at least one
   * @param taker of what was made
   */
  RenderQueue(int threads, Consumer<T> taker) {
    this.workers = Executors.newFixedThreadPool(threads);
    this.most = threads * MOST_PER_THREAD;
    this.taker = taker;
  }

  /** Has one more made; hands on the oldest when enough of them wait. */
  void add(Callable<T> making) {
    if (waiting.size() == most) {
      handOn();
    }
    waiting.add(workers.submit(making));
  }

  /** Hands on all that was asked for. */
  void finish() {
    while (!waiting.isEmpty()) {
      handOn();
    }
  }

  private void handOn() {
    try {
      taker.accept(waiting.remove().get());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new StoreOpsException("Rendering failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreOpsException("Interrupted while rendering pages.", e);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
