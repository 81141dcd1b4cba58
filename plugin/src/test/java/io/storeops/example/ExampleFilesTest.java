package io.storeops.example;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The example's data are what the generator writes. {@code -Dstoreops.golden=write} writes them
 * anew, except on a build server.
 */
class ExampleFilesTest {
  private static final Path DATA = Path.of("..", "example-project", "data");
  private static final long LIMIT = 4L << 20;

  @Test
  void data_asCommitted_equalTheGenerator() {
    SortedMap<String, byte[]> expected = ExampleFiles.of(Disguise.NONE);
    if ("write".equals(System.getProperty("storeops.golden"))) {
      assumeFalse(System.getenv("CI") != null, "A build server does not write the example's data.");
      write(expected);
    }
    SortedMap<String, byte[]> found = read();
    assertEquals(
        List.copyOf(expected.keySet()),
        List.copyOf(found.keySet()),
        "Files of example-project/data; run with -Dstoreops.golden=write to renew them.");
    expected.forEach((path, bytes) -> assertSame(path, bytes, found.get(path)));
  }

  /** Archives and workbooks by entry: compression differs between builds of zlib. */
  private static void assertSame(String path, byte[] expected, byte[] found) {
    if (!path.endsWith(".zip") && !path.endsWith(".xlsx")) {
      assertArrayEquals(expected, found, path);
      return;
    }
    SortedMap<String, byte[]> left = FileBytes.unzip(expected);
    SortedMap<String, byte[]> right = FileBytes.unzip(found);
    assertEquals(List.copyOf(left.keySet()), List.copyOf(right.keySet()), path);
    left.forEach((name, bytes) -> assertArrayEquals(bytes, right.get(name), path + "!" + name));
  }

  @Test
  void data_asCommitted_staySmall() {
    long size = read().values().stream().mapToLong(b -> b.length).sum();
    assertTrue(size <= LIMIT, () -> size + " bytes in example-project/data, at most " + LIMIT);
  }

  private static SortedMap<String, byte[]> read() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    assertTrue(Files.isDirectory(DATA), () -> "No folder " + DATA.toAbsolutePath());
    try (Stream<Path> paths = Files.walk(DATA)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(name(path), Files.readAllBytes(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** By way of the URI, which keeps the bytes of names that the machine's locale cannot show. */
  private static String name(Path path) {
    return DATA.toUri().relativize(path.toUri()).getPath();
  }

  private static void write(Map<String, byte[]> files) {
    try {
      if (Files.exists(DATA)) {
        Files.walkFileTree(DATA, new Emptying());
      }
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = DATA.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Emptying extends java.nio.file.SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(
        Path file, java.nio.file.attribute.BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }
  }
}
