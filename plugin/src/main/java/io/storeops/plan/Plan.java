package io.storeops.plan;

import io.storeops.calendar.PeriodKind;
import io.storeops.calendar.WeekRule;
import io.storeops.diag.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What planners wrote: checked, references resolved, sorted by id. */
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
    List<Rate> rates) {

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
      return PlanText.choose(byLanguage, language, siteLanguages);
    }
  }

  /** First day of the week, fiscal year, named seasons. */
  public record CalendarSettings(WeekRule weeks, int fiscalYearStartMonth, List<Season> seasons) {}

  /** A named span with a weight for planning, for example Double 11. */
  public record Season(String id, Text name, LocalDate from, LocalDate to, BigDecimal weight) {}

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
   * @param kind {@code least} (reach it), {@code most} (stay below) or {@code band}
   * @param subjectKind empty for the store, else {@code product}, {@code source}, {@code channel} …
   */
  public record Goal(
      String id,
      String store,
      String metric,
      String subjectKind,
      String subject,
      Map<String, BigDecimal> periods,
      String owner,
      Source source) {}

  /** A goal broken down to one period: row of {@code plan_goal_period}. */
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

  /** An export that is expected, and settings for files that do not say all themselves. */
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
      Source source) {}

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
  public record Role(String id, Text name, Source source) {}

  /** A metric of the user's own. */
  public record Metric(
      String key,
      Text names,
      String unit,
      String kind,
      String good,
      String numerator,
      String denominator,
      List<String> aliases) {}

  /**
   * An exchange rate: one unit of {@code from} is {@code rate} units of {@code to} in that month.
   */
  public record Rate(String month, String from, String to, BigDecimal rate) {}
}
