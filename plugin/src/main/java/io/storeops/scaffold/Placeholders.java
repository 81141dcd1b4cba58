package io.storeops.scaffold;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts with places such as {@code @role.manager@}, {@code @today+14@} or {@code @money.269@}.
 * Phrases are written so that YAML reads them as one text; those of the groups {@code head}, {@code
 * about} and {@code note} are comments and written as they are.
 */
final class Placeholders {
  private static final Pattern PLACE = Pattern.compile("@([a-z][A-Za-z0-9.]*)([+-]\\d+)?@");
  private static final Pattern COMMENT = Pattern.compile("(head|about|note)\\..*");

  private final Facts facts;
  private final Phrases phrases;

  Placeholders(Facts facts, Phrases phrases) {
    this.facts = facts;
    this.phrases = phrases;
  }

  /** A template with everything filled in. */
  String fill(String template) {
    return PLACE.matcher(template).replaceAll(m -> Matcher.quoteReplacement(value(m.group(1), m)));
  }

  private String value(String name, MatchResult place) {
    return phrases
        .text(name)
        .map(text -> phrase(name, plain(text)))
        .orElseGet(() -> fact(name, place));
  }

  private static String phrase(String name, String text) {
    return COMMENT.matcher(name).matches() ? text : YamlText.scalar(text);
  }

  private String fact(String name, MatchResult place) {
    Fact fact = facts.of(name, shift(place));
    return fact.words() ? YamlText.scalar(fact.text()) : fact.text();
  }

  /** Phrases may name facts too. */
  private String plain(String text) {
    return PLACE
        .matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(facts.of(m.group(1), shift(m)).text()));
  }

  private static long shift(MatchResult place) {
    return Optional.ofNullable(place.group(2)).map(Long::parseLong).orElse(0L);
  }
}
