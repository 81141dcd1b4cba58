package io.storeops.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Something that goes wrong in a clean shop.
 *
 * @param edits of its spreadsheets and its plan, in order
 * @param expect findings beyond the clean shop's, as {@code rule|store|subject severity}, with a week
 *     behind it where that is not the last one
 */
record Fault(String name, List<Edit> edits, List<String> expect) {
  private static final Path FOLDER = Path.of("src/test/resources/faults");

  /** All that are written down, by file and place. */
  static List<Fault> all() throws IOException {
    List<Fault> faults = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Object root = new Load(LoadSettings.builder().setLabel(file.toString()).build()).loadFromString(text);
        list(value(map(root), "faults")).forEach(f -> faults.add(of(map(f))));
      }
    }
    return faults;
  }

  /** What the plan of a clean shop says otherwise than a first plan. */
  static List<Edit> ofTheCleanPlan() throws IOException {
    Path file = FOLDER.resolve("clean/plan.yaml");
    Object root = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    return list(value(map(root), "edits")).stream().map(e -> Edit.of(map(e))).toList();
  }

  private static Fault of(Map<String, Object> fault) {
    List<Edit> edits = list(value(fault, "edits")).stream().map(e -> Edit.of(map(e))).toList();
    return new Fault(
        value(fault, "fault").toString(),
        edits,
        list(value(fault, "expect")).stream().map(Object::toString).toList());
  }

  private static Object value(Map<String, Object> map, String key) {
    return Objects.requireNonNull(map.get(key), key);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object value) {
    return (List<Object>) value;
  }
}
