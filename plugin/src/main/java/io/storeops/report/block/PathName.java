package io.storeops.report.block;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of folders for anything that people call a thing: lower case letters, digits and hyphens.
 * What had to be changed carries a hash of the whole, so that two things never share a folder and
 * none changes when another comes or goes.
 */
final class PathName {
  private static final Pattern SAFE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** Names that Windows keeps for devices. */
  private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

  private static final int MOST = 60;

  private PathName() {}

  static String of(String id) {
    if (SAFE.matcher(id).matches() && !DEVICE.matcher(id).matches() && id.length() <= MOST) {
      return id;
    }
    String plain =
        Normalizer.normalize(id, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String kept = plain.substring(0, Math.min(plain.length(), 40)).replaceAll("-$", "");
    return (kept.isEmpty() ? "x" : kept) + "-" + hash(id);
  }

  /** FNV-1a of 64 bits, of which eight digits are kept. */
  private static String hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return String.format(Locale.ROOT, "%08x", (int) (hash ^ hash >>> 32));
  }
}
