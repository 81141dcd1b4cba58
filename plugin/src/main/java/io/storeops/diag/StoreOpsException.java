package io.storeops.diag;

/**
 * A fault: storeops cannot go on (disk, engine, bug). The message is a sentence for users; the
 * cause is kept.
 */
public final class StoreOpsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a cause. */
  public StoreOpsException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Without a cause. */
  public StoreOpsException(String message) {
    super(message);
  }
}
