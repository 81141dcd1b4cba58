package io.storeops.sheet;

/** Checks UTF-8 over buffers of any cut. */
final class Utf8Reader {
  private int open;
  private int low = 0x80;
  private int high = 0xBF;
  private boolean broken;

  void add(byte[] bytes, int length) {
    for (int i = 0; i < length && !broken; i++) {
      step(bytes[i] & 0xFF);
    }
  }

  boolean wellFormed() {
    return !broken && open == 0;
  }

  private void step(int b) {
    if (open > 0) {
      broken = b < low || b > high;
      open--;
      low = 0x80;
      high = 0xBF;
    } else if (b >= 0x80) {
      start(b);
    }
  }

  private void start(int b) {
    if (b >= 0xC2 && b <= 0xDF) {
      open = 1;
    } else if (b >= 0xE0 && b <= 0xEF) {
      open = 2;
      low = b == 0xE0 ? 0xA0 : 0x80;
      high = b == 0xED ? 0x9F : 0xBF;
    } else if (b >= 0xF0 && b <= 0xF4) {
      open = 3;
      low = b == 0xF0 ? 0x90 : 0x80;
      high = b == 0xF4 ? 0x8F : 0xBF;
    } else {
      broken = true;
    }
  }
}
