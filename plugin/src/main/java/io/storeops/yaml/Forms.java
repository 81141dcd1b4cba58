package io.storeops.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/** The forms that plans know, by the name that {@code x-form} gives them in the schema. */
public final class Forms {
  /** A day. */
  public static final Form<LocalDate> DATE = new DateForm();

  /** A time of day, in minutes. */
  public static final Form<LocalTime> TIME = new TimeForm();

  /** The id of a week: {@code 2026-W06}. */
  public static final Form<String> WEEK = new PeriodForm("a week like 2026-W46", "week");

  /** The id of a month: {@code 2026-11}. */
  public static final Form<String> MONTH = new PeriodForm("a month like 2026-11", "month");

  /** The id of a year, quarter, month or week; whether the calendar has it is not known here. */
  public static final Form<String> PERIOD =
      new PeriodForm(
          "a period like 2026, 2026-Q4, 2026-11 or 2026-W46",
          "year quarter month week fiscal-month");

  /** A day, or the id of a week, month or year. */
  public static final Form<String> SPAN =
      new PeriodForm(
          "a day, week or month like 2026-11-11, 2026-W46 or 2026-11", "day week month year");

  /** Any number, exact. */
  public static final Form<BigDecimal> NUMBER = AmountForm.signed("a number like 12.50");

  /** Any whole number. */
  public static final Form<BigDecimal> WHOLE = AmountForm.signed("a whole number like 12").whole();

  /** An amount of money, from 0. */
  public static final Form<BigDecimal> MONEY = AmountForm.from0("an amount like 1299.00");

  /** How many, from 0. */
  public static final Form<BigDecimal> COUNT = AmountForm.from0("a whole number like 1200").whole();

  /** A share of a whole, 0 to 1. */
  public static final Form<BigDecimal> SHARE = ShareForm.upTo("a share like 30% or 0.3", 1);

  /** A share that may be more than the whole, 0 to 10. */
  public static final Form<BigDecimal> PERCENT = ShareForm.upTo("a share like 110% or 1.1", 10);

  /** A change as a share, -10 to 10. */
  public static final Form<BigDecimal> CHANGE = ShareForm.change("a change like -5% or 0.12", 10);

  /** A goal of any metric, from 0: how many, how much, or a share. */
  public static final Form<BigDecimal> GOAL =
      new GoalForm("a number like 12000000, 1200万 or 3.5%", MONEY, PERCENT);

  /** A rate or a ratio: any number, or a share with a percent sign. */
  public static final Form<BigDecimal> RATE =
      new GoalForm("a share like 30% or 0.3", NUMBER, CHANGE);

  /** A span, in whole days. */
  public static final Form<BigDecimal> DAYS = SpanForm.days();

  /** A span, in hours. */
  public static final Form<BigDecimal> HOURS = SpanForm.hours();

  private static final Map<String, Form<?>> BY_NAME =
      Map.ofEntries(
          Map.entry("date", DATE),
          Map.entry("time", TIME),
          Map.entry("week", WEEK),
          Map.entry("month", MONTH),
          Map.entry("period", PERIOD),
          Map.entry("span", SPAN),
          Map.entry("number", NUMBER),
          Map.entry("money", MONEY),
          Map.entry("count", COUNT),
          Map.entry("share", SHARE),
          Map.entry("percent", PERCENT),
          Map.entry("change", CHANGE),
          Map.entry("goal", GOAL),
          Map.entry("days", DAYS),
          Map.entry("hours", HOURS));

  private Forms() {}

  /** The form of a name of the schema; empty when there is none. */
  public static Optional<Form<?>> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }
}
