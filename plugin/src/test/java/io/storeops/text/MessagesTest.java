package io.storeops.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.storeops.diag.StoreOpsException;
import io.storeops.templates.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Templates TEMPLATES = new Templates();
  private static final String PAGE = "page.";
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static Map<String, String> texts(String language) {
    return Messages.of(TEMPLATES, language).startingWith("");
  }

  private static Map<String, Set<String>> placeholders(String language) {
    Map<String, Set<String>> names = new TreeMap<>();
    texts(language)
        .forEach((key, pattern) -> names.put(key, io.storeops.text.Pattern.names(pattern)));
    return names;
  }

  @Test
  void bundles_allLanguages_haveTheSameKeysAndPlaceholders() {
    Map<String, Set<String>> expected = placeholders("en");
    for (Language language : Language.all()) {
      assertEquals(expected, placeholders(language.tag()), language.tag());
    }
  }

  @Test
  void bundles_everyKindOfExport_hasAName() throws IOException {
    Set<String> ids = new TreeSet<>();
    try (Stream<Path> files = Files.list(ROOT.resolve("templates/facts"))) {
      files
          .map(f -> f.getFileName().toString().replace(".yaml", ""))
          .filter(id -> !id.equals("metrics"))
          .forEach(ids::add);
    }
    assertEquals(
        ids, new TreeSet<>(Messages.of(TEMPLATES, "en").startingWith("finding.dataset.").keySet()));
  }

  @Test
  void bundles_keys_areAllUsed() throws IOException {
    String sources = sources();
    Set<String> prefixes = prefixes(sources);
    Set<String> unused = new TreeSet<>();
    for (String key : texts("en").keySet()) {
      boolean whole = sources.contains('"' + key + '"') || sources.contains('"' + rest(key) + '"');
      if (!whole && prefixes.stream().noneMatch(key::startsWith)) {
        unused.add(key);
      }
    }
    assertEquals(Set.of(), unused);
  }

  /** Blocks name their texts without the area. */
  private static String rest(String key) {
    return key.startsWith(PAGE) ? key.substring(PAGE.length()) : key;
  }

  /** Literals that end with a dot are the first part of keys that are put together. */
  private static Set<String> prefixes(String sources) {
    return Pattern.compile("\"([a-z][A-Za-z0-9-]*\\.(?:[A-Za-z0-9-]+\\.)*)\"")
        .matcher(sources)
        .results()
        .map(m -> m.group(1))
        .filter(p -> !p.equals(PAGE))
        .flatMap(p -> Stream.of(p, PAGE + p))
        .collect(Collectors.toSet());
  }

  private static String sources() throws IOException {
    StringBuilder text = new StringBuilder();
    for (String folder : List.of("plugin/src/main", "templates")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
        files
            .filter(f -> f.toString().matches(".*\\.(java|yaml|ftlh)"))
            .filter(f -> !f.toString().contains("target"))
            .forEach(f -> text.append(read(f)));
      }
    }
    return text.toString();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void message_unknownKey_isAFault() {
    Messages messages = Messages.of(TEMPLATES, "en");
    StoreOpsException fault =
        assertThrows(StoreOpsException.class, () -> messages.message("no.such"));
    assertEquals("There is no text no.such in en.", fault.getMessage());
  }

  @Test
  void fill_namesAndPlurals_areReplaced() {
    String pattern = "{subject}: {n} {n:week|weeks}";
    assertEquals("Sofa: 1 week", Messages.fill(pattern, Map.of("subject", "Sofa", "n", 1)));
    assertEquals("a$1: 2 weeks", Messages.fill(pattern, Map.of("subject", "a$1", "n", 2)));
    assertThrows(StoreOpsException.class, () -> Messages.fill(pattern, Map.of("n", 2)));
  }
}
