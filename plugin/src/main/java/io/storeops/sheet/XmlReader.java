package io.storeops.sheet;

import io.storeops.sheet.ByteNames.Name;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tags and texts of an XML part in UTF-8, pulled from its bytes. Names are taken without their
 * prefix. Nothing is declared, resolved or fetched: a DOCTYPE is refused.
 */
final class XmlReader implements Closeable {
  private static final int BUFFER = 64 << 10;
  private static final int DEPTH = 64;
  private static final byte[] CDATA = "<![CDATA[".getBytes(StandardCharsets.US_ASCII);
  private static final boolean[] PLAIN = new boolean[256];

  static {
    Arrays.fill(PLAIN, ' ', PLAIN.length, true);
    PLAIN['\t'] = true;
    PLAIN['\n'] = true;
    PLAIN['<'] = false;
    PLAIN['&'] = false;
  }

  private final InputStream in;
  private final TagReader tag = new TagReader();
  private final Name[] open = new Name[DEPTH];
  private byte[] buffer;
  private int at;
  private int end;
  private int depth;
  private boolean start;
  private boolean pending;
  private String name = "";
  private @Nullable ByteTextBuilder wanted;

  /** Reads the first bytes, which tell the encoding. */
  XmlReader(InputStream in, long size) throws IOException, Unreadable {
    this.in = in;
    this.buffer = new byte[(int) Math.max(Prolog.BYTES, Math.min(size, BUFFER))];
    this.end = in.readNBytes(buffer, 0, buffer.length);
    this.at = Prolog.length(buffer, end);
  }

  static Unreadable damaged() {
    return Unreadable.damaged("a workbook (.xlsx)");
  }

  /** Goes to the next tag; false behind the last one. */
  boolean next() throws IOException, Unreadable {
    if (pending) {
      pending = false;
      leave();
      return true;
    }
    while (toTag()) {
      reserve(2);
      byte second = buffer[at + 1];
      if (second == '/') {
        endTag();
        return true;
      }
      if (second == '!') {
        declaration();
      } else if (second == '?') {
        at += 2;
        pass('?', null);
      } else {
        startTag();
        return true;
      }
    }
    if (depth > 0 || name.isEmpty()) {
      throw damaged();
    }
    return false;
  }

  /** Whether the tag is a start; {@code <a/>} is a start and then an end. */
  boolean start() {
    return start;
  }

  boolean starts(String element) {
    return start && name.equals(element);
  }

  boolean ends(String element) {
    return !start && name.equals(element);
  }

  String name() {
    return name;
  }

  /** The start tag; valid until {@link #next()}. */
  TagReader tag() {
    return tag;
  }

  /** How many elements are open, the one that starts counted, the one that ends not. */
  int depth() {
    return depth;
  }

  /** Goes to the end of the element that starts here. */
  void skip() throws IOException, Unreadable {
    int outside = depth - 1;
    while (depth > outside) {
      if (!next()) {
        return;
      }
    }
  }

  /** Adds all text up to the end of the element that starts here. */
  void text(ByteTextBuilder into) throws IOException, Unreadable {
    wanted = into;
    skip();
    wanted = null;
  }

  /** Adds the runs of the text that starts here, the readings above them left out. */
  void richText(ByteTextBuilder into) throws IOException, Unreadable {
    int outside = depth - 1;
    while (depth > outside && next()) {
      if (starts("t")) {
        text(into);
      } else if (starts("rPh")) {
        skip();
      }
    }
  }

  private void startTag() throws IOException, Unreadable {
    int behind = tag.read(buffer, at + 1, end);
    while (behind < 0) {
      if (!more()) {
        throw damaged();
      }
      behind = tag.read(buffer, at + 1, end);
    }
    if (depth == DEPTH) {
      throw damaged();
    }
    at = behind;
    open[depth++] = tag.name();
    name = tag.name().local();
    start = true;
    pending = tag.empty();
  }

