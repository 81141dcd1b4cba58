package io.storeops.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds rows that stand in several sheets, sheet by sheet in the order of precedence. Inside a
 * sheet equal lines are lines of their own. Holds fingerprints only: of all keys of the sheet at
 * hand, and of the days that several sheets share.
 */
final class TwiceReader {
  private final Map<String, LongTableBuilder> loaded = new HashMap<>();
  private LongTableBuilder inSheet = new LongTableBuilder();
  private LongTableBuilder waiting = new LongTableBuilder();
  private LongTableBuilder waitingLines = new LongTableBuilder();
  private int sheet;
  private int other;

  /** A sheet starts; its number is the row's {@code src_file}. */
  void start(int number) {
    sheet = number;
    inSheet = new LongTableBuilder();
    waiting = new LongTableBuilder();
    waitingLines = new LongTableBuilder();
  }

  /** The sheet that has precedence over the row judged last. */
  int other() {
    return other;
  }

  /** How often the key stood in this sheet before. */
  long before(long key) {
    return inSheet.add(key, 1, 0) - 1;
  }

  /** A row whose key is unique in its dataset. */
  Twice keyed(String dataset, long key, long values, boolean shared) {
    if (!shared) {
      return Twice.NEW;
    }
    LongTableBuilder known = loaded.computeIfAbsent(dataset, d -> new LongTableBuilder());
    int at = known.find(key);
    if (at < 0) {
      known.add(key, values, sheet);
      return Twice.NEW;
    }
    other = known.tag(at);
    return known.value(at) == values ? Twice.DUPLICATE : Twice.RESTATED;
  }

  /** A line of an order, or of a list whose lines have no key: the whole order counts. */
  Twice grouped(String dataset, long group, long line, boolean shared) {
    if (!shared) {
      return Twice.NEW;
    }
    LongTableBuilder known = loaded.computeIfAbsent(dataset, d -> new LongTableBuilder());
    int at = known.find(group);
    if (at < 0 || known.tag(at) == sheet) {
      known.add(group, line, sheet);
      return Twice.NEW;
    }
    waiting.add(group, line, known.tag(at));
    waitingLines.add(group, 1, known.tag(at));
    return Twice.LATER;
  }

  /**
   * What the waiting lines turned out to be.
   *
   * @param other the sheet that has precedence
   */
  record Late(boolean equal, long lines, int other) {}

  /** The sheet ends. */
  List<Late> end(String dataset) {
    LongTableBuilder known = loaded.get(dataset);
    List<Late> late = new ArrayList<>();
    if (known != null) {
      waiting.forEach((group, sum, tag) -> late.add(late(known, group, sum, tag)));
    }
    return late;
  }

  private Late late(LongTableBuilder known, long group, long sum, int tag) {
    int at = known.find(group);
    return new Late(known.value(at) == sum, waitingLines.value(waitingLines.find(group)), tag);
  }
}
