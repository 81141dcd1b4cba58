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

  private Limits() {}

  /** A stream that fails when more comes out than packed bytes may hold. */
  static InputStream guard(InputStream in, long packed) {
    long most = Math.min(ENTRY_BYTES, Math.max(RATIO_FREE_BYTES, packed * RATIO));
    return new CountingReader(in, most);
  }

  /** Too much came out. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(long most) {
      super("unpacks to more than " + most + " bytes");
    }
  }
}
