package io.storeops.plan;

import java.util.List;
import java.util.Map;

/** The fallback of texts in several languages. */
final class PlanText {
  private PlanText() {}

  static String choose(Map<String, String> texts, String language, List<String> siteLanguages) {
    String asked = texts.get(language);
    if (asked != null) {
      return asked;
    }
    String sameScript = texts.get(sibling(language));
    if (sameScript != null) {
      return sameScript;
    }
    return siteLanguages.stream()
        .filter(texts::containsKey)
        .map(texts::get)
        .findFirst()
        .orElseGet(() -> texts.values().stream().findFirst().orElse(""));
  }

  private static String sibling(String language) {
    return switch (language) {
      case "zh-TW" -> "zh-CN";
      case "zh-CN" -> "zh-TW";
      default -> "";
    };
  }
}
