package io.storeops.yaml;

import io.storeops.diag.NearestName;
import io.storeops.diag.TextSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keys and values. The getters report what they cannot use, with place and expected form, and hand
 * back nothing or an empty value, so that reading goes on and all mistakes come out together.
 */
public final class YamlMap implements YamlNode {
  private final YamlFile file;
  private final TextSource source;
  private final Map<String, Entry> entries;
  private final int size;

  /** A key's place and its value. */
  record Entry(TextSource key, YamlNode value) {}

  YamlMap(YamlFile file, TextSource source, Map<String, Entry> entries) {
    this.file = file;
    this.source = source;
    this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    this.size = 1 + entries.values().stream().mapToInt(e -> e.value().size()).sum();
  }

  /**
   * Several maps as one, for example the files of a schema: values of an equal key are joined where
   * all of them are maps, else the first stands.
   *
   * @param maps at least one
   */
  public static YamlMap joined(List<YamlMap> maps) {
    Map<String, Entry> all = new LinkedHashMap<>();
    for (YamlMap map : maps) {
      map.entries.forEach((key, entry) -> all.merge(key, entry, YamlMap::joined));
    }
    return new YamlMap(maps.get(0).file, maps.get(0).source, all);
  }

  private static Entry joined(Entry first, Entry second) {
    return first.value() instanceof YamlMap a && second.value() instanceof YamlMap b
        ? new Entry(first.key(), joined(List.of(a, b)))
        : first;
  }

  /** The text of the file that it stands in. */
  String fileText() {
    return file.text();
  }

  /** The same without a key. */
  public YamlMap without(String key) {
    Map<String, Entry> rest = new LinkedHashMap<>(entries);
    rest.remove(key);
    return new YamlMap(file, source, rest);
  }

  @Override
  public TextSource source() {
    return source;
  }

