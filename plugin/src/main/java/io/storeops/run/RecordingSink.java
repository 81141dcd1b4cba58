package io.storeops.run;

import io.storeops.render.OutputSink;
import io.storeops.result.FileInfo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Passes files on and remembers path, size and hash of each. */
final class RecordingSink implements OutputSink {
  private final OutputSink target;
  private final Map<String, FileInfo> files = new TreeMap<>();

  RecordingSink(OutputSink target) {
    this.target = target;
  }

  @Override
  public void put(String path, byte[] content) {
    target.put(path, content);
    files.put(path, new FileInfo(path, content.length, sha256(content)));
  }

  /** By path. */
  List<FileInfo> files() {
    return List.copyOf(files.values());
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
