package io.storeops.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files to read, the same bytes on every machine: a day, store, product, channel, 8 numbers, 4
 * texts such as {@code 1,234} and 4 such as {@code 3.25%}.
 */
final class BenchFiles {
  static final List<String> HEADINGS = headings();
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  private static final long FIRST_DAY = 45_658;

  private final Path folder;

  BenchFiles(Path folder) {
    this.folder = folder;
  }

  private static List<String> headings() {
    List<String> headings = new ArrayList<>(List.of("date", "store", "product", "channel"));
    for (String kind : List.of("number", "number b", "count", "rate")) {
      for (int i = 1; i <= 4; i++) {
        headings.add(kind + " " + i);
      }
    }
    return List.copyOf(headings);
  }

  /** A row: the day's number, 3 texts, 8 numbers, 8 texts. */
  private static List<String> row(int number, Random random) {
    List<String> cells = new ArrayList<>(HEADINGS.size());
    cells.add(Long.toString(FIRST_DAY + number % 365));
    cells.add("store " + number % 20);
    cells.add("product " + random.nextInt(5000));
    cells.add("channel " + number % 6);
    for (int i = 0; i < 8; i++) {
      int value = random.nextInt(1_000_000);
      cells.add(i % 2 == 0 ? Integer.toString(value) : value / 100 + "." + (10 + value % 90));
    }
    for (int i = 0; i < 4; i++) {
      cells.add(String.format(Locale.ROOT, "%,d", 1000 + random.nextInt(99_000)));
    }
    for (int i = 0; i < 4; i++) {
      int value = random.nextInt(1000);
      cells.add(value / 100 + "." + (10 + value % 90) + "%");
    }
    return cells;
  }

  Path csv(String name, int first, int rows) throws IOException {
    Path file = folder.resolve(name);
    if (Files.exists(file)) {
      return file;
    }
    Random random = new Random(first);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(String.join(",", HEADINGS) + "\n");
      for (int r = first; r < first + rows; r++) {
        List<String> cells = row(r, random);
        cells.set(0, LocalDate.of(1899, 12, 30).plusDays(Long.parseLong(cells.get(0))).toString());
        cells.replaceAll(c -> c.indexOf(',') < 0 ? c : '"' + c + '"');
        out.write(String.join(",", cells) + "\n");
      }
    }
    return file;
  }

  /** With shared texts, as spreadsheet programs write them. */
  Path xlsx(int rows) throws IOException {
    Path file = folder.resolve(rows + ".xlsx");
    if (Files.exists(file)) {
      return file;
    }
    try (OutputStream bytes = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      Map<String, Integer> texts = new LinkedHashMap<>();
      Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
      frame(zip, out);
      sheet(zip, out, rows, texts);
      part(zip, "xl/sharedStrings.xml");
      out.write("<sst xmlns=\"" + MAIN + "\">");
      for (String text : texts.keySet()) {
        out.write("<si><t>" + text + "</t></si>");
      }
      out.write("</sst>");
      out.flush();
      zip.closeEntry();
    }
    return file;
  }

  private static void part(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
  }

  private static void frame(ZipOutputStream zip, Writer out) throws IOException {
    String type =
        "<Override PartName=\"/xl/%s.xml\" ContentType=\"application/vnd.openxmlformats"
            + "-officedocument.spreadsheetml.%s+xml\"/>";
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\""
            + PACKAGE
            + "/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd"
            + ".openxmlformats-package.relationships+xml\"/>"
            + type.formatted("workbook", "sheet.main")
            + type.formatted("styles", "styles")
            + type.formatted("sharedStrings", "sharedStrings")
            + type.formatted("worksheets/sheet1", "worksheet")
            + "</Types>");
    parts.put("_rels/.rels", relations(List.of("officeDocument xl/workbook.xml")));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relations(
            List.of(
                "worksheet worksheets/sheet1.xml",
                "styles styles.xml",
                "sharedStrings sharedStrings.xml")));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s/relationships\"><sheets><sheet name=\"data\""
            .formatted(MAIN, OFFICE)
            + " sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>");
    parts.put(
        "xl/styles.xml",
        "<styleSheet xmlns=\"%s\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/>"
                .formatted(MAIN)
            + "</fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/>"
            + "</cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
            + "</cellXfs></styleSheet>");
    for (Map.Entry<String, String> part : parts.entrySet()) {
      part(zip, part.getKey());
      out.write(part.getValue());
      out.flush();
      zip.closeEntry();
    }
  }

  private static String relations(List<String> targets) {
    StringBuilder links = new StringBuilder("<Relationships xmlns=\"" + PACKAGE);
    links.append("/relationships\">");
    for (int i = 0; i < targets.size(); i++) {
      String[] target = targets.get(i).split(" ", 2);
      links.append(
          "<Relationship Id=\"r%d\" Type=\"%s/relationships/%s\" Target=\"%s\"/>"
              .formatted(i, OFFICE, target[0], target[1]));
    }
    return links.append("</Relationships>").toString();
  }

  private static void sheet(ZipOutputStream zip, Writer out, int rows, Map<String, Integer> texts)
      throws IOException {
    part(zip, "xl/worksheets/sheet1.xml");
    out.write("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    row(out, 1, HEADINGS, texts);
    Random random = new Random(1);
    for (int r = 0; r < rows; r++) {
      row(out, r + 2, row(r, random), texts);
    }
    out.write("</sheetData></worksheet>");
    out.flush();
    zip.closeEntry();
  }

  private static void row(Writer out, int number, List<String> cells, Map<String, Integer> texts)
      throws IOException {
    out.write("<row r=\"" + number + "\">");
    for (int c = 0; c < cells.size(); c++) {
      String cell = cells.get(c);
      boolean text = number == 1 || (c > 0 && c < 4) || c > 11;
      if (text) {
        texts.putIfAbsent(cell, texts.size());
      }
      String kind = text ? " t=\"s\"" : c == 0 ? " s=\"1\"" : "";
      out.write("<c r=\"" + (char) ('A' + c) + number + "\"" + kind + "><v>");
      out.write((text ? texts.get(cell).toString() : cell) + "</v></c>");
    }
    out.write("</row>");
  }
}
