package io.storeops.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What rules say of shops in which nothing is wrong, and of one in which one thing is. Everything
 * goes through spreadsheets, as in a real project.
 */
class CleanShopFaultsTest {
  /**
   * Rules on limits that come from noise: a limit that never gives a false alarm sees nothing. Among
   * them are those that chance decides though they have no such limit: which hours rank first, how
   * many of few bad reviews name one cause, how long the stock of a slow item lasts, who the best
   * fifth of buyers is, and by how much three days miss their forecast.
   */
  private static final Set<String> BY_CHANCE =
      Set.of(
          "agent-conversion-worse",
          "audience-moved",
          "best-hour-unscheduled",
          "campaign-above-forecast",
          "carrier-slower",
          "channel-marginal-return",
          "conversion-below-limits",
          "conversion-drop",
          "conversion-hero-drop",
          "conversion-unexplained",
          "customers-top-share",
          "funnel-cart",
          "funnel-order",
          "funnel-pay",
          "hero-sales-outside-limits",
          "live-worse",
          "page-change-worse",
          "payment-step-failing",
          "product-candidate",
          "product-off-plan",
          "product-returned-often",
          "product-stage-changed",
          "promotion-run-worse",
          "rank-inputs-weak",
          "region-moved",
          "repurchase-falling",
          "return-reason-grew",
          "return-reason-of-page",
          "review-cause-repeated",
          "review-negative-share",
          "sales-fell-conversion",
          "sales-fell-order-value",
          "sales-fell-refunds",
          "sales-fell-visitors",
          "search-demand-fell",
          "stock-overstock",
          "topic-rising",
          "trade-behind");

  private static final double MOST_PER_POINT = 0.01;

  /** From so many shops on the share itself counts; fewer may have three standard errors more. */
  private static final int MANY = 100;

  @TempDir Path folder;

  private @Nullable JudgedShop clean;

  private synchronized JudgedShop clean() throws IOException {
    JudgedShop known = clean;
    if (known == null) {
      known = judged("clean", 1, List.of());
      clean = known;
    }
    return known;
  }

  private JudgedShop judged(String name, long seed, List<Edit> edits) throws IOException {
    Path place = folder.resolve(name);
    try {
      return JudgedShop.of(place, seed, edits);
    } finally {
      delete(place);
    }
  }

  private static void delete(Path place) throws IOException {
    if (Files.notExists(place)) {
      return;
    }
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private JudgedShop seeded(int seed) {
    try {
      return judged("shop-" + seed, seed, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @TestFactory
  List<DynamicTest> fault_laidAlone_isFoundAndNothingElse() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Fault fault : Fault.all()) {
      if (!wanted(fault)) {
        continue;
      }
      tests.add(DynamicTest.dynamicTest(fault.name(), () -> find(fault)));
    }
    return tests;
  }

  /** With {@code -Dfaults.only=a,b}: the faults that these rules have to find. */
  private static boolean wanted(Fault fault) {
    Set<String> only = Set.copyOf(List.of(System.getProperty("faults.only", "").split(",")));
    return only.contains("")
        || fault.expect().stream().anyMatch(f -> only.contains(f.substring(0, f.indexOf('|'))));
  }

  private void find(Fault fault) throws IOException {
    JudgedShop judged = judged("fault-" + Integer.toHexString(fault.name().hashCode()), 1, fault.edits());
    Set<String> found = new TreeSet<>(judged.findings());
    found.removeAll(clean().findings());
    assertEquals(new TreeSet<>(fault.expect()), found, fault.name());
  }

  @Test
  void cleanShops_ofManySeeds_giveNoFalseAlarmBeyondChance() throws IOException {
    int shops = Integer.getInteger("faults.shops", 5);
    Map<String, Integer> findings = new ConcurrentSkipListMap<>();
    Map<String, Integer> points = new ConcurrentSkipListMap<>();
    IntStream.rangeClosed(1, shops)
        .parallel()
        .forEach(
            seed -> {
              JudgedShop shop = seeded(seed);
              shop.findings()
                  .forEach(f -> findings.merge(f.substring(0, f.indexOf('|')), 1, Integer::sum));
              shop.points().forEach((rule, n) -> points.merge(rule, n, Integer::sum));
            });
    List<String> loud = new ArrayList<>();
    points.forEach(
        (rule, judged) -> {
          int found = findings.getOrDefault(rule, 0);
          double usual = BY_CHANCE.contains(rule) ? MOST_PER_POINT * judged : 0;
          double most = shops < MANY && usual > 0 ? usual + 3 * Math.sqrt(usual) + 1 : usual;
          String line = rule + " " + found + " of " + judged;
          if (found > 0) {
            System.out.println(line);
          }
          if (found > most) {
            loud.add(line);
          }
        });
    assertEquals(List.of(), loud, shops + " shops");
    assertTrue(points.values().stream().filter(n -> n > 0).count() > 150, points.toString());
  }
}
