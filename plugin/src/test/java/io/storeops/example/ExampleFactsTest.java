package io.storeops.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.storeops.diag.Problems;
import io.storeops.facts.FactCatalog;
import io.storeops.facts.FactReader;
import io.storeops.plan.Plan;
import io.storeops.plan.PlanLoader;
import io.storeops.result.SourceInfo;
import io.storeops.table.Column;
import io.storeops.table.RowSink;
import io.storeops.table.TableShape;
import io.storeops.templates.Templates;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the reader finds in the example's files is what the story put there. */
class ExampleFactsTest {
  @TempDir Path folder;

  /** Sums by {@code table store column}, and rows by {@code table store}. */
  private static final class Sums {
    private final SortedMap<String, BigDecimal> values = new TreeMap<>();
    private final Problems problems = new Problems();
    private final List<SourceInfo> sources;

    Sums(Path project) throws IOException {
      try (Stream<Path> files = Files.walk(project.resolve("plan"))) {
        List<Path> yaml = files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        Plan plan = PlanLoader.load(project, yaml, problems).orElseThrow();
        FactCatalog catalog = FactCatalog.load(new Templates(), plan);
        sources = FactReader.read(project.resolve("data"), plan, catalog, this::sink, problems);
      }
    }

    private RowSink sink(TableShape shape) {
      List<String> names = shape.columns().stream().map(Column::name).toList();
      int store = names.indexOf("store");
      return row -> {
        String key = shape.name() + " " + row[store];
        values.merge(key, BigDecimal.ONE, BigDecimal::add);
        for (int i = 0; i < row.length; i++) {
          if (row[i] instanceof Number n) {
            values.merge(key + " " + names.get(i), new BigDecimal(n.toString()), BigDecimal::add);
          }
        }
      };
    }

    String of(String key) {
      return values.getOrDefault(key, BigDecimal.ZERO).stripTrailingZeros().toPlainString();
    }
  }

  @Test
  void read_asCommitted_givesTheStorysFigures() throws IOException {
    Sums sums = new Sums(ProjectPaths.example());
    assertEquals(List.of(), sums.problems.list());
    for (String store : List.of(Item.TMALL, Item.JD)) {
      List<StoreDay> days = new Simulation().play(store);
      assertStore(sums, store, days);
      assertProducts(sums, store, days);
      assertService(sums, store, days);
    }
    assertOrders(sums, new Simulation().play(Item.JD));
    assertEquals(0, sums.sources.stream().mapToLong(s -> s.rows().refused()).sum());
    // one file downloaded twice, and days beside the trade that the shop's report has too
    assertEquals(28 + 91, sums.sources.stream().mapToLong(s -> s.rows().duplicate()).sum());
    // the sums below three lists of JD
    assertEquals(3, sums.sources.stream().mapToLong(s -> s.rows().leftOut()).sum());
  }

  private static void assertStore(Sums sums, String store, List<StoreDay> days) {
    String key = "store_daily " + store;
    assertEquals("462", sums.of(key));
    Map<String, ToLongFunction<StoreDay>> counts =
        Map.of(
            "visitors", StoreDay::visitors,
            "page_views", StoreDay::views,
            "paid_buyers", StoreDay::buyers,
            "paid_orders", StoreDay::orders,
            "paid_items", StoreDay::items,
            "cart_users", StoreDay::carts);
    counts.forEach(
        (metric, of) ->
            assertEquals(total(days, of), sums.of(key + " " + metric), key + " " + metric));
    assertEquals(money(total(days, StoreDay::cents)), sums.of(key + " paid_amount"));
    assertEquals(money(total(days, StoreDay::refundCents)), sums.of(key + " refund_amount"));
  }

  private static void assertProducts(Sums sums, String store, List<StoreDay> days) {
    List<StoreDay> kept = days.stream().filter(d -> ExampleFiles.productsKept(d.day())).toList();
    String key = "product_daily " + store;
    assertEquals(total(kept, d -> d.products().size()), sums.of(key));
    assertEquals(money(total(kept, StoreDay::cents)), sums.of(key + " paid_amount"));
    assertEquals(
        total(kept, d -> d.products().stream().mapToLong(ProductDay::visitors).sum()),
        sums.of(key + " product_visitors"));
  }

  /** The desk tells of no more people than the store had. */
  private static void assertService(Sums sums, String store, List<StoreDay> days) {
    String key = "service_daily " + store;
    BigDecimal asked = new BigDecimal(sums.of(key + " inquiries"));
    BigDecimal paid = new BigDecimal(sums.of(key + " inquiry_buyers"));
    assertTrue(
        asked.compareTo(new BigDecimal(total(days, StoreDay::visitors))) < 0, asked::toString);
    assertTrue(paid.compareTo(new BigDecimal(total(days, StoreDay::buyers))) < 0, paid::toString);
    if (store.equals(Item.TMALL)) {
      assertEquals(asked.toPlainString(), sums.of("service_agent_daily " + store + " inquiries"));
      assertEquals("132", sums.of("livestream_session " + store));
    }
  }

  /** The order tool has what the shop's report has. */
  private static void assertOrders(Sums sums, List<StoreDay> days) {
    String key = "order_line " + Item.JD;
    assertEquals(
        total(days, d -> d.products().stream().mapToLong(ProductDay::buyers).sum()), sums.of(key));
    assertEquals(total(days, StoreDay::items), sums.of(key + " paid_items"));
    assertEquals(money(total(days, StoreDay::cents)), sums.of(key + " paid_amount"));
  }

  private static String total(List<StoreDay> days, ToLongFunction<StoreDay> of) {
    return String.valueOf(days.stream().mapToLong(of).sum());
  }

  private static String money(String cents) {
    return new BigDecimal(cents).movePointLeft(2).stripTrailingZeros().toPlainString();
  }

  @Test
  void read_inDisguise_givesTheSameCountsAndThreefoldMoney() throws IOException {
    ExampleShifted.write(folder);
    Sums plain = new Sums(ProjectPaths.example());
    Sums shifted = new Sums(folder);
    assertEquals(List.of(), shifted.problems.list());
    for (String table : List.of("store_daily", "product_daily", "order_line", "traffic_daily")) {
      for (String column : List.of("", " visitors", " product_visitors", " paid_items")) {
        String store = table + " " + Item.TMALL + column;
        assertEquals(plain.of(store), shifted.of(table + " north" + column), store);
      }
      BigDecimal paid = new BigDecimal(plain.of(table + " " + Item.TMALL + " paid_amount"));
      assertEquals(
          paid.multiply(BigDecimal.valueOf(3)).stripTrailingZeros().toPlainString(),
          shifted.of(table + " north paid_amount"),
          table);
    }
    assertEquals(
        plain.of("inventory_snapshot jd-linden stock_units"),
        shifted.of("inventory_snapshot south stock_units"));
    assertEquals(
        plain.of("promotion_daily jd-linden clicks"), shifted.of("promotion_daily south clicks"));
    for (String column : List.of("", " inquiries", " answered_3min", " satisfied")) {
      assertEquals(
          plain.of("service_daily jd-linden" + column), shifted.of("service_daily south" + column));
    }
    assertEquals(
        plain.of("service_hourly tmall-linden enquiries"),
        shifted.of("service_hourly north enquiries"));
    assertEquals(
        plain.of("livestream_session tmall-linden viewers"),
        shifted.of("livestream_session north viewers"));
    assertEquals(
        plain.of("market_keyword tmall-linden market_visitors"),
        shifted.of("market_keyword north market_visitors"));
    assertEquals(plain.of("benchmark_daily tmall-linden"), shifted.of("benchmark_daily north"));
  }
}
