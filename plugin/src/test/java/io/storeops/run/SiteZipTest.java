package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteZipTest {
  @TempDir Path folder;

  @Test
  void zip_ofASite_holdsItsFilesSortedAndIsTheSameAgain() throws IOException {
    ShopProject shop =
        new ShopProject(folder)
            .with("plan/store.yaml", ShopProject.ONE_STORE)
            .with("data/orders.csv", ShopProject.orders("2026-09-28", 49));
    shop.reportWithZip("2026-W45");
    Path zip = shop.output().resolve("storeops-2026-W45.zip");
    byte[] first = Files.readAllBytes(zip);
    assertEquals(site(shop.output().resolve("site")), entries(zip));
    shop.reportWithZip("2026-W45");
    assertArrayEquals(first, Files.readAllBytes(zip));
    shop.report("2026-W45");
    assertFalse(Files.exists(zip), "a generation without a zip leaves no older one");
  }

  /** Names with the hashes of contents. */
  private static Map<String, Integer> site(Path site) throws IOException {
    Map<String, Integer> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(site)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String name = site.relativize(file).toString().replace('\\', '/');
        files.put(
            "storeops-2026-W45/" + name,
            new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
                .hashCode());
      }
    }
    return files;
  }

  private static Map<String, Integer> entries(Path zip) throws IOException {
    Map<String, Integer> files = new TreeMap<>();
    List<String> names = new ArrayList<>();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : file.stream().map(ZipEntry.class::cast).toList()) {
        names.add(entry.getName());
        assertEquals("2000-01-01T00:00", entry.getTimeLocal().toString());
        try (InputStream in = file.getInputStream(entry)) {
          files.put(
              entry.getName(),
              new String(in.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1)
                  .hashCode());
        }
      }
    }
    assertEquals(names.stream().sorted().toList(), names);
    return files;
  }
}
