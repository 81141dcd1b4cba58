package io.storeops.run;

import io.storeops.render.OutputSink;
import io.storeops.render.Sha256;
import io.storeops.result.FileInfo;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
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
    files.put(path, new FileInfo(path, content.length, Sha256.of(content)));
  }

  @Override
  public OptionalLong keep(String path, String sha256) {
    OptionalLong kept = target.keep(path, sha256);
    kept.ifPresent(bytes -> files.put(path, new FileInfo(path, bytes, sha256)));
    return kept;
  }

  /** By path. */
  List<FileInfo> files() {
    return List.copyOf(files.values());
  }
}
