package io.storeops.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Numbers as text. All rules are our own: the JDK's differ between versions and do not tell yen
 * from yuan.
 */
public final class Numbers {
  private static final Map<String, String> SYMBOLS =
      Map.of(
          "CNY", "CN¥", "JPY", "JP¥", "TWD", "NT$", "USD", "US$", "EUR", "€", "GBP", "£", "HKD",
          "HK$", "KRW", "₩");
  private static final Map<String, String> ALONE =
      Map.of("CNY", "¥", "JPY", "¥", "USD", "$", "TWD", "NT$", "HKD", "HK$");
  private static final Set<String> NO_PLACES = Set.of("JPY", "KRW", "VND", "CLP", "ISK");
  private static final Set<String> THREE_PLACES = Set.of("KWD", "BHD", "OMR", "JOD", "TND");
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);

  private final String language;
  private final Set<String> currencies;

  private Numbers(String language, Set<String> currencies) {
    this.language = language;
    this.currencies = currencies;
  }

  /** For a language, on a site with these currencies. */
  public static Numbers of(String language, Collection<String> currencies) {
    return new Numbers(language, new TreeSet<>(currencies));
  }

  /** Decimals of a currency. */
  public static int places(String currency) {
    if (NO_PLACES.contains(currency)) {
      return 0;
    }
    return THREE_PLACES.contains(currency) ? 3 : 2;
  }

  /** Short, for cards and axes: {@code 159.3万}, {@code 1.59M}; below ten thousand nearly full. */
  public String compact(BigDecimal value) {
    if (rounded(value.abs(), 0).compareTo(TEN_THOUSAND) < 0) {
      return plain(value);
    }
    return language.equals("en") ? western(value) : eastern(value);
  }

  private String plain(BigDecimal value) {
    int places = value.abs().compareTo(HUNDRED) < 0 ? 2 : 0;
    return stripped(rounded(value, places));
  }

  private String western(BigDecimal value) {
    if (rounded(value.abs().movePointLeft(3), 1).compareTo(new BigDecimal(1000)) < 0) {
      return stripped(rounded(value.movePointLeft(3), 1)) + "K";
    }
    if (rounded(value.abs().movePointLeft(6), 2).compareTo(new BigDecimal(1000)) < 0) {
      return stripped(rounded(value.movePointLeft(6), 2)) + "M";
    }
    return stripped(rounded(value.movePointLeft(9), 2)) + "B";
  }

  private String eastern(BigDecimal value) {
    boolean traditional = language.equals("zh-TW");
    if (rounded(value.abs().movePointLeft(4), 1).compareTo(TEN_THOUSAND) < 0) {
      return stripped(rounded(value.movePointLeft(4), 1)) + (traditional ? "萬" : "万");
    }
    String hundredMillions = language.equals("zh-CN") ? "亿" : "億";
    return stripped(rounded(value.movePointLeft(8), 2)) + hundredMillions;
  }

  /** All digits with separators and this many decimals. */
  public String full(BigDecimal value, int places) {
    return grouped(rounded(value, places).toPlainString());
  }

  /**
   * With a comma between thousands; a formatter costs twenty times as much and pages are numbers.
   */
  private static String grouped(String plain) {
    int start = plain.startsWith("-") ? 1 : 0;
    int point = plain.indexOf('.');
    int end = point < 0 ? plain.length() : point;
    if (end - start <= 3) {
      return plain;
    }
    StringBuilder text = new StringBuilder(plain.length() + 4).append(plain, 0, start);
    for (int i = start; i < end; i++) {
      if (i > start && (end - i) % 3 == 0) {
        text.append(',');
      }
      text.append(plain.charAt(i));
    }
    return text.append(plain, end, plain.length()).toString();
  }

  /** All digits with separators, at most two decimals, none when there are none. */
  public String number(BigDecimal value) {
    return stripped(rounded(value, 2));
  }

  /** A ratio with two decimals: 0.0312 is {@code 3.12%}. */
  public String percent(BigDecimal ratio) {
    return full(ratio.movePointRight(2), 2) + "%";
  }

  /** A relative change with one decimal and without its sign: −0.0321 is {@code 3.2%}. */
  public String change(BigDecimal ratio) {
    return full(ratio.abs().movePointRight(2), 1) + "%";
  }

  /** A difference of ratios without its sign: 0.004 is {@code 0.4 pp}. */
  public String points(BigDecimal difference) {
    String digits = stripped(rounded(difference.abs().movePointRight(2), 2));
    return switch (language) {
      case "zh-CN" -> digits + " 个百分点";
      case "zh-TW" -> digits + " 個百分點";
      case "ja" -> digits + " ポイント";
      default -> digits + " pp";
    };
  }

  /** Money with all digits, rounded to the currency's places. */
  public String money(BigDecimal amount, String currency) {
    int places = places(currency);
    return signed(amount, currency, full(amount.abs(), places), places);
  }

  /** Money, short: {@code ¥159.3万}. */
  public String moneyCompact(BigDecimal amount, String currency) {
    String digits = compact(amount.abs());
    return signed(amount, currency, digits, places(currency));
  }

  private String signed(BigDecimal amount, String currency, String digits, int places) {
    boolean negative = rounded(amount, places).signum() < 0;
    return (negative ? "-" : "") + symbol(currency) + digits;
  }

  /** {@code ¥} only where it is not mistaken: when the site has one currency. */
  public String symbol(String currency) {
    if (currencies.size() <= 1 && ALONE.containsKey(currency)) {
      return ALONE.getOrDefault(currency, currency);
    }
    String symbol = SYMBOLS.get(currency);
    return symbol == null ? currency + " " : symbol;
  }

  private String stripped(BigDecimal value) {
    BigDecimal bare = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    return full(bare, Math.max(0, bare.scale()));
  }

  private static BigDecimal rounded(BigDecimal value, int places) {
    BigDecimal rounded = value.setScale(places, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? rounded.abs() : rounded;
  }
}
