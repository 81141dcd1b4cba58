package io.storeops.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A whole .xlsx file, or, behind a first byte 'P', the texts of its parts with zero bytes between
 * them, packed into a sound zip.
 */
public final class XlsxFuzz {
  static final List<String> PARTS =
      List.of(
          "xl/worksheets/sheet1.xml",
          "xl/sharedStrings.xml",
          "xl/styles.xml",
          "xl/workbook.xml",
          "xl/_rels/workbook.xml.rels",
          "[Content_Types].xml");

  private XlsxFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    boolean parts = bytes.length > 1 && bytes[0] == 'P';
    ReadOnce.sheet(parts ? packed(bytes) : bytes);
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(1);
      int from = 1;
      for (String part : PARTS) {
        if (from <= bytes.length) {
          int to = from;
          while (to < bytes.length && bytes[to] != 0) {
            to++;
          }
          zip.putNextEntry(new ZipEntry(part));
          zip.write(Arrays.copyOfRange(bytes, from, to));
          zip.closeEntry();
          from = to + 1;
        }
      }
    }
    return out.toByteArray();
  }
}
