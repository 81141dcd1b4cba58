package io.storeops.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.storeops.diag.Problem;
import io.storeops.diag.ProblemText;
import io.storeops.diag.Problems;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Files that break other readers: one problem each, with its place, within a moment. */
class HorrorsTest {
  // a reader that is quadratic needs minutes; a busy machine needs some seconds
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** A file and the one problem that it must have; empty for none. */
  private record Horror(String name, Supplier<byte[]> bytes, String place) {}

  private static Horror text(String name, String place, Supplier<String> text) {
    return new Horror(name, () -> text.get().getBytes(StandardCharsets.UTF_8), place);
  }

  private static Horror bytes(String name, String place, int... bytes) {
    return new Horror(
        name,
        () -> {
          byte[] all = new byte[bytes.length];
          for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
          }
          return all;
        },
        place);
  }

  private static Horror encoded(String name, String place, String text, Charset charset) {
    return new Horror(name, () -> text.getBytes(charset), place);
  }

  private static List<Horror> horrors() {
    return List.of(
        text("flow lists 10,000 deep", "1:67 Y007", () -> "a: " + "[".repeat(10_000)),
        text(
            "flow lists 10,000 deep and closed",
            "1:67 Y007",
            () -> "a: " + "[".repeat(10_000) + "]".repeat(10_000)),
        text("flow lists 2,000,000 deep", "1:67 Y007", () -> "a: " + "[".repeat(2_000_000)),
        text("flow maps 10,000 deep", "1:257 Y007", () -> "{a: ".repeat(10_000)),
        text("block lists 10,000 deep", "1:129 Y007", () -> "- ".repeat(10_000)),
        text("block maps 10,000 deep", "65:65 Y007", HorrorsTest::stairs),
        text("aliases of aliases", "16:18 Y006", HorrorsTest::laughs),
        text("an alias of itself", "1:8 Y006", () -> "a: &a [*a]"),
        text("tabs", "2:1 Y003", () -> "a:\n\tb: c\n"),
        text("a line of 3,000,000 blanks", "", () -> "a: b" + " ".repeat(3_000_000)),
        text("a line of 10,000,000", "1:1 Y008", () -> "a: " + "b".repeat(10_000_000)),
        text("a value of 3,000,000", "", () -> "a: " + "b".repeat(3_000_000)),
        text("a number of 3,000,000 digits", "", () -> "a: " + "9".repeat(3_000_000)),
        text("a key of 1,000,000", "1:1 Y001", () -> "k".repeat(1_000_000) + ": a"),
        text("a quoted key of 1,000,000", "1:1 Y001", () -> "\"" + "k".repeat(1_000_000) + "\": a"),
        text(
            "a quote of 3,000,000 never closed", "1:4 Y001", () -> "a: \"" + "b".repeat(3_000_000)),
        text("a comment of 3,000,000", "", () -> "a: b #" + "c".repeat(3_000_000)),
        text("1,000,000 empty lines", "", () -> "\n".repeat(1_000_000)),
        text("1,000,000 dashes", "1:129 Y007", () -> "- ".repeat(1_000_000)),
        text("500,000 question marks", "1:129 Y007", () -> "? ".repeat(500_000)),
        text("500,000 anchors", "", () -> "a:\n" + "- &a b\n".repeat(500_000)),
        text("500,000 documents", "2:1 Y010", () -> "a: b\n" + "---\n".repeat(500_000)),
        text("one key twice", "2:1 Y004", () -> "a: b\na: b\n"),
        text("anchors that nobody uses", "", () -> "a: &x b\nc: &y [d]\n"),
        text("a tag of Python", "1:4 Y009", () -> "a: !!python/object/apply:os.system [ls]\n"),
        text("a tag of bytes", "1:4 Y009", () -> "a: !!binary aGk=\n"),
        text("a tag of the environment", "1:4 Y009", () -> "a: !ENV HOME\n"),
        text("a merge key", "3:3 Y013", () -> "a: &a {c: d}\nb:\n  <<: *a\n"),
        text("a null character", "2:3 Y001", () -> "a: b\nc:\0 d\n"),
        text("control characters", "1:4 Y001", () -> "a: \u0001\u0002\u0003\n"),
        text("a bell in a quote", "1:5 Y001", () -> "a: \"\u0007\"\n"),
        text("several documents", "2:1 Y010", () -> "a: b\n---\nc: d\n---\ne: f\n"),
        text("line ends of Windows", "3:1 Y004", () -> "a: b\r\nc: d\r\na: e\r\n"),
        text("line ends of old Macs", "3:1 Y004", () -> "a: b\rc: d\ra: e\r"),
        text("line separators", "2:1 Y004", () -> "a: b\u2028c\u2029d\u0085e\na: f\n"),
        text("a byte order mark", "2:1 Y004", () -> "\uFEFFa: b\na: c\n"),
        text("two byte order marks", "1:1 Y001", () -> "\uFEFF\uFEFFa: b\n"),
        text("a complex key", "1:3 Y011", () -> "? [a, b]\n: c\n"),
        text("a list in place of a map", "1:1 Y012", () -> "- a\n"),
        text("emoji before the mistake", "1:8 Y004", () -> "{😀: a, 😀: b}"),
        bytes("bad UTF-8", "2:4 Y002", 'a', ':', ' ', 'b', '\n', 'c', ':', ' ', 0xC3, 0x28),
        bytes("half a character at the end", "1:4 Y002", 'a', ':', ' ', 0xE5, 0xBA),
        bytes("too long a form", "1:4 Y002", 'a', ':', ' ', 0xC0, 0xAF),
        bytes("half of a pair", "1:4 Y002", 'a', ':', ' ', 0xED, 0xA0, 0x80),
        encoded("GBK", "1:4 Y002", "a: 店铺", Charset.forName("GBK")),
        encoded("UTF-16 with a mark", "1:1 Y002", "a: 店铺", StandardCharsets.UTF_16),
        encoded("UTF-16 of Windows", "1:1 Y002", "a: b", StandardCharsets.UTF_16LE),
        encoded("UTF-16 without a mark", "1:1 Y002", "a: b", StandardCharsets.UTF_16BE),
        bytes("nothing", ""),
        bytes("one byte", "1:1 Y002", 0xFF));
  }

  private static String stairs() {
    StringBuilder stairs = new StringBuilder();
    // deeper stairs are a file of many megabytes
    for (int i = 0; i < 2_000; i++) {
      stairs.append(" ".repeat(i)).append("a:\n");
    }
    return stairs.toString();
  }

  private static String laughs() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [ha, ha]\n");
    for (int i = 1; i < 30; i++) {
      laughs.append(String.format("a%d: &a%d [%s]%n", i, i, "*a" + (i - 1) + ", *a" + (i - 1)));
    }
    return laughs.toString();
  }

  @TestFactory
  Stream<DynamicTest> read_horror_oneProblemInAMoment() {
    return horrors().stream()
        .map(
            horror ->
                DynamicTest.dynamicTest(
                    horror.name(),
                    () -> {
                      byte[] bytes = horror.bytes().get();
                      assertEquals(
                          horror.place(),
                          assertTimeoutPreemptively(LIMIT, () -> read(bytes)),
                          horror.name());
                    }));
  }

  private static String read(byte[] bytes) {
    Problems problems = new Problems();
    YamlReader.read("a.yaml", bytes, problems);
    return places(problems);
  }

  private static String places(Problems problems) {
    problems.list().forEach(HorrorsTest::checkLength);
    return String.join(
        ", ",
        problems.list().stream()
            .map(p -> p.source().place().substring("a.yaml:".length()) + " " + p.code())
            .toList());
  }

  private static void checkLength(Problem problem) {
    assertEquals(true, ProblemText.of(problem).length() < 4_000, "a problem fits a screen");
  }

  @Test
  void read_fileOf50Megabytes_isRefusedBeforeItIsRead(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.yaml");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(50_000_000);
    }
    Problems problems = new Problems();
    YamlReader.read(folder, file, problems);
    assertEquals("1:1 Y008", places(problems));
  }
}
