package io.storeops.render.excel;

import io.storeops.diag.StoreOpsException;
import io.storeops.document.Book;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Draws native charts over a grid, so that a reader can change and copy them. */
final class NativeChart {
  /** Rows that a chart covers. */
  static final int ROWS = 16;

  private static final int COLUMNS = 8;

  /** Labels that find room below a chart. */
  private static final int LABELS = 9;

  /** Blue, grey, green, orange: this year, last year, goal, and what follows. */
  private static final byte[][] COLORS = {
    {0x1D, 0x5F, (byte) 0xBF},
    {(byte) 0x8A, (byte) 0x93, (byte) 0xA0},
    {0x0B, 0x7A, 0x6F},
    {(byte) 0xC2, 0x70, 0x1A}
  };

  private NativeChart() {}

  static void draw(
      @Nullable XSSFSheet sheet,
      Book.Plot plot,
      @Nullable GridPlace grid,
      int row,
      int column,
      String lang) {
    if (sheet == null || grid == null) {
      throw new StoreOpsException("The chart \"" + plot.title() + "\" has no grid " + plot.grid());
    }
    if (grid.rows() == 0) {
      return;
    }
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFClientAnchor anchor =
        drawing.createAnchor(0, 0, 0, 0, column, row, column + COLUMNS, row + ROWS);
    XSSFChart chart = drawing.createChart(anchor);
    chart.setTitleText(plot.title());
    chart
        .getFormattedTitle()
        .getParagraphs()
        .forEach(p -> p.getTextRuns().forEach(r -> r.setFontSize(11d)));
    chart.setTitleOverlay(false);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    chart
        .getGraphicFrame()
        .getCTGraphicalObjectFrame()
        .getNvGraphicFramePr()
        .getCNvPr()
        .setDescr(plot.description());
    plot(chart, plot, sheet.getWorkbook().getSheet(grid.sheet()), grid, lang);
  }

  private static void plot(
      XSSFChart chart, Book.Plot plot, XSSFSheet data, GridPlace grid, String lang) {
    XDDFCategoryAxis labels = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
    int skip = 1 + (grid.rows() - 1) / LABELS;
    chart.getCTChart().getPlotArea().getCatAxArray(0).addNewTickLblSkip().setVal(skip);
    values.setCrossBetween(AxisCrossBetween.BETWEEN);
    values.setNumberFormat(BookStyles.pattern(plot.format(), 0, lang));
    values.getOrAddMajorGridProperties().setLineProperties(hairline());
    ChartTypes type = plot.kind() == Book.Plot.Kind.LINE ? ChartTypes.LINE : ChartTypes.BAR;
    XDDFChartData drawn = chart.createData(type, labels, values);
    drawn.setVaryColors(false);
    if (drawn instanceof org.apache.poi.xddf.usermodel.chart.XDDFBarChartData bars) {
      bars.setBarDirection(org.apache.poi.xddf.usermodel.chart.BarDirection.COL);
      bars.setBarGrouping(BarGrouping.CLUSTERED);
      bars.setGapWidth(60);
    } else if (drawn instanceof XDDFLineChartData lines) {
      lines.setGrouping(Grouping.STANDARD);
    }
    XDDFDataSource<String> names =
        XDDFDataSourcesFactory.fromStringCellRange(data, range(grid, plot.labels()));
    for (int column : plot.series()) {
      XDDFNumericalDataSource<Double> numbers =
          XDDFDataSourcesFactory.fromNumericCellRange(data, range(grid, column));
      XDDFChartData.Series series = drawn.addSeries(names, numbers);
      series.setTitle(
          data.getRow(grid.head()).getCell(column).getStringCellValue(),
          new org.apache.poi.ss.util.CellReference(grid.sheet(), grid.head(), column, true, true));
      if (series instanceof XDDFLineChartData.Series line) {
        line.setSmooth(false);
        line.setMarkerStyle(MarkerStyle.NONE);
        line.setLineProperties(stroke(drawn.getSeriesCount() - 1));
      } else {
        series.setFillProperties(fill(drawn.getSeriesCount() - 1));
      }
    }
    chart.plot(drawn);
    chart.displayBlanksAs(DisplayBlanks.GAP);
  }

  /** Said in so many words: LibreOffice draws no line where the file leaves it to the program. */
  private static XDDFLineProperties stroke(int series) {
    XDDFColor color = XDDFColor.from(COLORS[series % COLORS.length]);
    XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(color));
    line.setWidth(1.75);
    return line;
  }

  private static XDDFSolidFillProperties fill(int series) {
    return new XDDFSolidFillProperties(XDDFColor.from(COLORS[series % COLORS.length]));
  }

  private static XDDFLineProperties hairline() {
    byte[] grey = {(byte) 0xE1, (byte) 0xE5, (byte) 0xEB};
    XDDFLineProperties line =
        new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(grey)));
    line.setWidth(0.75);
    return line;
  }

  private static CellRangeAddress range(GridPlace grid, int column) {
    return new CellRangeAddress(grid.head() + 1, grid.head() + grid.rows(), column, column);
  }
}
