package io.storeops.render.excel;

import io.storeops.diag.StoreOpsException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTExtensionList;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/**
 * What Excel 2010 added to a sheet and the library has no words for. Excel wants one list of each
 * kind per sheet, data bars before sparklines.
 */
final class SheetExtensions {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String X14 =
      "xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\"";
  private static final String XM =
      "xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\"";

  private SheetExtensions() {}

  /** A bar: the id that its rule of 2007 has too, and its cells. */
  record Bar(String id, String cells) {}

  /** A line: the cells that it draws, and the cell that it stands in. */
  record Line(String formula, String cell) {}

  /** Names the newer twin of a rule. */
  static void twin(CTExtensionList rule, String id) {
    add(
        rule,
        "<ext uri=\"{B025F937-C7B1-47D3-B67F-A62EFF666E3E}\" "
            + X14
            + "><x14:id>"
            + id
            + "</x14:id></ext>");
  }

  /** Puts all bars and lines of a sheet in; call once. */
  static void write(XSSFSheet sheet, List<Bar> bars, List<Line> lines) {
    StringBuilder xml = new StringBuilder();
    if (!bars.isEmpty()) {
      xml.append("<ext uri=\"{78C0D931-6437-407d-A8EE-F0AAD7539E65}\" ")
          .append(X14)
          .append("><x14:conditionalFormattings>");
      bars.forEach(bar -> xml.append(bar(bar)));
      xml.append("</x14:conditionalFormattings></ext>");
    }
    if (!lines.isEmpty()) {
      xml.append("<ext uri=\"{05C60535-1F16-4fd2-B633-F4F36F0B64E0}\" ")
          .append(X14)
          .append("><x14:sparklineGroups ")
          .append(XM)
          .append("><x14:sparklineGroup lineWeight=\"1.5\" displayEmptyCellsAs=\"gap\" last=\"1\">")
          .append("<x14:colorSeries rgb=\"FF5D6676\"/><x14:colorLast rgb=\"FF1D5FB4\"/>")
          .append("<x14:sparklines>");
      lines.forEach(line -> xml.append(line(line)));
      xml.append("</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>");
    }
    if (xml.length() > 0) {
      CTWorksheet part = sheet.getCTWorksheet();
      add(part.isSetExtLst() ? part.getExtLst() : part.addNewExtLst(), xml.toString());
    }
  }

  private static String bar(Bar bar) {
    return "<x14:conditionalFormatting "
        + XM
        + "><x14:cfRule type=\"dataBar\" id=\""
        + bar.id()
        + "\"><x14:dataBar minLength=\"0\" maxLength=\"100\" gradient=\"0\"><x14:cfvo type=\"num\">"
        + "<xm:f>0</xm:f></x14:cfvo><x14:cfvo type=\"autoMax\"/>"
        + "<x14:negativeFillColor rgb=\"FFF2C9C5\"/><x14:axisColor rgb=\"FF8A93A3\"/></x14:dataBar>"
        + "</x14:cfRule><xm:sqref>"
        + bar.cells()
        + "</xm:sqref></x14:conditionalFormatting>";
  }

  private static String line(Line line) {
    return "<x14:sparkline><xm:f>"
        + escaped(line.formula())
        + "</xm:f><xm:sqref>"
        + line.cell()
        + "</xm:sqref></x14:sparkline>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static void add(XmlObject list, String extensions) {
    try {
      XmlObject parsed =
          XmlObject.Factory.parse("<extLst xmlns=\"" + MAIN + "\">" + extensions + "</extLst>");
      try (XmlCursor to = list.newCursor();
          XmlCursor from = parsed.newCursor()) {
        from.toFirstChild();
        to.toEndToken();
        for (boolean more = from.toFirstChild(); more; more = from.toNextSibling()) {
          from.copyXml(to);
        }
      }
    } catch (XmlException e) {
      throw new StoreOpsException("Cannot write an extension of a sheet: " + e, e);
    }
  }
}
