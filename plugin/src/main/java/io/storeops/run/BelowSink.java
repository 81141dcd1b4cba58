package io.storeops.run;

import io.storeops.render.OutputSink;
import java.util.OptionalLong;

/** A folder of another sink. */
record BelowSink(String folder, OutputSink target) implements OutputSink {

  @Override
  public void put(String path, byte[] content) {
    target.put(folder + path, content);
  }

  @Override
  public OptionalLong keep(String path, String sha256) {
    return target.keep(folder + path, sha256);
  }
}
