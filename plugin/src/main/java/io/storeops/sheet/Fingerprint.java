package io.storeops.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What one pass over the bytes tells.
 *
 * @param sha256 lower-case hexadecimal
 * @param head the first bytes
 * @param utf8 whether all bytes are well-formed UTF-8
 */
record Fingerprint(String sha256, byte[] head, boolean utf8) {
  private static final int HEAD = 256 << 10;

  static Fingerprint of(InputFile file) throws IOException {
    MessageDigest digest = digest();
    Utf8Reader utf8 = new Utf8Reader();
    byte[] head;
    try (InputStream in = file.open()) {
      head = in.readNBytes(HEAD);
      digest.update(head);
      utf8.add(head, head.length);
      byte[] buffer = new byte[64 << 10];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        utf8.add(buffer, n);
      }
    }
    return new Fingerprint(HexFormat.of().formatHex(digest.digest()), head, utf8.wellFormed());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
