package io.storeops.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The texts that cells of a workbook share, read as far as they are asked for. Kept as bytes, since
 * a million of them must fit; those used again and again are kept as cells too.
 */
final class SharedTextReader implements Closeable {
  private static final int BLOCK = 1 << 20;
  private static final int KEPT = 1 << 14;
  private static final int KEPT_LENGTH = 256;
  private static final int COST = 16;

  private final @Nullable XmlReader xml;
  private final ByteTextBuilder text = new ByteTextBuilder(Limits.TEXT_BYTES);
  private final int[] keptIndex = new int[KEPT];
  private final Cell[] kept = new Cell[KEPT];
  private byte[][] blocks = new byte[1][BLOCK];
  private int block;
  private int used;
  private int[] blockOf = new int[1024];
  private int[] starts = new int[1024];
  private int[] lengths = new int[1024];
  private int count;
  private long cost;

  /** Of a part; of a workbook without one when its name is empty. */
  SharedTextReader(XlsxParts parts, String part) throws IOException, Unreadable {
    xml = part.isEmpty() ? null : parts.open(part);
    Arrays.fill(keptIndex, -1);
  }

  /** A text or nothing; an index that does not exist is damage. */
  Cell cell(int index) throws IOException, Unreadable {
    while (index >= count) {
      if (xml == null || !read(xml)) {
        throw XmlReader.damaged();
      }
    }
    int slot = index & (KEPT - 1);
    if (keptIndex[slot] == index) {
      return kept[slot];
    }
    int start = starts[index];
    Cell cell =
        Cell.of(ByteTextBuilder.text(blocks[blockOf[index]], start, start + lengths[index]));
    if (lengths[index] <= KEPT_LENGTH) {
      keptIndex[slot] = index;
      kept[slot] = cell;
    }
    return cell;
  }

  private boolean read(XmlReader xml) throws IOException, Unreadable {
    while (xml.next()) {
      if (xml.starts("si")) {
        text.clear();
        xml.richText(text);
        add();
        return true;
      }
    }
    return false;
  }

  private void add() throws Unreadable {
    int length = text.length();
    cost += length + COST;
    if (cost > Limits.SHARED_BYTES) {
      throw Limits.tooLarge("more texts than fit into memory");
    }
    if (length > BLOCK - used) {
      addBlock();
    }
    if (count == starts.length) {
      blockOf = Arrays.copyOf(blockOf, 2 * count);
      starts = Arrays.copyOf(starts, 2 * count);
      lengths = Arrays.copyOf(lengths, 2 * count);
    }
    System.arraycopy(text.bytes(), 0, blocks[block], used, length);
    blockOf[count] = block;
    starts[count] = used;
    lengths[count] = length;
    used += length;
    count++;
  }

  private void addBlock() {
    block++;
    used = 0;
    if (block == blocks.length) {
      blocks = Arrays.copyOf(blocks, 2 * block);
    }
    blocks[block] = new byte[BLOCK];
  }

  @Override
  public void close() throws IOException {
    if (xml != null) {
      xml.close();
    }
  }
}
