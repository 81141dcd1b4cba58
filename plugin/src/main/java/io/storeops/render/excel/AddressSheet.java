package io.storeops.render.excel;

import io.storeops.diag.StoreOpsException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The hidden sheet that says of every cell with a number which figure it is. Columns: address,
 * sheet, cell. What a formula works out of other cells and stands nowhere else is marked as such.
 *
 * <p>It is by far the longest sheet: three of five cells of a book are its. Its lines go past the
 * library into the file, since as cells and shared texts those of twenty shops ran out of a
 * gigabyte.
 */
final class AddressSheet {
  static final String NAME = "_addresses";

  /** In place of the address of a figure that stands here alone and follows from other cells. */
  static final String COMPUTED = "=";

  private static final String NO_LINES = "<sheetData/>";
  private static final String NO_SIZE = "<dimension ref=\"A1\"/>";

  private final String part;
  private final List<List<String>> lines = new ArrayList<>();

  AddressSheet(XSSFSheet sheet) {
    this.part = sheet.getPackagePart().getPartName().getName().substring(1);
    lines.add(List.of("address", "sheet", "cell"));
  }

  void remember(String address, XSSFCell cell) {
    String place = new CellReference(cell.getRowIndex(), cell.getColumnIndex()).formatAsString();
    lines.add(List.of(address, cell.getSheet().getSheetName(), place));
  }

  /** The name of its file inside of the workbook. */
  String part() {
    return part;
  }

  /**
   * Its file with the lines.
   *
   * @param empty as the library wrote it, without any
   */
  byte[] filled(byte[] empty) {
    String xml = new String(empty, StandardCharsets.UTF_8);
    int place = xml.indexOf(NO_LINES);
    if (place < 0) {
      throw new IllegalStateException("the sheet of addresses is not empty: " + xml);
    }
    String start = xml.substring(0, place).replace(NO_SIZE, "<dimension ref=\"" + size() + "\"/>");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(start.getBytes(StandardCharsets.UTF_8));
    write(file);
    file.writeBytes(xml.substring(place + NO_LINES.length()).getBytes(StandardCharsets.UTF_8));
    return file.toByteArray();
  }

  private String size() {
    return "A1:" + new CellReference(lines.size() - 1, 2).formatAsString();
  }

  private void write(ByteArrayOutputStream file) {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file, "UTF-8");
      xml.writeStartElement("sheetData");
      for (int row = 0; row < lines.size(); row++) {
        xml.writeStartElement("row");
        xml.writeAttribute("r", String.valueOf(row + 1));
        for (int column = 0; column < lines.get(row).size(); column++) {
          cell(xml, new CellReference(row, column).formatAsString(), lines.get(row).get(column));
        }
        xml.writeEndElement();
      }
      xml.writeEndElement();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new StoreOpsException("Cannot write the addresses of a workbook: " + e, e);
    }
  }

  private static void cell(XMLStreamWriter xml, String place, String text)
      throws XMLStreamException {
    xml.writeStartElement("c");
    xml.writeAttribute("r", place);
    xml.writeAttribute("t", "inlineStr");
    xml.writeStartElement("is");
    xml.writeStartElement("t");
    xml.writeCharacters(CellText.safe(text));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }
}
