package io.storeops.sheet;

import java.io.IOException;
import java.io.InputStream;

/** Bounds against files that unpack to far more than they are. */
final class Limits {
  static final int ENTRIES = 10_000;
  static final long ENTRY_BYTES = 2L << 30;
  static final long IN_MEMORY_BYTES = 256L << 20;
  static final int RATIO = 250;
  static final long RATIO_FREE_BYTES = 4L << 20;

  /** What a worksheet can hold side by side. */
  static final int COLUMNS = 16_384;

  /** Sheet names, relations and styles of a workbook. */
  static final long SMALL_PART_BYTES = 32L << 20;

  /** One text of a workbook; Excel itself stops at 32,767 characters. */
  static final int TEXT_BYTES = 1 << 20;

  /** All texts of one row. */
  static final int ROW_CHARACTERS = 4 << 20;

  /** The texts that the cells of a workbook share. */
  static final long SHARED_BYTES = 128L << 20;

  private Limits() {}

  /** A stream that fails when more comes out than packed bytes may hold. */
  static InputStream guard(InputStream in, long packed) {
    return new CountingReader(in, most(packed));
  }

  /** Fails when more came out of packed bytes than they may hold. */
  static void check(long unpacked, long packed) throws TooLarge {
    if (unpacked > most(packed)) {
      throw new TooLarge(most(packed));
    }
  }

  private static long most(long packed) {
    return Math.min(ENTRY_BYTES, Math.max(RATIO_FREE_BYTES, packed * RATIO));
  }

  static Unreadable tooLarge(String what) {
    return new Unreadable("D013", "holds " + what, "check where the file comes from");
  }

  /** Too much came out. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(long most) {
      super("unpacks to more than " + most + " bytes");
    }
  }
}
