package io.storeops.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails when more bytes come than allowed. */
final class CountingReader extends FilterInputStream {
  private final long most;
  private long count;

  CountingReader(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    add(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int n = super.read(buffer, from, length);
    add(Math.max(0, n));
    return n;
  }

  long count() {
    return count;
  }

  private void add(int n) throws IOException {
    count += n;
    if (count > most) {
      throw new Limits.TooLarge(most);
    }
  }
}
