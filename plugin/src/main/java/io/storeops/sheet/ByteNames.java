package io.storeops.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Names of tags and attributes, made a text once and found again by their bytes. */
final class ByteNames {
  private static final int SLOTS = 512;
  private static final long MIX = 0x9E3779B97F4A7C15L;
  private static final int SHIFT = Long.SIZE - 9;
  private static final Name NONE = new Name(new byte[0], 0);

  /** A name as it is written, and without its prefix. */
  static final class Name {
    private final byte[] bytes;
    private final long key;
    private final String whole;
    private final String local;

    Name(byte[] bytes, long key) {
      this.bytes = bytes;
      this.key = key;
      this.whole = new String(bytes, StandardCharsets.UTF_8);
      this.local = whole.substring(whole.indexOf(':') + 1);
    }

    String whole() {
      return whole;
    }

    String local() {
      return local;
    }

    int length() {
      return bytes.length;
    }

    /** Whether the bytes from a place on begin with this name. */
    boolean isAt(byte[] from, int start) {
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] != from[start + i]) {
          return false;
        }
      }
      return true;
    }
  }

  private final Name[] slots = new Name[SLOTS];

  ByteNames() {
    Arrays.fill(slots, NONE);
  }

  /**
   * The name between two places.
   *
   * @param key its bytes side by side; of a long name the last eight
   */
  Name name(byte[] from, int start, int end, long key) {
    int slot = (int) ((key * MIX) >>> SHIFT);
    Name known = slots[slot];
    int length = end - start;
    if (known.key == key
        && known.bytes.length == length
        && (length <= Long.BYTES || known.isAt(from, start))) {
      return known;
    }
    Name found = new Name(Arrays.copyOfRange(from, start, end), key);
    slots[slot] = found;
    return found;
  }
}
