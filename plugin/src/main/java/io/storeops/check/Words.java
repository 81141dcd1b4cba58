package io.storeops.check;

import io.storeops.measure.Unit;
import io.storeops.templates.Templates;
import io.storeops.text.Messages;
import io.storeops.text.Numbers;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Our own texts and the numbers inside of findings in one language. */
final class Words {
  private static final int MOST_PLACES = 6;
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]+");

  private final Messages messages;
  private final Numbers numbers;

  private Words(Messages messages, Numbers numbers) {
    this.messages = messages;
    this.numbers = numbers;
  }

  /** On a site with these currencies. */
  static Words of(Templates templates, String language, Collection<String> currencies) {
    return new Words(Messages.of(templates, language), Numbers.of(language, currencies));
  }

  String message(String key, Map<String, String> values) {
    return messages.message(key, values);
  }

  /** A kind of export as people call it; one of the project's own has its id. */
  String dataset(String id) {
    String key = "finding.dataset." + id;
    return messages.has(key) ? messages.message(key) : id;
  }

  /** The word for a value of a column; the value itself where there is none. */
  String code(String column, String value) {
    String key = "value." + column + "." + value;
    return CODE.matcher(value).matches() && messages.has(key) ? messages.message(key) : value;
  }

  String text(@Nullable Object value) {
    return value == null ? messages.message("finding.none") : value.toString();
  }

  /**
   * A number with its unit, with as many places as it takes to look different from what it is
   * compared with.
   */
  String number(
      Unit unit, @Nullable BigDecimal value, @Nullable BigDecimal other, String currency) {
    if (value == null) {
      return messages.message("finding.none");
    }
    int places = places(unit, currency);
    boolean differs = other != null && value.compareTo(other) != 0;
    while (differs
        && places < MOST_PLACES
        && text(unit, value, currency, places).equals(text(unit, other, currency, places))) {
      places++;
    }
    return text(unit, value, currency, places);
  }

  private String text(Unit unit, @Nullable BigDecimal value, String currency, int places) {
    if (value == null) {
      return "";
    }
    boolean usual = places == places(unit, currency);
    return switch (unit) {
      case CURRENCY ->
          usual ? numbers.money(value, currency) : currency + " " + numbers.full(value, places);
      case SCORE -> numbers.full(value, places);
      case RATIO -> numbers.full(value.movePointRight(2), places) + "%";
      case POINTS -> (value.signum() < 0 ? "-" : "") + numbers.points(value);
      case SECONDS, HOURS, DAYS ->
          messages.message(
              "finding.unit." + unit.name().toLowerCase(java.util.Locale.ROOT),
              digits(value, places));
      default -> digits(value, places);
    };
  }

  /** At most this many decimals, none that say nothing. */
  private String digits(BigDecimal value, int places) {
    BigDecimal rounded = value.setScale(places, java.math.RoundingMode.HALF_UP);
    int shown = Math.max(0, rounded.stripTrailingZeros().scale());
    return numbers.full(rounded, rounded.signum() == 0 ? 0 : shown);
  }

  private static int places(Unit unit, String currency) {
    return switch (unit) {
      case COUNT, SECONDS -> 0;
      case CURRENCY -> Numbers.places(currency);
      case DAYS, HOURS -> 1;
      default -> 2;
    };
  }
}
