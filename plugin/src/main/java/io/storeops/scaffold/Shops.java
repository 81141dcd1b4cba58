package io.storeops.scaffold;

import io.storeops.templates.Templates;
import io.storeops.yaml.YamlMap;
import java.util.List;

/** {@code scaffold/shops.yaml}: what is known of platforms and of the markets that they sell in. */
final class Shops {
  private final YamlMap root;

  private Shops(YamlMap root) {
    this.root = root;
  }

  static Shops read(Templates templates) {
    return new Shops(ScaffoldFile.read(templates, "shops.yaml"));
  }

  /** Ids of platforms, in the order of the file. */
  List<String> platforms() {
    return root.maps("platforms").stream().map(p -> p.requiredText("id")).toList();
  }

  YamlMap platform(String id) {
    return entry("platforms", id);
  }

  /** The language that most shops of a platform are run in. */
  String language(String platform) {
    return platform(platform).requiredText("language");
  }

  /** The market that a shop of a platform sells in when it is run in a language. */
  Market market(String platform, String language) {
    String id = platform(platform).map("markets").orElseThrow().requiredText(language);
    return Market.of(entry("markets", id));
  }

  /** The market of a currency. */
  Market market(String currency) {
    return root.maps("markets").stream()
        .map(Market::of)
        .filter(m -> m.currency().equals(currency))
        .findFirst()
        .orElseThrow();
  }

  private YamlMap entry(String section, String id) {
    return root.maps(section).stream()
        .filter(e -> e.requiredText("id").equals(id))
        .findFirst()
        .orElseThrow();
  }
}
