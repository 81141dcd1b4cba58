package io.storeops.facts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A look-alike of a platform's export, from {@code exports/*.txt}: what it should become, then its
 * rows with {@code |} between the cells, every cell a text as in the real files.
 *
 * @param pack the kind of export that must claim it
 * @param facts lines like {@code sum: paid_amount=12.5}
 */
record ExportSample(String pack, List<String> facts, List<List<String>> rows) {
  private static final List<String> FILES = List.of("taobao", "jd", "others");

  static List<ExportSample> all() {
    return FILES.stream().flatMap(f -> read(f).stream()).toList();
  }

  private static List<ExportSample> read(String name) {
    List<ExportSample> samples = new ArrayList<>();
    for (String part : text(name).split("(?m)^=== ", -1)) {
      if (!part.isBlank()) {
        String[] halves = part.split("\n---\n", 2);
        List<String> head = halves[0].lines().toList();
        List<List<String>> rows = halves[1].lines().map(l -> List.of(l.split("\\|", -1))).toList();
        samples.add(new ExportSample(head.get(0).strip(), head.subList(1, head.size()), rows));
      }
    }
    return samples;
  }

  private static String text(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            ExportSample.class.getResourceAsStream("/exports/" + name + ".txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value of a fact that stands once. */
  Optional<String> fact(String key) {
    return facts(key).stream().findFirst();
  }

  List<String> facts(String key) {
    return facts.stream()
        .filter(f -> f.startsWith(key + ": "))
        .map(f -> f.substring(key.length() + 2).strip())
        .toList();
  }

  String file() {
    return fact("file").orElseThrow();
  }

  /** Name of the sheet; what a back end calls it by default where the sample does not say. */
  String sheet() {
    return fact("sheet").orElse("Sheet1");
  }

  /** Row of the headings: the first with most cells. */
  int header() {
    int header = 0;
    for (int i = 0; i < rows.size(); i++) {
      header = rows.get(i).size() > rows.get(header).size() ? i : header;
    }
    return header;
  }

  List<String> headings() {
    return rows.get(header());
  }

  ExportSample with(List<List<String>> other) {
    return new ExportSample(pack, facts, other);
  }

  /** The file as the back end would write it. */
  byte[] bytes() {
    return switch (fact("format").orElseThrow()) {
      case "xls" -> workbook(new HSSFWorkbook());
      case "xlsx" -> workbook(new XSSFWorkbook());
      default -> csv();
    };
  }

  private byte[] workbook(Workbook workbook) {
    try (workbook) {
      Sheet sheet = workbook.createSheet(sheet());
      for (int r = 0; r < rows.size(); r++) {
        Row row = sheet.createRow(r);
        for (int c = 0; c < rows.get(r).size(); c++) {
          if (!rows.get(r).get(c).isEmpty()) {
            row.createCell(c).setCellValue(rows.get(r).get(c));
          }
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] csv() {
    boolean mark = fact("encoding").orElseThrow().endsWith(" BOM");
    String text =
        rows.stream()
            .map(r -> r.stream().map(ExportSample::quoted).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\r\n", mark ? "\uFEFF" : "", "\r\n"));
    return text.getBytes(charset());
  }

  private Charset charset() {
    String encoding = fact("encoding").orElse("UTF-8");
    return Charset.forName(
        encoding.endsWith(" BOM") ? "UTF-8" : encoding.equals("CP932") ? "windows-31j" : encoding);
  }

  /** Whether the file's charset has the characters of a text. */
  boolean canSay(String text) {
    return charset().newEncoder().canEncode(text);
  }

  private static String quoted(String cell) {
    return cell.contains(",") || cell.contains("\"")
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }

  @Override
  public String toString() {
    return pack + " " + file();
  }
}
