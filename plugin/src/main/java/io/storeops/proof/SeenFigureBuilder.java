package io.storeops.proof;

import java.nio.charset.StandardCharsets;

/**
 * Builds up, figure by figure, addresses and the value that each was first seen with. Of an address
 * only 64 bits are kept: among two million, two are taken for one in one of ten million runs.
 */
final class SeenFigureBuilder {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long[] keys = new long[1 << 10];
  private double[] values = new double[1 << 10];
  private int size;

  /** The value that the address was first seen with, which may be this one. */
  double put(String address, double value) {
    if (size * 2 > keys.length) {
      grow();
    }
    long key = hash(address);
    int place = place(keys, key);
    if (keys[place] == 0) {
      keys[place] = key;
      values[place] = value;
      size++;
    }
    return values[place];
  }

  private void grow() {
    long[] more = new long[keys.length * 2];
    double[] moved = new double[more.length];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        int place = place(more, keys[i]);
        more[place] = keys[i];
        moved[place] = values[i];
      }
    }
    keys = more;
    values = moved;
  }

  private static int place(long[] table, long key) {
    int place = (int) (key ^ key >>> 32) & table.length - 1;
    while (table[place] != 0 && table[place] != key) {
      place = place + 1 & table.length - 1;
    }
    return place;
  }

  /** FNV-1a, mixed once more; never 0. */
  private static long hash(String text) {
    long hash = OFFSET;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ b & 0xff) * PRIME;
    }
    hash = (hash ^ hash >>> 31) * 0x9e3779b97f4a7c15L;
    return hash == 0 ? 1 : hash;
  }
}
