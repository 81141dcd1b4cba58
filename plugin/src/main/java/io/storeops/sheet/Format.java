package io.storeops.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** What a file is, by its content; its ending often lies. */
enum Format {
  XLSX,
  XLS,
  TEXT,
  ZIP;

  private static final int HEAD = 8192;
  private static final List<String> MARKUP =
      List.of(
          "<html", "<!doctype", "<table", "<meta", "<head", "<body", "<?xml", "<script", "<style");

  /** As report.json names it. */
  String id() {
    return this == TEXT ? "csv" : name().toLowerCase(Locale.ROOT);
  }

  static Format of(InputFile file) throws IOException, Unreadable {
    byte[] head;
    try (InputStream in = file.open()) {
      head = in.readNBytes(HEAD);
    }
    if (head.length == 0) {
      throw new Unreadable("D004", "is empty", "export it again");
    }
    if (starts(head, 0x50, 0x4B, 0x03, 0x04)) {
      return packed(file);
    }
    if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      return XLS;
    }
    refuseOthers(head);
    return TEXT;
  }

  private static void refuseOthers(byte[] head) throws Unreadable {
    if (starts(head, 0x50, 0x4B, 0x05, 0x06)) {
      throw new Unreadable("D004", "is an empty zip archive", "export it again");
    }
    if (starts(head, 0x09, 0x08) || starts(head, 0x09, 0x04) || starts(head, 0x09, 0x02)) {
      throw unsupported("a workbook of Excel 5 or older");
    }
    if (starts(head, '%', 'P', 'D', 'F') || starts(head, 0x89, 'P', 'N', 'G')) {
      throw unsupported("a PDF or a picture");
    }
    String text = new String(head, StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT);
    String begin = text.startsWith("\uFEFF") ? text.substring(1).strip() : text;
    if (MARKUP.stream().anyMatch(begin::startsWith)) {
      throw unsupported("a web page (HTML or XML)");
    }
  }

  private static Unreadable unsupported(String what) {
    return new Unreadable(
        "D005",
        "is " + what + ", whatever its ending says; expected .xlsx, .xls, .csv or a zip of them",
        "open it in a spreadsheet program and save it as .xlsx");
  }

  private static boolean starts(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** A workbook by the names of its parts, else a zip of files. */
  private static Format packed(InputFile file) throws IOException, Unreadable {
    List<String> names = file.inZip() ? streamed(file) : listed(file);
    if (names.contains("xl/workbook.xml")) {
      return XLSX;
    }
    if (names.contains("xl/workbook.bin")) {
      throw unsupported("a binary workbook (.xlsb)");
    }
    if (names.contains("mimetype") || names.contains("Index/Document.iwa")) {
      throw unsupported("an OpenDocument or Numbers sheet");
    }
    if (file.inZip()) {
      throw new Unreadable("D013", "is a zip inside a zip", "unpack the outer one");
    }
    return ZIP;
  }

  private static List<String> listed(InputFile file) throws IOException {
    try (ZipFile zip = new ZipFile(file.path().toFile(), StandardCharsets.ISO_8859_1)) {
      return zip.stream().limit(Limits.ENTRIES).map(ZipEntry::getName).toList();
    }
  }

  private static List<String> streamed(InputFile file) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(file.open(), StandardCharsets.ISO_8859_1)) {
      ZipEntry e = zip.getNextEntry();
      while (e != null && names.size() < Limits.ENTRIES) {
        names.add(e.getName());
        e = zip.getNextEntry();
      }
    }
    return names;
  }
}
