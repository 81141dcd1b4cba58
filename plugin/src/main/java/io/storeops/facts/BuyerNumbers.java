package io.storeops.facts;

/** Buyer keys as numbers in the order of first appearance; the keys themselves are not kept. */
final class BuyerNumbers {
  private final LongTableBuilder numbers = new LongTableBuilder();
  private final long[] last = new long[1];

  /** The number of a key of a store's platform. */
  long number(String platform, String key) {
    long hash = RowHash.of(platform + '\n' + key);
    int at = numbers.find(hash);
    if (at >= 0) {
      return numbers.value(at);
    }
    return numbers.add(hash, ++last[0], 0);
  }
}
