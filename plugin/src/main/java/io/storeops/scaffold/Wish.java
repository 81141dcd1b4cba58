package io.storeops.scaffold;

import io.storeops.diag.NearestName;
import io.storeops.templates.Templates;
import io.storeops.text.Language;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a planner asks a first plan to be. Platform and language override what a file tells.
 *
 * @param size one of {@link #SIZES}
 */
public record Wish(String size, Optional<String> platform, Optional<String> language) {
  static final String SMALL = "small";
  static final String EMPTY = "empty";
  static final String FULL = "full";
  private static final List<String> SIZES = List.of(SMALL, EMPTY, FULL);

  /** A sentence about the first word that nobody knows. */
  public Optional<String> mistake(Templates templates) {
    List<String> platforms = Shops.read(templates).platforms();
    List<String> languages = Language.all().stream().map(Language::tag).toList();
    return Stream.of(
            unknown("scaffold", Optional.of(size), SIZES),
            unknown("platform", platform, platforms),
            unknown("language", language, languages))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> unknown(
      String parameter, Optional<String> given, Collection<String> known) {
    return given.filter(word -> !known.contains(word)).map(word -> message(parameter, word, known));
  }

  private static String message(String parameter, String word, Collection<String> known) {
    String nearest = NearestName.of(word, known).map(n -> "did you mean " + n + "? ").orElse("");
    return String.format(
        Locale.ROOT,
        "storeops.%s is '%s'; %sexpected one of %s.",
        parameter,
        word,
        nearest,
        String.join(", ", known));
  }

  /**
   * What is known of the shop with what is asked for; money and clock are a file's if there is one.
   */
  Guess over(Guess guess, boolean fromFile, Shops shops) {
    if (platform.isEmpty() && language.isEmpty()) {
      return guess;
    }
    String at = platform.orElse(guess.platform());
    String first =
        language.orElseGet(
            () ->
                platform.isPresent() && !fromFile ? shops.language(at) : guess.languages().get(0));
    Market market =
        platform.isEmpty() && fromFile ? shops.market(guess.currency()) : shops.market(at, first);
    return new Guess(
        at,
        Stream.of(first, "en").distinct().toList(),
        market.currency(),
        market.timeZone(),
        platform.isPresent() ? "as asked for" : guess.why());
  }
}
