package io.storeops.sheet;

/** Any bytes as an archive: its entries are listed and opened. */
public final class ZipListingFuzz {
  private ZipListingFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    ReadOnce.listing(bytes);
  }
}
