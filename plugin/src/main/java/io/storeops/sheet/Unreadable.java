package io.storeops.sheet;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Why a file cannot be read, for users; becomes one problem. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;
  private final String code;
  private final String hint;

  Unreadable(String code, String message, String hint) {
    super(message);
    this.code = code;
    this.hint = hint;
  }

  static Unreadable damaged(String what) {
    return new Unreadable(
        "D004",
        "cannot be read as " + what + ": it is damaged or incomplete",
        "export or copy it again");
  }

  static Unreadable tooLarge() {
    long most = Runtime.getRuntime().maxMemory() >> 20;
    return new Unreadable(
        "D013",
        "needs more memory than the " + most + " MB that Maven has",
        "split it, or give Maven more: MAVEN_OPTS=-Xmx4g");
  }

  /** What went wrong while the bytes of a file were read as something. */
  static Unreadable of(Exception e, Path path, String what) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    if (e instanceof Limits.TooLarge || cause instanceof Limits.TooLarge) {
      return new Unreadable(
          "D013", "unpacks to far more than its size allows", "check where the file comes from");
    }
    if (!Files.exists(path)) {
      return new Unreadable("D004", "is gone since the folder was listed", "put it back");
    }
    if (e instanceof AccessDeniedException || !Files.isReadable(path)) {
      return new Unreadable(
          "D004", "cannot be opened: reading it is not permitted", "allow reading, then run again");
    }
    // how Windows says that a spreadsheet program holds the file
    if (e instanceof FileSystemException held && held.getReason() != null) {
      return new Unreadable(
          "D004",
          "cannot be opened: " + held.getReason().strip().replaceFirst("\\.$", ""),
          "close the program that holds it, then run again");
    }
    return damaged(what);
  }

  String code() {
    return code;
  }

  String hint() {
    return hint;
  }
}
