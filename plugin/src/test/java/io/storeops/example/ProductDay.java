package io.storeops.example;

import java.time.LocalDate;

/**
 * A product's day; money in cents.
 *
 * @param stock units on hand in the evening
 * @param received units that arrived in the morning
 */
record ProductDay(
    Item item,
    LocalDate day,
    long visitors,
    long views,
    long buyers,
    long items,
    long cents,
    long refundCents,
    long carts,
    long favourites,
    long searchVisitors,
    long searchBuyers,
    long stock,
    long received) {}
