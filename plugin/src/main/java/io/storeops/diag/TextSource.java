package io.storeops.diag;

/** A place in a text file. Line and column count from 1; 0 means unknown. */
public record TextSource(String file, int line, int column) implements Source {

  /** A file as a whole. */
  public static TextSource of(String file) {
    return new TextSource(file, 0, 0);
  }

  @Override
  public String place() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
