package io.storeops.run;

/** Where a run tells what it does: a line per stage for the curious, nothing per file. */
public interface RunLog {

  /** A line that everybody may see. */
  void info(String line);

  /** A line for those who ask for detail. */
  void debug(String line);
}
