package io.storeops.templates;

import io.storeops.diag.StoreOpsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The files of the templates jar, by path below its root, for example {@code
 * analyses/store_week.sql}.
 */
public final class Templates {
  private static final String ROOT = "/storeops/";
  private static final Map<Class<?>, Object> MADE = new ConcurrentHashMap<>();
  private final List<String> paths;
  private final Map<String, String> added;

  /** Reads the index of the jar. */
  public Templates() {
    this.added = Map.of();
    this.paths = read("index.txt").lines().filter(l -> !l.isBlank()).sorted().toList();
  }

  private Templates(List<String> paths, Map<String, String> added) {
    this.paths = paths;
    this.added = Map.copyOf(added);
  }

  /**
   * What is made of the jar's files alone, made once while the class loader lives: a run asks for
   * it several times, a build of many modules in each of them.
   *
   * @param made of which there is one only; must be safe for several threads
   */
  public <T> T once(Class<T> made, Function<Templates, T> maker) {
    if (!MADE.containsKey(made)) {
      // not computeIfAbsent: what is made may ask for something else that is made once
      MADE.putIfAbsent(made, maker.apply(new Templates(paths, Map.of())));
    }
    return made.cast(MADE.get(made));
  }

  /**
   * The same with lines behind the text of some files.
   *
   * @param lines by path
   */
  public Templates with(Map<String, String> lines) {
    return new Templates(paths, lines);
  }

  /** All paths below a folder with one of the endings, sorted. */
  public List<String> list(String folder, String... endings) {
    return paths.stream()
        .filter(p -> p.startsWith(folder + "/"))
        .filter(p -> List.of(endings).stream().anyMatch(p::endsWith))
        .toList();
  }

  /** Whether there is such a file. */
  public boolean has(String path) {
    return paths.contains(path);
  }

  /** The text of a file, UTF-8. */
  public String text(String path) {
    return added.containsKey(path) ? read(path) + "\n" + added.get(path) : read(path);
  }

  /** The bytes of a file. */
  public byte[] bytes(String path) {
    try (InputStream in = Templates.class.getResourceAsStream(ROOT + path)) {
      if (in == null) {
        throw new StoreOpsException(
            "The templates jar lacks " + path + "; the installation is incomplete.");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new StoreOpsException("Cannot read " + path + " of the templates jar.", e);
    }
  }

  private String read(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }
}
