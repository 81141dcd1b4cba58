package io.storeops.example;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plays the story day by day: visitors come, find stock or not, buy, return goods. */
final class Simulation {
  private final Noise noise = new Noise(20261115);
  private final Map<String, Long> stock = new HashMap<>();
  private final Map<String, Double> pace = new HashMap<>();

  /** All days of a store in order. */
  List<StoreDay> play(String store) {
    List<StoreDay> days = new ArrayList<>();
    for (LocalDate day = Story.FIRST; !day.isAfter(Story.LAST); day = day.plusDays(1)) {
      List<ProductDay> products = new ArrayList<>();
      for (Item item : Item.of(store)) {
        if (item.onShelf(day)) {
          products.add(product(item, day));
        }
      }
      days.add(store(store, day, List.copyOf(products)));
    }
    return List.copyOf(days);
  }

  private ProductDay product(Item item, LocalDate day) {
    String key = item.id();
    int d = Story.index(day);
    double wanted = wanted(item, day);
    long received = received(item, day, wanted);
    long before = stock.merge(key, received, Long::sum);
    long visitors = noise.count(key + "visitors", d, wanted * noise.factor(key + "v", d, 0.05));
    double rate = rate(item, day, before) * noise.factor(key + "c", d, 0.05);
    long buyers = Math.min(before, noise.count(key + "buyers", d, visitors * rate));
    long items = Math.min(before, buyers + noise.count(key + "more", d, buyers * 0.07));
    long cents = cents(item, day, items);
    stock.put(key, before - items);
    pace.merge(key, (double) items, (old, now) -> old * 0.93 + now * 0.07);
    return new ProductDay(
        item,
        day,
        visitors,
        visitors + noise.count(key + "views", d, visitors * 0.55),
        buyers,
        items,
        cents,
        Math.round(cents * refundRate(item, day) * noise.factor(key + "refund", d, 0.25)),
        noise.count(key + "carts", d, visitors * (0.03 + item.conversion() * 1.5)),
        noise.count(key + "favourites", d, visitors * 0.022),
        visitors * 38 / 100,
        buyers * 41 / 100,
        before - items,
        received);
  }

  private static double wanted(Item item, LocalDate day) {
    double base = item.visitors() * Story.visitors(day) * Story.season(item.season(), day);
    if (item.is(Item.SOLD_OUT) && Story.inWorst(day)) {
      return base * 1.45; // the smart-scene plan keeps buying clicks for it
    }
    return item.is(Item.SOLD_OUT) && Story.inDrop(day) ? base * 1.10 : base;
  }

  /** Deliveries come on Mondays and fill up to some weeks of sales. */
  private long received(Item item, LocalDate day, double wanted) {
    double usual = pace.getOrDefault(item.id(), wanted * item.conversion());
    long have = stock.getOrDefault(item.id(), 0L);
    boolean stopped = item.is(Item.SOLD_OUT) && day.isAfter(Story.LAST_DELIVERY);
    boolean dead = item.is(Item.RUG) && have > 0;
    if (stopped || dead || (day.getDayOfWeek() != DayOfWeek.MONDAY && have > 0)) {
      return 0;
    }
    double weeks = item.season().equals("summer") ? 3 : item.is(Item.SOLD_OUT) ? 2.6 : 6;
    long target = Math.max(40, Math.round(usual * 7 * weeks / 10) * 10);
    return Math.max(0, (target - have) / 10 * 10);
  }

  private double rate(Item item, LocalDate day, long before) {
    if (item.is(Item.RUG) && !day.isBefore(Story.RUG_STOPS)) {
      return 0;
    }
    double rate = item.conversion() * Story.conversion(day);
    if (item.is(Item.SOLD_OUT) && day.isAfter(Story.LAST_DELIVERY)) {
      double cover = before / Math.max(1, pace.getOrDefault(item.id(), 1.0));
      rate *= cover < 3 ? 0.25 : cover < 6 ? 0.6 : 1; // the wanted sizes go first
    }
    return item.store().equals(Item.TMALL) && Story.inWorst(day) ? rate * 0.93 : rate;
  }

  private long cents(Item item, LocalDate day, long items) {
    double price = item.cents() * Story.price(day);
    double paid = items * price * (0.97 + 0.03 * noise.even(item.id() + "paid", Story.index(day)));
    return Math.round(paid);
  }

  private static double refundRate(Item item, LocalDate day) {
    if (item.store().equals(Item.JD) || !Story.inDrop(day)) {
      return 0.081;
    }
    return Story.inWorst(day) ? 0.098 : 0.091;
  }

  private StoreDay store(String store, LocalDate day, List<ProductDay> products) {
    int d = Story.index(day);
    long productVisitors = products.stream().mapToLong(ProductDay::visitors).sum();
    long productBuyers = products.stream().mapToLong(ProductDay::buyers).sum();
    long visitors = Math.round(productVisitors / 1.24 * noise.factor(store + "v", d, 0.01));
    long buyers = Math.round(productBuyers * 0.93 * noise.factor(store + "b", d, 0.008));
    long bounce = Story.inWorst(day) && store.equals(Item.TMALL) ? 5650 : 4900;
    return new StoreDay(
        store,
        day,
        products,
        visitors,
        Math.round(visitors * 3.1 * noise.factor(store + "views", d, 0.03)),
        Math.round(visitors * 0.71 * noise.factor(store + "new", d, 0.02)),
        buyers,
        Math.round(buyers * 0.23 * noise.factor(store + "old", d, 0.06)),
        buyers + noise.count(store + "orders", d, buyers * 0.03),
        products.stream().mapToLong(ProductDay::refundCents).sum(),
        Math.round(bounce * noise.factor(store + "bounce", d, 0.02)),
        Math.round(96 * noise.factor(store + "stay", d, 0.05)),
        scores(store, day));
  }

  /**
   * Scores creep; only logistics of the big store falls on the last days, while parcels pile up.
   */
  private StoreDay.Scores scores(String store, LocalDate day) {
    long week = Story.index(day) / 14;
    long drift = Math.round(noise.around(store + "score", week) * 0.6);
    long late =
        store.equals(Item.TMALL) ? Math.max(0, 3 - Story.LAST.toEpochDay() + day.toEpochDay()) : 0;
    return new StoreDay.Scores(486 + drift, 484, 483 - late);
  }
}
