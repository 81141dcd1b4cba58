package io.storeops.text;

import java.time.LocalDate;
import java.util.List;

/** Days, weeks and other periods as text, per language. */
public final class Dates {
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private final String language;

  private Dates(String language) {
    this.language = language;
  }

  /** For a language. */
  public static Dates of(String language) {
    return new Dates(language);
  }

  /** {@code 11/15}, or {@code 15 Nov}. */
  public String day(LocalDate day) {
    return english()
        ? day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1)
        : day.getMonthValue() + "/" + day.getDayOfMonth();
  }

  /** With its year: {@code 2026-11-15}. */
  public String date(LocalDate day) {
    return day.toString();
  }

  /** {@code 11/9–11/15}, or {@code 9–15 Nov}; a long span over two years names both. */
  public String range(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return day(from);
    }
    if (from.getYear() != to.getYear() && from.plusMonths(2).isBefore(to)) {
      return dayOfYear(from) + "–" + dayOfYear(to);
    }
    boolean sameMonth = from.getYear() == to.getYear() && from.getMonth() == to.getMonth();
    return english() && sameMonth
        ? from.getDayOfMonth() + "–" + day(to)
        : day(from) + "–" + day(to);
  }

  /** With the year: {@code 2025/8/11–12/31}, or {@code 11 Aug–31 Dec 2025}. */
  public String span(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return dayOfYear(from);
    }
    boolean sameYear = from.getYear() == to.getYear();
    String first = sameYear && english() ? day(from) : dayOfYear(from);
    String last = sameYear && !english() ? day(to) : dayOfYear(to);
    return first + "–" + last;
  }

  private String dayOfYear(LocalDate day) {
    return english() ? day(day) + " " + day.getYear() : day.getYear() + "/" + day(day);
  }

  /** {@code 2026 年第 46 周} of {@code 2026-W46}. */
  public String week(String id) {
    String year = id.substring(0, 4);
    int number = Integer.parseInt(id.substring(6));
    return switch (language) {
      case "zh-CN" -> year + " 年第 " + number + " 周";
      case "zh-TW" -> year + " 年第 " + number + " 週";
      case "ja" -> year + "年 第" + number + "週";
      default -> year + " week " + number;
    };
  }

  /** {@code W46} of {@code 2026-W46}. */
  public String shortWeek(String id) {
    return id.substring(5);
  }

  /** {@code 2026 年 11 月} of {@code 2026-11}, {@code 2026 财年第 10 个月} of {@code FY2026-P10}. */
  public String month(String id) {
    if (id.startsWith("FY")) {
      return fiscalMonth(id.substring(2, 6), Integer.parseInt(id.substring(8)));
    }
    String year = id.substring(0, 4);
    int number = Integer.parseInt(id.substring(5));
    return switch (language) {
      case "zh-CN", "zh-TW" -> year + " 年 " + number + " 月";
      case "ja" -> year + "年" + number + "月";
      default -> MONTHS.get(number - 1) + " " + year;
    };
  }

  private String fiscalMonth(String year, int number) {
    return switch (language) {
      case "zh-CN" -> year + " 财年第 " + number + " 个月";
      case "zh-TW" -> year + " 財年第 " + number + " 個月";
      case "ja" -> year + "年度 " + number + "か月目";
      default -> "FY" + year + " P" + number;
    };
  }

  /** {@code 2026 年第 4 季度} of {@code 2026-Q4}. */
  public String quarter(String id) {
    String year = id.substring(0, 4);
    String number = id.substring(6);
    return switch (language) {
      case "zh-CN" -> year + " 年第 " + number + " 季度";
      case "zh-TW" -> year + " 年第 " + number + " 季";
      case "ja" -> year + "年 第" + number + "四半期";
      default -> year + " Q" + number;
    };
  }

  private boolean english() {
    return language.equals("en");
  }
}
