package io.storeops.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.diag.StoreOpsException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Made side by side, handed on in order. */
class RenderQueueTest {

  @Test
  void works_thatEndInAnotherOrder_areHandedOnAsAsked() {
    List<Integer> taken = new ArrayList<>();
    CountDownLatch second = new CountDownLatch(1);
    try (RenderQueue<Integer> queue = new RenderQueue<>(2, taken::add)) {
      queue.add(
          () -> {
            second.await();
            return 1;
          });
      queue.add(
          () -> {
            second.countDown();
            return 2;
          });
      queue.finish();
    }
    assertEquals(List.of(1, 2), taken);
  }

  @Test
  void manyWorks_atAnyTime_onlyAFewWait() {
    AtomicInteger made = new AtomicInteger();
    List<Integer> taken = new ArrayList<>();
    List<Integer> ahead = new ArrayList<>();
    try (RenderQueue<Integer> queue = new RenderQueue<>(2, taken::add)) {
      for (int i = 0; i < 100; i++) {
        queue.add(made::incrementAndGet);
        ahead.add(made.get() - taken.size());
      }
      queue.finish();
    }
    assertEquals(IntStream.rangeClosed(1, 100).boxed().toList(), taken.stream().sorted().toList());
    assertTrue(ahead.stream().allMatch(n -> n <= 8), ahead.toString());
  }

  @Test
  void work_thatFails_failsWhereItIsHandedOn() {
    StoreOpsException broken = new StoreOpsException("Cannot render x: y");
    try (RenderQueue<Integer> queue = new RenderQueue<>(1, n -> {})) {
      queue.add(
          () -> {
            throw broken;
          });
      assertSame(broken, assertThrows(StoreOpsException.class, queue::finish));
    }
  }
}