  @Override
  public String describe() {
    return "a map";
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void problem(String code, String message, String hint) {
    file.report(source, code, message, hint);
  }

  /** The keys in the order of the file. */
  public List<String> keys() {
    return List.copyOf(entries.keySet());
  }

  /** Whether the key stands there, even without a value. */
  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /** The place of a key; of the whole map when there is no such key. */
  public TextSource keySource(String key) {
    Entry entry = entries.get(key);
    return entry == null ? source : entry.key();
  }

  /** Where a value starts; the key when it has none; the map when there is no such key. */
  public TextSource source(String key) {
    return node(key).map(YamlNode::source).orElseGet(() -> keySource(key));
  }

  /** This map as the only value of another, under a key with the place of this map's start. */
  public YamlMap under(String key) {
    return new YamlMap(file, source, Map.of(key, new Entry(source, this)));
  }

  /** The same with a value, in the place of an equal key. */
  public YamlMap with(String key, YamlScalar value) {
    Map<String, Entry> all = new LinkedHashMap<>(entries);
    all.put(key, new Entry(value.source(), value));
    return new YamlMap(file, source, all);
  }

  /** Reports a problem at a key. */
  public void keyProblem(String key, String code, String message, String hint) {
    file.report(keySource(key), code, message, hint);
  }

  /** Reports a problem at a key's value. */
  public void valueProblem(String key, String code, String message, String hint) {
    file.report(source(key), code, message, hint);
  }

  /** The value of a key; empty when it is missing, nothing, or broken. */
  public Optional<YamlNode> node(String key) {
    Entry entry = entries.get(key);
    if (entry == null
        || entry.value() instanceof YamlBroken
        || (entry.value() instanceof YamlScalar scalar && scalar.isNothing())) {
      return Optional.empty();
    }
    return Optional.of(entry.value());
  }

  /** The value of a key as it stands, broken or nothing too. */
  @Nullable YamlNode raw(String key) {
    Entry entry = entries.get(key);
    return entry == null ? null : entry.value();
  }

  /** Reports every key that is not among these, with the nearest of them. */
  public void allow(Collection<String> known) {
    for (String key : entries.keySet()) {
      if (!known.contains(key)) {
        unknownKey(key, "unknown key \"" + key + "\"", NearestName.hint(key, known, "keys"));
      }
    }
  }

  /** Reports an unknown key; the end of a number with commas in braces looks like one. */
  void unknownKey(String key, String message, String hint) {
    keyProblem(key, "Y020", message, splitNumber(key).orElse(hint));
  }

  /** What to write where a key is the end of a number that a comma in braces has cut. */
  Optional<String> splitNumber(String key) {
    List<String> keys = keys();
    int at = keys.indexOf(key);
    if (!key.matches("[0-9]{3}(\\.[0-9]+)?")
        || at == 0
        || !(raw(key) instanceof YamlScalar empty && empty.isNothing())
        || !(raw(keys.get(at - 1)) instanceof YamlScalar before && before.isNumber())) {
      return Optional.empty();
    }
    return Optional.of(
        "in braces a comma ends the value; write "
            + before.text()
            + key
            + ", or \""
            + before.text()
            + ","
            + key
            + "\" in quotes");
  }

  /** Keys with their places and values, as they stand. */
  Map<String, Entry> entries() {
    return entries;
  }

  /** Reports every key of these that is missing or has no value. */
  public void require(String... keys) {
    for (String key : keys) {
      Entry entry = entries.get(key);
      if (entry == null) {
        problem("Y021", "the key \"" + key + "\" is missing", "");
      } else if (entry.value() instanceof YamlScalar scalar && scalar.isNothing()) {
        keyProblem(key, "Y021", "the key \"" + key + "\" has no value", "");
      }
    }
  }

  /** A single value; a map or a list is reported. */
  public Optional<YamlScalar> scalar(String key) {
    return scalar(key, "a single value");
  }

  private Optional<YamlScalar> scalar(String key, String expected) {
    Optional<YamlNode> node = node(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (node.get() instanceof YamlScalar scalar) {
      return Optional.of(scalar);
    }
    wrong(key, node.get(), expected);
    return Optional.empty();
  }

  /** A text; a number is its text as written. Empty when missing. */
  public Optional<String> text(String key) {
    return scalar(key, "a text").map(YamlScalar::text);
  }

  /** A text, or the fallback when the key is missing. */
  public String text(String key, String fallback) {
    return text(key).orElse(fallback);
  }

  /** A text that must be there; empty text after a report. */
  public String requiredText(String key) {
    require(key);
    return text(key, "");
  }

  /** A number, exact. */
  public Optional<BigDecimal> decimal(String key) {
    return form(key, Forms.NUMBER);
  }

  /** A whole number. */
  public Optional<Long> whole(String key) {
    return form(key, Forms.WHOLE).flatMap(n -> exactLong(key, n));
  }

  private Optional<Long> exactLong(String key, BigDecimal number) {
    try {
      return Optional.of(number.longValueExact());
    } catch (ArithmeticException tooLarge) {
      node(key).ifPresent(n -> wrong(key, n, "a whole number like 12"));
      return Optional.empty();
    }
  }

  /** A value in a form; what does not fit is reported. */
  public <T> Optional<T> form(String key, Form<T> form) {
    Optional<YamlScalar> scalar = scalar(key, form.expected());
    Optional<T> value = scalar.flatMap(s -> s.as(form));
    if (scalar.isPresent() && value.isEmpty()) {
      scalar.get().misfit(key, "Y022", form, form.expected());
    }
    return value;
  }

  /** A flag, or the fallback when the key is missing. */
  public boolean flag(String key, boolean fallback) {
    Optional<YamlScalar> scalar = scalar(key, "true or false");
    if (scalar.isPresent() && scalar.get().flag().isEmpty()) {
      wrong(key, scalar.get(), "true or false");
    }
    return scalar.flatMap(YamlScalar::flag).orElse(fallback);
  }

  /** A day. */
  public Optional<LocalDate> date(String key) {
    return form(key, Forms.DATE);
  }

  /** A time of day. */
  public Optional<LocalTime> time(String key) {
    return form(key, Forms.TIME);
  }

  /** One of a few words, or the fallback when the key is missing. */
  public String choice(String key, Collection<String> words, String fallback) {
    Optional<YamlScalar> scalar = scalar(key, "one of " + String.join(", ", words));
    if (scalar.isEmpty()) {
      return fallback;
    }
    String word = scalar.get().text();
    if (words.contains(word)) {
      return word;
    }
    String message = "\"" + key + "\" is \"" + word + "\"; expected one of ";
    valueProblem(
        key,
        "Y023",
        message + String.join(", ", words),
        NearestName.of(word, words).map(n -> "did you mean \"" + n + "\"?").orElse(""));
    return fallback;
  }

  /** A map below this one. */
  public Optional<YamlMap> map(String key) {
    Optional<YamlNode> node = node(key);
    if (node.isPresent() && node.get() instanceof YamlMap map) {
      return Optional.of(map);
    }
    node.ifPresent(n -> wrong(key, n, "a map of keys and values"));
    return Optional.empty();
  }

  /** The maps of a list; what is no map is reported and left out; empty when missing. */
  public List<YamlMap> maps(String key) {
    List<YamlMap> maps = new ArrayList<>();
    for (YamlNode item : items(key, "a list of maps, each starting with \"- \"")) {
      if (item instanceof YamlMap map) {
        maps.add(map);
      } else {
        wrong(key, item, "a map of keys and values");
      }
    }
    return maps;
  }

  /** The values of a list; empty when missing. */
  public List<YamlNode> items(String key) {
    return items(key, "a list like [a, b]");
  }

  private List<YamlNode> items(String key, String expected) {
    Optional<YamlNode> node = node(key);
    if (node.isPresent() && node.get() instanceof YamlList list) {
      return list.items();
    }
    node.ifPresent(n -> wrong(key, n, expected));
    return List.of();
  }

  /** The single values of a list; a single value stands for a list of one. */
  public List<YamlScalar> scalars(String key) {
    Optional<YamlNode> node = node(key);
    if (node.isPresent() && node.get() instanceof YamlScalar one) {
      return List.of(one);
    }
    List<YamlScalar> scalars = new ArrayList<>();
    for (YamlNode item : items(key)) {
      if (item instanceof YamlScalar scalar && !scalar.isNothing()) {
        scalars.add(scalar);
      } else {
        wrong(key, item, "a text");
      }
    }
    return scalars;
  }

  /** The texts of a list; a single value stands for a list of one. */
  public List<String> texts(String key) {
    return scalars(key).stream().map(YamlScalar::text).toList();
  }

  /**
   * A text in one or several languages, by language; a bare text is in the given language. Empty
   * when missing.
   */
  public Map<String, String> languages(String key, String bareLanguage) {
    Optional<YamlNode> node = node(key);
    if (node.isPresent() && node.get() instanceof YamlMap map) {
      Map<String, String> texts = new LinkedHashMap<>();
      map.keys().forEach(k -> map.text(k).ifPresent(t -> texts.put(k, t)));
      return texts;
    }
    return scalar(key, "a text, or texts by language such as {zh-CN: 店铺, en: Shop}")
        .map(s -> Map.of(bareLanguage, s.text()))
        .orElse(Map.of());
  }

  private void wrong(String key, YamlNode found, String expected) {
    found.problem(
        "Y022", "\"" + key + "\": expected " + expected + ", found " + found.describe(), "");
  }
}