  /** Must be the end of what was opened last. */
  private void endTag() throws IOException, Unreadable {
    if (depth == 0) {
      throw damaged();
    }
    Name expected = open[depth - 1];
    reserve(expected.length() + 3);
    if (!expected.isAt(buffer, at + 2)) {
      throw damaged();
    }
    at += expected.length() + 2;
    while (buffer[at] != '>') {
      if (!TagReader.isBlank(buffer[at])) {
        throw damaged();
      }
      at++;
      reserve(1);
    }
    at++;
    leave();
  }

  private void leave() {
    depth--;
    name = open[depth].local();
    start = false;
  }

  private boolean toTag() throws IOException, Unreadable {
    return wanted == null ? passText() : keepText(wanted);
  }

  private boolean passText() throws IOException, Unreadable {
    while (true) {
      int i = at;
      while (i < end && buffer[i] != '<') {
        i++;
      }
      at = i;
      if (i < end) {
        return true;
      }
      if (!more()) {
        return false;
      }
    }
  }

  private boolean keepText(ByteTextBuilder text) throws IOException, Unreadable {
    while (true) {
      int i = at;
      while (i < end && PLAIN[buffer[i] & 0xFF]) {
        i++;
      }
      text.add(buffer, at, i);
      at = i;
      if (i < end) {
        if (buffer[i] == '<') {
          return true;
        }
        special(text);
      } else if (!more()) {
        return false;
      }
    }
  }

  private void special(ByteTextBuilder text) throws IOException, Unreadable {
    if (buffer[at] == '&') {
      while (end - at < Entities.LONGEST && more()) {
        // the whole entity, if there is one
      }
      at = Entities.add(buffer, at, end, text);
      return;
    }
    newLine(take(), text);
  }

  /** Both line ends of others count as one line feed. */
  private void newLine(byte b, ByteTextBuilder text) throws IOException, Unreadable {
    if (b != '\r') {
      throw damaged();
    }
    text.add('\n');
    if ((at < end || more()) && buffer[at] == '\n') {
      at++;
    }
  }

  private void declaration() throws IOException, Unreadable {
    reserve(4);
    if (buffer[at + 2] == '-' && buffer[at + 3] == '-') {
      at += 4;
      pass('-', null);
      return;
    }
    reserve(CDATA.length);
    if (depth == 0 || !Arrays.equals(CDATA, 0, CDATA.length, buffer, at, at + CDATA.length)) {
      throw Prolog.doctype();
    }
    at += CDATA.length;
    pass(']', wanted);
  }

  /** Behind {@code -->}, {@code ]]>} or {@code ?>}, keeping what stands before. */
  private void pass(char mark, @Nullable ByteTextBuilder text) throws IOException, Unreadable {
    int least = mark == '?' ? 1 : 2;
    int marks = 0;
    while (true) {
      byte b = take();
      if (b == '>' && marks >= least) {
        break;
      }
      marks = b == mark ? marks + 1 : 0;
      if (text != null) {
        keep(b, text);
      }
    }
    if (text != null) {
      text.cut(least);
    }
  }

  private void keep(byte b, ByteTextBuilder text) throws IOException, Unreadable {
    if (b >= 0 && b < ' ' && b != '\t' && b != '\n') {
      newLine(b, text);
    } else {
      text.add(b);
    }
  }

  private byte take() throws IOException, Unreadable {
    reserve(1);
    return buffer[at++];
  }

  private void reserve(int count) throws IOException, Unreadable {
    while (end - at < count) {
      if (!more()) {
        throw damaged();
      }
    }
  }

  /** Reads on behind what is not yet used; false at the end of the part. */
  private boolean more() throws IOException, Unreadable {
    int kept = Math.max(0, end - at);
    if (kept == buffer.length) {
      if (kept >= Limits.TEXT_BYTES) {
        throw damaged();
      }
      buffer = Arrays.copyOf(buffer, 2 * kept);
    } else {
      System.arraycopy(buffer, at, buffer, 0, kept);
    }
    at = 0;
    int count = in.readNBytes(buffer, kept, buffer.length - kept);
    end = kept + count;
    return count > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
