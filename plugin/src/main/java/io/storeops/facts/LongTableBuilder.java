package io.storeops.facts;

/** A map from long to long and int in flat arrays: 20 bytes an entry instead of a hundred. */
final class LongTableBuilder {
  private long[] keys = new long[64];
  private long[] values = new long[64];
  private int[] tags = new int[64];
  private boolean[] used = new boolean[64];
  private int size;

  /** Place of a key; negative when it is absent. */
  int find(long key) {
    int at = slot(key);
    return used[at] ? at : -1;
  }

  /** Value at a place. */
  long value(int at) {
    return values[at];
  }

  /** Tag at a place. */
  int tag(int at) {
    return tags[at];
  }

  /** Adds to the value of a key, which starts with 0 and this tag; returns the new value. */
  long add(long key, long more, int tag) {
    int at = slot(key);
    if (!used[at]) {
      if (2 * ++size > keys.length) {
        grow();
        at = slot(key);
      }
      used[at] = true;
      keys[at] = key;
      tags[at] = tag;
      values[at] = 0;
    }
    values[at] += more;
    return values[at];
  }

  /** Takes every entry. */
  void forEach(Entry entry) {
    for (int i = 0; i < keys.length; i++) {
      if (used[i]) {
        entry.take(keys[i], values[i], tags[i]);
      }
    }
  }

  interface Entry {
    void take(long key, long value, int tag);
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int at = (int) (mixed >>> 32) & mask;
    while (used[at] && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    final long[] oldValues = values;
    int[] oldTags = tags;
    boolean[] oldUsed = used;
    keys = new long[2 * oldKeys.length];
    values = new long[2 * oldKeys.length];
    tags = new int[keys.length];
    used = new boolean[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldUsed[i]) {
        int at = slot(oldKeys[i]);
        used[at] = true;
        keys[at] = oldKeys[i];
        values[at] = oldValues[i];
        tags[at] = oldTags[i];
      }
    }
  }
}
