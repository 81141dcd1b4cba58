package io.storeops.maven;

import io.storeops.run.RunLog;
import org.apache.maven.plugin.logging.Log;

/** Maven's log. */
record MavenRunLog(Log log) implements RunLog {

  @Override
  public void info(String line) {
    log.info("storeops: " + line);
  }

  @Override
  public void debug(String line) {
    if (log.isDebugEnabled()) {
      log.debug("storeops: " + line);
    }
  }
}
