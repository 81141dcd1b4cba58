package io.storeops.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.document.Book;
import io.storeops.render.excel.ExcelRenderer;
import io.storeops.render.excel.WorkbookFaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example's own workbooks in every language. */
class ExampleWorkbookTest {
  private static final Map<String, byte[]> BOOKS = new TreeMap<>();
  @TempDir static Path folder;

  @BeforeAll
  static void build() throws IOException {
    Path project = folder.resolve("example");
    ExampleProject.copy(project);
    try (ExampleRun run = new ExampleRun(project, folder)) {
      for (Book book : run.books()) {
        ExcelRenderer.render(book, BOOKS::put);
      }
    }
    // to look at them: -Dstoreops.books=folder
    String look = System.getProperty("storeops.books", "");
    if (!look.isEmpty()) {
      for (Map.Entry<String, byte[]> book : BOOKS.entrySet()) {
        Files.write(Path.of(look).resolve(book.getKey()), book.getValue());
      }
    }
  }

  @Test
  void workbooks_ofEveryLanguage_haveNoFault() throws IOException {
    assertEquals(
        List.of(
            "storeops-2026-W46-en.xlsx",
            "storeops-2026-W46-ja.xlsx",
            "storeops-2026-W46-zh-tw.xlsx",
            "storeops-2026-W46.xlsx"),
        List.copyOf(BOOKS.keySet()));
    for (Map.Entry<String, byte[]> book : BOOKS.entrySet()) {
      assertEquals(List.of(), WorkbookFaults.of(book.getValue()), book.getKey());
    }
  }
}
