package io.storeops.sheet;

/** Any bytes as a text. */
public final class CsvFuzz {
  private CsvFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    ReadOnce.sheet(bytes);
  }
}
