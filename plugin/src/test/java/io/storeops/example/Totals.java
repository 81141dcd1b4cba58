package io.storeops.example;

import java.util.List;
import java.util.function.ToLongFunction;

/** Days taken together as a back end does: people seen on two days count once. */
record Totals(List<StoreDay> days) {
  static Totals of(List<StoreDay> days) {
    return new Totals(List.copyOf(days));
  }

  private long sum(ToLongFunction<StoreDay> of) {
    return days.stream().mapToLong(of).sum();
  }

  /** Of seven days' visitors about a sixth came before in the same week. */
  private long people(ToLongFunction<StoreDay> of, long perMille) {
    long sum = sum(of);
    return days.size() == 1 ? sum : sum * perMille / 1000;
  }

  StoreDay last() {
    return days.get(days.size() - 1);
  }

  long visitors() {
    return people(StoreDay::visitors, 838);
  }

  long newVisitors() {
    return people(StoreDay::newVisitors, 838);
  }

  long productVisitors() {
    return people(StoreDay::productVisitors, 838);
  }

  long buyers() {
    return people(StoreDay::buyers, 981);
  }

  long repeatBuyers() {
    return people(StoreDay::repeatBuyers, 981);
  }

  long carts() {
    return people(StoreDay::carts, 912);
  }

  long favourites() {
    return people(StoreDay::favourites, 930);
  }

  long views() {
    return sum(StoreDay::views);
  }

  long productViews() {
    return sum(StoreDay::productViews);
  }

  long orders() {
    return sum(StoreDay::orders);
  }

  /** Sub-orders: one per product of an order. */
  long lines() {
    return orders() * 109 / 100;
  }

  long items() {
    return sum(StoreDay::items);
  }

  long cents() {
    return sum(StoreDay::cents);
  }

  long refundCents() {
    return sum(StoreDay::refundCents);
  }

  long placedCents() {
    return cents() * 108 / 100;
  }

  long orderBuyers() {
    return buyers() * 107 / 100;
  }

  long soldProducts() {
    return days.stream()
        .flatMap(d -> d.products().stream())
        .filter(p -> p.items() > 0)
        .map(p -> p.item().id())
        .distinct()
        .count();
  }

  /** In hundredths of a percent. */
  long bounce() {
    return sum(d -> d.bounceBasisPoints() * d.visitors()) / Math.max(1, sum(StoreDay::visitors));
  }

  long stay() {
    return sum(d -> d.staySeconds() * d.visitors()) / Math.max(1, sum(StoreDay::visitors));
  }
}
