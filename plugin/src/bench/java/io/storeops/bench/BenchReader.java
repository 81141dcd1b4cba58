package io.storeops.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.storeops.diag.Problems;
import io.storeops.sheet.Cell;
import io.storeops.sheet.InputFile;
import io.storeops.sheet.ReadSettings;
import io.storeops.sheet.SheetFile;
import io.storeops.sheet.SheetHandler;
import io.storeops.sheet.SheetHead;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/** One process: reads files with one reader, then prints rows, cells, CPU and peak heap. */
public final class BenchReader {
  private long rows;
  private long cells;

  private BenchReader() {}

  /** The reader's name, then files. */
  public static void main(String[] args) throws Exception {
    BenchReader reader = new BenchReader();
    if (args[0].equals("into-engine")) {
      reader.rows = EngineLoad.rows(List.of(args).subList(1, args.length).stream().map(Path::of).toList());
      reader.cells = reader.rows * BenchFiles.HEADINGS.size();
      System.out.println(reader.rows + " " + reader.cells + " " + cpu() + " " + heap());
      return;
    }
    for (String file : List.of(args).subList(1, args.length)) {
      switch (args[0]) {
        case "storeops" -> reader.storeops(Path.of(file));
        case "fastexcel-reader" -> reader.fastexcel(Path.of(file));
        case "poi" -> reader.poi(Path.of(file));
        default -> reader.fastcsv(Path.of(file));
      }
    }
    System.out.println(reader.rows + " " + reader.cells + " " + cpu() + " " + heap());
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean)
            ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(u -> u.getUsed())
        .sum();
  }

  private void storeops(Path file) {
    Problems problems = new Problems();
    InputFile input = new InputFile(file.toString(), file, "", StandardCharsets.UTF_8);
    ReadSettings settings = new ReadSettings("", Set.copyOf(BenchFiles.HEADINGS)::contains);
    SheetFile.open(input, settings, problems).orElseThrow().read(handler(), problems);
    if (!problems.list().isEmpty()) {
      throw new IllegalStateException(problems.list().get(0).message());
    }
  }

  private SheetHandler handler() {
    return new SheetHandler() {
      @Override
      public boolean start(SheetHead head) {
        rows++;
        cells += head.headings().size();
        return true;
      }

      @Override
      public void row(int number, List<Cell> row) {
        rows++;
        for (Cell cell : row) {
          cells += cell == Cell.NONE ? 0 : 1;
        }
      }

      @Override
      public void end() {
        // all counted
      }
    };
  }

  private void fastexcel(Path file) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
        Stream<Row> all = book.getFirstSheet().openStream()) {
      all.forEach(
          row -> {
            rows++;
            row.forEach(cell -> cells += cell == null || cell.getValue() == null ? 0 : 1);
          });
    }
  }

  /** By its events, the texts as shown. */
  private void poi(Path file) throws Exception {
    try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(parts);
      XMLReader xml = XMLHelper.newXMLReader();
      xml.setContentHandler(
          new XSSFSheetXMLHandler(
              reader.getStylesTable(),
              new ReadOnlySharedStringsTable(parts),
              counter(),
              new DataFormatter(),
              false));
      try (InputStream sheet = reader.getSheetsData().next()) {
        xml.parse(new InputSource(sheet));
      }
    }
  }

  private XSSFSheetXMLHandler.SheetContentsHandler counter() {
    return new XSSFSheetXMLHandler.SheetContentsHandler() {
      @Override
      public void startRow(int number) {
        rows++;
      }

      @Override
      public void endRow(int number) {
        // counted at its start
      }

      @Override
      public void cell(String address, String text, XSSFComment comment) {
        cells++;
      }
    };
  }

  private void fastcsv(Path file) throws IOException {
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
      for (CsvRecord record : csv) {
        rows++;
        for (String field : record.getFields()) {
          cells += field.isEmpty() ? 0 : 1;
        }
      }
    }
  }
}
