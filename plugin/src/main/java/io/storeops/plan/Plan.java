package io.storeops.plan;

import io.storeops.calendar.Period;
import io.storeops.calendar.PeriodKind;
import io.storeops.calendar.Periods;
import io.storeops.calendar.WeekRule;
import io.storeops.calendar.YearRule;
import io.storeops.diag.Source;
import io.storeops.diag.TextPlace;
import io.storeops.table.TableRows;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What planners wrote: checked, references resolved, sorted by id.
 *
 * @param tables the plan as tables; read them through {@link PlanTables}
 */
public record Plan(
    SiteSettings site,
    CalendarSettings calendar,
    List<Store> stores,
    List<Goal> goals,
    List<GoalPeriod> goalPeriods,
    List<Input> inputs,
    List<Product> products,
    List<Campaign> campaigns,
    List<Role> roles,
    List<Metric> metrics,
    List<Rate> rates,
    List<Dataset> datasets,
    List<Adjustment> adjustments,
    List<Action> actions,
    List<Decision> decisions,
    List<Waiver> waivers,
    List<TableRows> tables) {

  /** The store of that id. */
  public Optional<Store> store(String id) {
    return stores.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /** The same plan with its tables. */
  Plan withTables(List<TableRows> filled) {
    return new Plan(
        site,
        calendar,
        stores,
        goals,
        goalPeriods,
        inputs,
        products,
        campaigns,
        roles,
        metrics,
        rates,
        datasets,
        adjustments,
        actions,
        decisions,
        waivers,
        List.copyOf(filled));
  }

  /** The currencies of the stores, sorted. */
  public List<String> currencies() {
    return stores.stream().map(Store::currency).distinct().sorted().toList();
  }

  /**
   * Languages in order (the first is the default), the currency of totals, weeks and entities kept.
   */
  public record SiteSettings(
      List<String> languages, Optional<String> currency, int weeks, int entities, Text title) {}

  /** A text in several languages; the first key is the plan's first language. */
  public record Text(Map<String, String> byLanguage) {

    /**
     * Asked language, same script, first of the site's, any; empty when there is no text at all.
     */
    public String in(String language, List<String> siteLanguages) {
      String chosen = languageFor(language, siteLanguages);
      return chosen.isEmpty() ? "" : byLanguage.getOrDefault(chosen, "");
    }

    /** The language that {@link #in} answers in, to mark a fallback; empty without any text. */
    public String languageFor(String language, List<String> siteLanguages) {
      return PlanText.choose(byLanguage.keySet(), language, siteLanguages);
    }
  }

  /**
   * Weeks, years, named seasons and weights.
   *
   * @param festivals ids of built-in festival calendars, such as {@code cn}
   * @param monthWeights weight of months by number, where they differ from 1
   * @param dayWeights weight of days of the week, where they differ from 1
   */
  public record CalendarSettings(
      WeekRule weeks,
      YearRule years,
      List<Season> seasons,
      List<String> festivals,
      Map<Integer, BigDecimal> monthWeights,
      Map<DayOfWeek, BigDecimal> dayWeights) {

    /** The month that the (fiscal) year starts with, 1 to 12. */
    public int fiscalYearStartMonth() {
      return years.startMonth();
    }

    /** All periods under these rules. */
    public Periods periods() {
      return new Periods(weeks, years);
    }
  }

  /**
   * A named span with a weight for planning, for example Double 11.
   *
   * @param kind {@code peak}, {@code off} or {@code usual}
   */
  public record Season(
      String id,
      Text name,
      LocalDate from,
      LocalDate to,
      BigDecimal weight,
      String kind,
      Source source) {

    /** What a season can be. */
    public static final List<String> KINDS = List.of("off", "peak", "usual");

    /** Whether it goes by that word, its id or its kind, and has a day in the period. */
    public boolean isOf(Collection<String> words, Period period) {
      return (words.contains(id) || words.contains(kind))
          && !from.isAfter(period.to())
          && !to.isBefore(period.from());
    }
  }

  /** A shop. {@code files} are glob patterns below the data folder whose files belong to it. */
  public record Store(
      String id,
      Text name,
      String platform,
      String currency,
      ZoneId timeZone,
      LocalTime dayStart,
      List<String> files,
      Source source) {}

  /**
   * A goal as written.
   *
   * @param store a store's id, or {@code *CNY} for all stores of a currency
   * @param subjectKind empty for the store, else {@code product}, {@code source}, {@code channel} …
   * @param periods values by period id; what they leave open is distributed by weights
   * @param kind {@code least} (reach it), {@code most} (stay below) or {@code band} (stay inside)
   * @param low lower end of the band as a share of the goal, for example 0.95
   * @param high upper end of the band as a share of the goal
   * @param weights weights by period id for this goal alone
   */
  public record Goal(
      String id,
      String store,
      String metric,
      String subjectKind,
      String subject,
      Map<String, BigDecimal> periods,
      String owner,
      Source source,
      String kind,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      Map<String, BigDecimal> weights) {}

  /**
   * A goal broken down to one period: row of {@code plan_goal_period}. Weeks, months, quarters and
   * years hold the goal of the whole period, to-date kinds what is planned up to the end of their
   * week.
   */
  public record GoalPeriod(
      String goal,
      String store,
      String metric,
      String kind,
      String subject,
      PeriodKind periodKind,
      String period,
      BigDecimal value,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high) {}

  /**
   * An export that is expected, and settings for files that do not say all themselves. Empty texts
   * mean "not said".
   *
   * @param files glob patterns below the data folder
   * @param every {@code day}, {@code week}, {@code month}
   * @param by role that delivers
   * @param latest day of the week or month by which it is there
   * @param dateFormat pattern such as {@code d/M/yyyy}
   * @param period for files without any date column: {@code 2026-11}, {@code 2026-W46}, {@code
   *     2026-11-11}
   * @param amounts what one unit of an amount is worth: 1, or 10000 where amounts are in 万
   * @param columns header words to column names
   */
  public record Input(
      String dataset,
      List<String> files,
      String store,
      String every,
      String by,
      String latest,
      String encoding,
      String dateFormat,
      String period,
      Source source,
      BigDecimal amounts,
      Map<String, String> columns) {}

  /** A product with its role and stock policy. */
  public record Product(
      String id,
      Text name,
      String store,
      String role,
      @Nullable Long warningLevel,
      @Nullable Long leadDays,
      @Nullable BigDecimal unitCost,
      @Nullable BigDecimal floorPrice,
      String season,
      boolean exempt,
      Source source) {}

  /** A campaign with its window and items. */
  public record Campaign(
      String id,
      Text name,
      List<String> stores,
      String kind,
      LocalDate from,
      LocalDate to,
      String owner,
      List<Item> items,
      Source source) {

    /** A product in a campaign. */
    public record Item(
        String product,
        @Nullable BigDecimal price,
        @Nullable BigDecimal expectedUnits,
        @Nullable BigDecimal promotionCost,
        @Nullable BigDecimal couponCost,
        @Nullable BigDecimal giftCost,
        @Nullable BigDecimal feeRate,
        @Nullable BigDecimal freight) {}
  }

  /** A role that owns goals and rules. */
  public record Role(String id, Text name, String reportsTo, Source source) {}

  /**
   * A metric of the user's own. What is neither computed nor counted is read from exports.
   *
   * @param numerator sum of metrics such as {@code a+b-c}; empty for what is not computed
   * @param denominator what that is divided by; empty for a sum alone
   * @param rows rows of a dataset that it is counted from
   */
  public record Metric(
      String key,
      Text names,
      String unit,
      String kind,
      String good,
      String numerator,
      String denominator,
      List<String> aliases,
      Source source,
      Optional<FromRows> rows) {

    /** Whether no export has a column of it. */
    public boolean computed() {
      return rows.isPresent() || (!numerator.isEmpty() && denominator.isEmpty());
    }

    /**
     * A figure of a dataset's rows by store and day.
     *
     * @param column empty where rows are counted
     * @param where condition on the dataset's columns; empty for all rows
     * @param aggregate {@code sum}, {@code count}, {@code distinct}, {@code max}, {@code min}
     */
    public record FromRows(
        String dataset, String column, String where, String aggregate, TextPlace place) {}
  }

  /**
   * An exchange rate: one unit of {@code from} is {@code rate} units of {@code to} in that month.
   */
  public record Rate(String month, String from, String to, BigDecimal rate, Source source) {}

  /** A dataset of the user's own. */
  public record Dataset(String id, List<String> keys, List<Field> columns, Source source) {

    /** A column of it. Type, unit and kind in the words of {@code metrics.yaml}. */
    public record Field(
        String name,
        String type,
        String unit,
        String kind,
        boolean restricted,
        List<String> aliases) {}
  }

  /** A change made to the shop on a day, so that its effect can be seen. */
  public record Adjustment(
      String id,
      String store,
      LocalDate onDay,
      String metric,
      Text what,
      String owner,
      @Nullable BigDecimal expected,
      Source source) {}

  /** Something to do. Empty texts and null mean "not said". */
  public record Action(
      String id,
      String store,
      String finding,
      String goal,
      Text what,
      String owner,
      @Nullable LocalDate due,
      String status,
      @Nullable BigDecimal promised,
      String sop,
      Source source) {}

  /** A question that somebody must decide. */
  public record Decision(
      String id,
      String store,
      Text question,
      List<String> options,
      @Nullable LocalDate by,
      String owner,
      @Nullable BigDecimal costOfWaiting,
      String status,
      Source source) {}

  /** Findings that are known and accepted until a day. Empty store or subject means any. */
  public record Waiver(
      String rule,
      String store,
      String subject,
      String reason,
      String owner,
      LocalDate until,
      Source source) {}
}
