package io.storeops.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A whole .xls file, or, behind a first byte 'W', the record stream inside a sound container. */
public final class XlsFuzz {
  private XlsFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    boolean records = bytes.length > 1 && bytes[0] == 'W';
    ReadOnce.sheet(records ? packed(Arrays.copyOfRange(bytes, 1, bytes.length)) : bytes);
  }

  private static byte[] packed(byte[] records) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new ByteArrayInputStream(records), "Workbook");
      files.writeFilesystem(out);
    }
    return out.toByteArray();
  }
}
