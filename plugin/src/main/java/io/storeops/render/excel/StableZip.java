package io.storeops.render.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The zip of a workbook without the clock. Entries are stored, not deflated: the compressor differs
 * between builds of zlib, and thus the bytes between Java versions.
 */
final class StableZip {
  /** Not the first of 1980: for that moment Java adds a field that depends on the time zone. */
  private static final LocalDateTime FIXED = LocalDateTime.of(2000, 1, 1, 0, 0);

  private StableZip() {}

  /**
   * The bytes of a workbook.
   *
   * @param written as the library wrote it
   * @param addresses the sheet whose lines the workbook itself did not hold
   */
  static byte[] bytes(byte[] written, Optional<AddressSheet> addresses) throws IOException {
    ByteArrayOutputStream stable = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(written));
        ZipOutputStream out = new ZipOutputStream(stable)) {
      out.setLevel(Deflater.NO_COMPRESSION);
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(FIXED);
        out.putNextEntry(copy);
        if (addresses.isPresent() && entry.getName().equals(addresses.get().part())) {
          out.write(addresses.get().filled(in.readAllBytes()));
        } else {
          in.transferTo(out);
        }
        out.closeEntry();
      }
    }
    return stable.toByteArray();
  }
}
