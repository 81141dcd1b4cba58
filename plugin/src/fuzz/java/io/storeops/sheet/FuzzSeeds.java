package io.storeops.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Small sound inputs from which the fuzzer starts, written by code. */
public final class FuzzSeeds {
  private static final String TABLE = "店铺,\n日期,访客数,支付金额\n2026-06-01,\"6,069\",12.50\n";

  private final Path folder;
  private int count;

  private FuzzSeeds(Path folder) {
    this.folder = folder;
  }

  /** Writes the seeds of a target into a folder. */
  public static void write(String target, Path folder) throws IOException {
    Files.createDirectories(folder);
    FuzzSeeds seeds = new FuzzSeeds(folder);
    switch (target) {
      case "xlsx" -> seeds.xlsx();
      case "xls" -> seeds.xls();
      case "csv" -> seeds.csv();
      case "zip" -> seeds.zip();
      case "number" ->
          seeds.texts("6,069", "89.45%", "￥1,234", "5.255,61 €", "1.2万", "(3)", "1E+3");
      default ->
          seeds.texts(
              "2026-06-18",
              "20260811",
              "2026年7月9日",
              "2016/5/23 22:02",
              "Feb 1, 2020",
              "2026-W46",
              "2026-06-01 ~ 2026-06-07",
              "2026-01-01T00:00:00+09:00",
              "05/02/10");
    }
  }

  private void add(byte[] bytes) throws IOException {
    Files.write(folder.resolve("seed" + count++), bytes);
  }

  private void texts(String... texts) throws IOException {
    for (String text : texts) {
      add(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void csv() throws IOException {
    for (String charset : List.of("UTF-8", "GB18030", "UTF-16LE")) {
      add(("\uFEFF" + TABLE).getBytes(Charset.forName(charset)));
      add(TABLE.replace(',', '\t').getBytes(Charset.forName(charset)));
    }
    add("日付;売上\n2026年06月01日;\"1\"\"2\"\n".getBytes(Charset.forName("windows-31j")));
  }

  private void zip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, Charset.forName("GB18030"))) {
      for (String name : List.of("店铺/日报.csv", "b.txt", "c.md")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(TABLE.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    add(out.toByteArray());
    add(saved(new XSSFWorkbook()));
  }

  private void xls() throws IOException {
    byte[] whole = saved(new HSSFWorkbook());
    add(whole);
    try (POIFSFileSystem files = new POIFSFileSystem(new java.io.ByteArrayInputStream(whole));
        InputStream records = files.createDocumentInputStream("Workbook")) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write('W');
      records.transferTo(out);
      add(out.toByteArray());
    }
  }

  private void xlsx() throws IOException {
    byte[] whole = saved(new XSSFWorkbook());
    add(whole);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String part : XlsxFuzz.PARTS) {
      out.write(out.size() == 0 ? 'P' : 0);
      out.write(part(whole, part));
    }
    add(out.toByteArray());
    add(byHand());
  }

  private static byte[] byHand() {
    String main = " xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
    String rows =
        "<row r='1'><c r='A1' t='s'><v>0</v></c><c t='inlineStr'><is><t>访客数</t></is></c></row>"
            + "<row r='2'><c r='A2' s='1'><v>46174</v></c><c t='b'><v>1</v></c>"
            + "<c t='e'><v>#N/A</v></c><c t='str'><f>A1</f><v>x</v></c></row>";
    return String.join(
            "\0",
            "P<worksheet" + main + "><sheetData>" + rows + "</sheetData></worksheet>",
            "<sst" + main + "><si><t>日期</t></si><si><r><t>a</t></r></si></sst>",
            "<styleSheet" + main + "><cellXfs><xf/><xf numFmtId='14'/></cellXfs></styleSheet>",
            "<workbook"
                + main
                + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                + "<sheets><sheet name='s' sheetId='1' r:id='r1'/></sheets></workbook>",
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + "<Relationship Id='r1' Target='worksheets/sheet1.xml' Type='x/worksheet'/>"
                + "</Relationships>",
            "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Override PartName='/xl/workbook.xml' ContentType='application/vnd."
                + "openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/>"
                + "<Override PartName='/xl/sharedStrings.xml' ContentType='application/vnd."
                + "openxmlformats-officedocument.spreadsheetml.sharedStrings+xml'/>"
                + "<Override PartName='/xl/styles.xml' ContentType='application/vnd."
                + "openxmlformats-officedocument.spreadsheetml.styles+xml'/></Types>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] part(byte[] book, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(book))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        if (e.getName().equals(name)) {
          return zip.readAllBytes();
        }
      }
    }
    throw new IOException("no part " + name);
  }

  private static byte[] saved(Workbook made) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = made) {
      CellStyle day = book.createCellStyle();
      day.setDataFormat((short) 14);
      Sheet sheet = book.createSheet("日报");
      Row header = sheet.createRow(1);
      header.createCell(0).setCellValue("日期");
      header.createCell(1).setCellValue("访客数");
      Row row = sheet.createRow(2);
      row.createCell(0).setCellValue(LocalDateTime.of(2026, 6, 1, 0, 0));
      row.getCell(0).setCellStyle(day);
      row.createCell(1).setCellValue(0.25);
      row.createCell(2).setCellValue(true);
      row.createCell(3).setCellErrorValue((byte) 7);
      row.createCell(4).setCellFormula("\"a\"&\"b\"");
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      book.write(out);
    }
    return out.toByteArray();
  }
}
