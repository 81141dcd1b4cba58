package io.storeops.sheet;

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

  String code() {
    return code;
  }

  String hint() {
    return hint;
  }
}
