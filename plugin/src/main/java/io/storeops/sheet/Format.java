package io.storeops.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
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
          "<html",
          "<!doctype",
          "<table",
          "<meta",
          "<head",
          "<body",
          "<?xml",
          "<script",
          "<style",
          "<!--",
          "<div",
          "mime-version:");

  /** First records of Excel 2, 3, 4 and 5 without a container. */
  private static final List<int[]> OLD_BOOKS =
      List.of(new int[] {9, 0, 4, 0}, new int[] {9, 2}, new int[] {9, 4}, new int[] {9, 8});

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
    if (OLD_BOOKS.stream().anyMatch(begin -> starts(head, begin))) {
      throw unsupported("a workbook of Excel 5 or older");
    }
    if (starts(head, '%', 'P', 'D', 'F') || starts(head, 0x89, 'P', 'N', 'G')) {
      throw unsupported("a PDF or a picture");
    }
    String text = new String(head, StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT);
    String begin = text.startsWith("\uFEFF") ? text.substring(1).strip() : text;
    if (MARKUP.stream().anyMatch(begin::startsWith)) {
      boolean book = begin.contains("urn:schemas-microsoft-com:office:spreadsheet");
      throw unsupported(book ? "a workbook in XML of Excel 2003" : "a web page (HTML or XML)");
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
    try (Archive zip = Archive.open(file.path(), StandardCharsets.ISO_8859_1)) {
      return zip.entries().stream().limit(Limits.ENTRIES).map(Archive.Entry::name).toList();
    }
  }

  /** Unpacks on the way, since a bomb may hide one zip deeper. */
  private static List<String> streamed(InputFile file) throws IOException {
    List<String> names = new ArrayList<>();
    byte[] buffer = new byte[HEAD];
    long unpacked = 0;
    try (CountingReader packed = new CountingReader(file.open(), Limits.ENTRY_BYTES);
        ZipInputStream zip = new ZipInputStream(packed, StandardCharsets.ISO_8859_1)) {
      ZipEntry e = zip.getNextEntry();
      while (e != null && names.size() < Limits.ENTRIES) {
        names.add(e.getName());
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
          unpacked += n;
          Limits.check(unpacked, packed.count());
        }
        e = zip.getNextEntry();
      }
    }
    return names;
  }
}
