package io.storeops.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Values of cells by their type, their style and what stands in them. */
final class XlsxCells {
  private static final Set<String> FAILED =
      Set.of("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!");

  private static final byte[] INLINE = "inlineStr".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FORMULA = "str".getBytes(StandardCharsets.US_ASCII);

  /** What the {@code t} of a cell says. */
  enum Type {
    NUMBER,
    SHARED,
    INLINE,
    FORMULA,
    FLAG,
    ERROR,
    DAY
  }

  private final XlsxStyles styles;
  private final SharedTextReader shared;
  private final DigitReader numbers;
  private final IsoDays days;

  XlsxCells(XlsxStyles styles, SharedTextReader shared, boolean since1904) {
    this.styles = styles;
    this.shared = shared;
    this.numbers = new DigitReader(since1904);
    this.days = new IsoDays(since1904);
  }

  static Type type(TagReader tag, int attribute) throws Unreadable {
    return switch (tag.letter(attribute)) {
      case 's' -> Type.SHARED;
      case 'n' -> Type.NUMBER;
      case 'b' -> Type.FLAG;
      case 'e' -> Type.ERROR;
      case 'd' -> Type.DAY;
      default -> longer(tag, attribute);
    };
  }

  private static Type longer(TagReader tag, int attribute) throws Unreadable {
    if (tag.holds(attribute, INLINE)) {
      return Type.INLINE;
    }
    if (tag.holds(attribute, FORMULA)) {
      return Type.FORMULA;
    }
    throw XmlReader.damaged();
  }

  /**
   * A cell.
   *
   * @param text what stands in it
   * @param value whether anything does
   * @param formula whether a formula made it
   */
  Cell cell(Type type, int style, ByteTextBuilder text, boolean value, boolean formula)
      throws IOException, Unreadable {
    if (type == Type.ERROR) {
      return error(text, value, formula);
    }
    if (text.length() == 0) {
      return Cell.NONE;
    }
    return switch (type) {
      case NUMBER -> orNone(numbers.cell(text, styles.shape(style)), formula);
      case SHARED -> shared.cell(TagReader.number(text.bytes(), 0, text.length()));
      case INLINE -> text(text, formula);
      case FLAG -> orNone(flag(text), formula);
      case DAY -> days.cell(text.text());
      default -> text(text, true);
    };
  }

  /** What a formula has made of numbers and flags that are none is not there. */
  private static Cell orNone(Cell cell, boolean formula) {
    return formula && cell instanceof Cell.Error ? Cell.NONE : cell;
  }

  private static Cell error(ByteTextBuilder text, boolean value, boolean formula)
      throws Unreadable {
    if (formula) {
      return text(text, true);
    }
    return new Cell.Error(value ? text.text() : "#N/A");
  }

  private static Cell flag(ByteTextBuilder text) throws Unreadable {
    int only = text.length() == 1 ? text.bytes()[0] : 0;
    return only == '0' || only == '1' ? new Cell.Flag(only == '1') : new Cell.Error(text.text());
  }

  private static Cell text(ByteTextBuilder text, boolean formula) throws Unreadable {
    String string = text.text();
    return formula && FAILED.contains(string) ? new Cell.Error(string) : Cell.of(string);
  }
}
