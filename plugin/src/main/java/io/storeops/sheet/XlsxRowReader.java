package io.storeops.sheet;

import io.storeops.sheet.XlsxCells.Type;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The rows of a sheet part, one after the other. */
final class XlsxRowReader {
  private final XmlReader xml;
  private final XlsxCells values;
  private final ByteTextBuilder text = new ByteTextBuilder(Limits.TEXT_BYTES);
  private final ByteTextBuilder formulaText = new ByteTextBuilder(Limits.TEXT_BYTES);
  private Cell[] cells = new Cell[64];
  private int count;
  private int characters;
  private int number;
  private int column;
  private int style;
  private Type type = Type.NUMBER;
  private boolean value;
  private boolean formula;

  XlsxRowReader(XmlReader xml, XlsxCells values) throws IOException, Unreadable {
    this.xml = xml;
    this.values = values;
    boolean found = false;
    while (!found && xml.next()) {
      found = xml.starts("sheetData");
    }
  }

  /** Goes to the next row; false behind the last one. */
  boolean next() throws IOException, Unreadable {
    while (xml.next() && !xml.ends("sheetData")) {
      if (xml.starts("row")) {
        row();
        return true;
      }
    }
    return false;
  }

  /** Of the row, from 1. Rows that leave it out follow each other; it never falls. */
  int number() {
    return number;
  }

  /** Of the row, up to its last one. */
  List<Cell> cells() {
    return Arrays.asList(Arrays.copyOf(cells, count));
  }

  private void row() throws IOException, Unreadable {
    number = Math.max(given(xml.tag()), number + 1);
    count = 0;
    characters = 0;
    column = 0;
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (xml.starts("c")) {
        cell();
      } else {
        xml.skip();
      }
    }
  }

  private static int given(TagReader row) throws Unreadable {
    for (int i = 0; i < row.count(); i++) {
      if (row.attribute(i).equals("r")) {
        return Math.min(row.number(i), Integer.MAX_VALUE >> 1);
      }
    }
    return 0;
  }

  private void cell() throws IOException, Unreadable {
    attributes(xml.tag());
    text.clear();
    value = false;
    formula = false;
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      switch (xml.name()) {
        case "v" -> value();
        case "f" -> formula();
        case "is" -> inline();
        default -> xml.skip();
      }
    }
    if (column < Limits.COLUMNS) {
      put(values.cell(type, style, text, value, formula));
    }
    column++;
  }

  private void attributes(TagReader tag) throws Unreadable {
    type = Type.NUMBER;
    style = Integer.MAX_VALUE;
    for (int i = 0; i < tag.count(); i++) {
      switch (tag.attribute(i)) {
        case "r" -> column = tag.column(i);
        case "s" -> style = tag.number(i);
        case "t" -> type = XlsxCells.type(tag, i);
        default -> {
          // not needed
        }
      }
    }
  }

  private void value() throws IOException, Unreadable {
    if (type == Type.INLINE) {
      xml.skip();
      return;
    }
    text.clear();
    value = true;
    xml.text(text);
  }

  private void inline() throws IOException, Unreadable {
    if (type == Type.INLINE) {
      text.clear();
      xml.richText(text);
    } else {
      xml.skip();
    }
  }

  /** An empty one is none, unless it is shared and stands in another cell. */
  private void formula() throws IOException, Unreadable {
    boolean shared = xml.tag().value("t").equals("shared");
    formulaText.clear();
    xml.text(formulaText);
    formula = shared || formulaText.length() > 0;
  }

  private void put(Cell cell) throws Unreadable {
    if (cell instanceof Cell.Text held) {
      characters += held.text().length();
      if (characters > Limits.ROW_CHARACTERS) {
        throw Limits.tooLarge("a row of more than " + Limits.ROW_CHARACTERS + " characters");
      }
    }
    if (column >= cells.length) {
      cells = Arrays.copyOf(cells, Math.min(Limits.COLUMNS, 2 * column));
    }
    while (count <= column) {
      cells[count++] = Cell.NONE;
    }
    cells[column] = cell;
  }
}
