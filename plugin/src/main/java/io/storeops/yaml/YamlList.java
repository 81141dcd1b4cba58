package io.storeops.yaml;

import io.storeops.diag.TextSource;
import java.util.List;

/** A list of values. */
public final class YamlList implements YamlNode {
  private final YamlFile file;
  private final TextSource source;
  private final List<YamlNode> items;
  private final int size;

  YamlList(YamlFile file, TextSource source, List<YamlNode> items) {
    this.file = file;
    this.source = source;
    this.items = List.copyOf(items);
    this.size = 1 + items.stream().mapToInt(YamlNode::size).sum();
  }

  @Override
  public TextSource source() {
    return source;
  }

  /** The values, in order. */
  public List<YamlNode> items() {
    return items;
  }

  @Override
  public String describe() {
    return "a list";
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void problem(String code, String message, String hint) {
    file.report(source, code, message, hint);
  }
}
