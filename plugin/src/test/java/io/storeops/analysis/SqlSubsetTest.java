package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.storeops.templates.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What one of the engines rejects, or both accept with different answers, must not stand in a
 * shipped select. Division cannot be judged by its text; the two engines together do that.
 */
class SqlSubsetTest {
  private static final Map<String, String> FORBIDDEN = new TreeMap<>();

  static {
    forbid("::", "cast(x as type)");
    forbid(";", "one statement without an end");
    forbid("\\?", "no parameters in a relation");
    forbid("\\bqualify\\b", "a sub-select");
    forbid("\\bgroup by all\\b", "name the columns");
    forbid("\\border by\\b(?![^()]*\\))", "an order belongs into a window or the query");
    forbid(
        "\\b(avg|stddev|stddev_\\w+|var_\\w+|corr|regr_\\w+)\\s*\\(", "sums of decimals, or Java");
    forbid("\\b(median|quantile\\w*|percentile_cont|approx_\\w+)\\b", "ntile or row_number");
    forbid(
        "\\b(date_diff|datediff|date_trunc|date_part|extract|strftime|date_add|now)\\b", "dim_day");
    forbid("\\binterval\\b", "dim_day");
    forbid("\\bcurrent_(date|timestamp|time)\\b", "there is no clock");
    forbid("\\b(concat|concat_ws|string_agg|listagg|group_concat)\\b", "||");
    forbid("\\b(regexp_\\w+|similar to|ilike)\\b", "like");
    forbid("\\b(greatest|least)\\s*\\(", "case: no data counts differently");
    forbid("\\b(upper|lower)\\s*\\(", "no folding of case in SQL");
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
    forbid("\\b(read_\\w+|glob|parquet_\\w+)\\s*\\(", "tables only");
  }

  /** Divisions that cannot be by zero, and why. */
  private static final Map<String, String> GUARDED =
      Map.of("analyses/candidate.sql", "a bound of a rate of at least one visitor");

  private static void forbid(String pattern, String instead) {
    FORBIDDEN.put(pattern, instead);
  }

  static List<String> faults(String name, String sql) {
    String select =
        sql.replaceAll("(?s)/\\*.*?\\*/", " ")
            .replaceAll("--[^\n]*", " ")
            // days between two dates are the one thing that both count alike
            .replaceAll("\\bdate_diff\\s*\\(\\s*'day'\\s*,", "days_between(")
            // as are the hour and the minute of a time without zone
            .replaceAll("\\bextract\\s*\\(\\s*(hour|minute)\\s+from\\b", "clock(")
            .replaceAll("'[^']*'", "''")
            .toLowerCase(Locale.ROOT);
    List<String> faults = new ArrayList<>();
    FORBIDDEN.forEach(
        (pattern, instead) -> {
          Matcher matcher = Pattern.compile(pattern).matcher(select);
          if (matcher.find()) {
            faults.add(name + ": \"" + matcher.group().strip() + "\"; use " + instead);
          }
        });
    if (GUARDED.containsKey(name)) {
      return faults;
    }
    Matcher division = Pattern.compile("/(?!\\s*nullif\\()").matcher(select);
    if (division.find()) {
      faults.add(name + ": a division whose divisor is not nullif(cast(… as double), 0e0)");
    }
    return faults;
  }

  @Test
  void relations_shipped_stayInTheCommonSubset() {
    Templates templates = new Templates();
    List<String> faults = new ArrayList<>();
    for (String path : templates.list(RelationCatalog.FOLDER, ".sql")) {
      faults.addAll(faults(path, templates.text(path)));
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void relations_madeByJava_stayInTheCommonSubset() {
    Shop shop = new Shop().store("a", "CNY");
    io.storeops.plan.Plan plan = shop.plan();
    List<String> faults = new ArrayList<>();
    new MadeRelations(io.storeops.facts.FactCatalog.load(new Templates(), plan), List.of())
        .all()
        .forEach(r -> faults.addAll(faults(r.name(), r.select().orElseThrow())));
    assertEquals(List.of(), faults);
  }

  @Test
  void faults_badSelect_areAllNamed() {
    assertEquals(
        List.of(
            "x: \"::\"; use cast(x as type)",
            "x: \";\"; use one statement without an end",
            "x: \"avg(\"; use sums of decimals, or Java",
            "x: \"date_trunc\"; use dim_day",
            "x: a division whose divisor is not nullif(cast(… as double), 0e0)"),
        faults("x", "select avg(a) / b, date_trunc('week', d)::date from t;"));
  }

  @Test
  void faults_wordsInTextsAndComments_areNone() {
    assertEquals(List.of(), faults("x", "/* avg( ; */ select 'a;b::c' as s from t -- interval, ;"));
  }
}
