package io.storeops.example;

import java.time.LocalDate;
import java.util.List;

/** A store's day, made from its products' days; money in cents, scores in hundredths. */
record StoreDay(
    String store,
    LocalDate day,
    List<ProductDay> products,
    long visitors,
    long views,
    long newVisitors,
    long buyers,
    long repeatBuyers,
    long orders,
    long refundCents,
    long bounceBasisPoints,
    long staySeconds,
    Scores scores) {

  /** Rolling shop scores in hundredths: 4.82 is 482. */
  record Scores(long description, long service, long logistics) {}

  long cents() {
    return products.stream().mapToLong(ProductDay::cents).sum();
  }

  long items() {
    return products.stream().mapToLong(ProductDay::items).sum();
  }

  long carts() {
    return products.stream().mapToLong(ProductDay::carts).sum() * 9 / 10;
  }

  long favourites() {
    return products.stream().mapToLong(ProductDay::favourites).sum() * 9 / 10;
  }

  long productVisitors() {
    return products.stream().mapToLong(ProductDay::visitors).sum() * 100 / 131;
  }

  long productViews() {
    return products.stream().mapToLong(ProductDay::views).sum();
  }
}
