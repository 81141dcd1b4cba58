package io.storeops.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one of the engines rejects, or both accept with different answers, must not stand in a
 * select. Judges the text without its comments and quoted texts.
 */
public final class SubsetLint {
  private static final Map<String, String> FORBIDDEN = new TreeMap<>();

  static {
    forbid("::", "cast(x as type)");
    forbid(";", "nothing: a relation is one statement without an end");
    forbid("\\?", "a constant: relations have no parameters");
    forbid("\\bqualify\\b", "a sub-select");
    forbid("\\bgroup by all\\b", "name the columns");
    forbid("\\border by\\b(?![^()]*\\))", "nothing: rows are sorted where they are shown");
    forbid(
        "\\b(avg|stddev|stddev_\\w+|var_\\w+|corr|regr_\\w+)\\s*\\(", "sums of decimals, or Java");
    forbid("\\b(median|quantile\\w*|percentile_cont|approx_\\w+)\\b", "ntile or row_number");
    forbid(
        "\\b(date_diff|datediff|date_trunc|date_part|extract|strftime|date_add|now)\\b", "dim_day");
    forbid("\\binterval\\b", "dim_day");
    forbid("\\bcurrent_(date|timestamp|time)\\b", "dim_as_of: there is no clock");
    forbid("\\b(concat|concat_ws|string_agg|listagg|group_concat)\\b", "||");
    forbid("\\b(regexp_\\w+|similar to|ilike)\\b", "like");
    forbid("\\b(greatest|least)\\s*\\(", "case: no data counts differently");
    forbid("\\b(upper|lower)\\s*\\(", "the text as it is: engines fold case differently");
    forbid("\\b(generate_series|range|unnest|sequence)\\s*\\(", "dim_day");
    forbid("\\b(arg_max|arg_min)\\b", "max_by, min_by");
    forbid("\\b(try|trunc|truncate|count_if)\\s*\\(", "case");
    forbid("\\bignore nulls\\b", "max_by");
    forbid("\\bexclude\\b", "name the columns");
    forbid("\\bnumeric\\b", "decimal(18,4)");
    forbid("\\bchar\\s*\\(", "varchar");
    forbid("\\bnot in\\s*\\(\\s*select", "a left join: not in over no data is no data");
    forbid("[\\[\\]`@#]", "plain names");
    forbid(
        "\\b(insert|update|delete|create|drop|alter|copy|attach|install|load|set|pragma|call)\\b",
        "a select");
    forbid("\\b(read_\\w+|glob|parquet_\\w+)\\s*\\(", "a table or relation that the header reads");
    // a division cannot be judged better by its text; the two engines together do that
    forbid("/(?!\\s*nullif\\()", "nullif(cast(… as double), 0e0) as the divisor");
  }

  /** Days between two dates; the hour and the minute of a time without zone. */
  private static final List<Pattern> ALIKE =
      List.of(
          Pattern.compile("\\bdate_diff(?=\\s*\\(\\s*'day'\\s*,)", Pattern.CASE_INSENSITIVE),
          Pattern.compile(
              "\\bextract(?=\\s*\\(\\s*(hour|minute)\\s+from\\b)", Pattern.CASE_INSENSITIVE));

  private SubsetLint() {}

  private static void forbid(String pattern, String instead) {
    FORBIDDEN.put(pattern, instead);
  }

  /**
   * A piece of a select that must not stand there.
   *
   * @param at index in the select
   * @param found as it stands there, in lower case
   */
  public record Fault(int at, String found, String instead) {}

  /** All faults of a select, in the order of the text. */
  public static List<Fault> faults(String sql) {
    String select = allowed(BareText.of(sql), sql);
    List<Fault> faults = new ArrayList<>();
    FORBIDDEN.forEach(
        (pattern, instead) -> {
          Matcher matcher = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(select);
          while (matcher.find()) {
            String found = matcher.group().strip().toLowerCase(Locale.ROOT);
            faults.add(new Fault(matcher.start(), found, instead));
          }
        });
    faults.sort(Comparator.comparingInt(Fault::at));
    return faults;
  }

  /** Takes away the two functions of dates that both engines count alike. */
  private static String allowed(String bare, String sql) {
    StringBuilder select = new StringBuilder(bare);
    for (Pattern pattern : ALIKE) {
      Matcher matcher = pattern.matcher(sql);
      while (matcher.find()) {
        for (int i = matcher.start(); i < matcher.end(); i++) {
          select.setCharAt(i, 'x');
        }
      }
    }
    return select.toString();
  }
}
