package io.storeops.plan;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The fallback of texts in several languages. */
final class PlanText {
  private PlanText() {}

  /** Asked language, same script, first of the site's, any; empty when there is none. */
  static String choose(Collection<String> present, String asked, List<String> siteLanguages) {
    return Stream.of(Stream.of(asked, sibling(asked)), siteLanguages.stream(), present.stream())
        .flatMap(languages -> languages)
        .filter(present::contains)
        .findFirst()
        .orElse("");
  }

  private static String sibling(String language) {
    return switch (language) {
      case "zh-TW" -> "zh-CN";
      case "zh-CN" -> "zh-TW";
      default -> "";
    };
  }
}
