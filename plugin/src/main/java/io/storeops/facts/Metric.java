package io.storeops.facts;

import io.storeops.measure.Unit;
import io.storeops.measure.ValueType;
import io.storeops.plan.Plan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A figure of store operations: what it is called, measured in, and how it adds up.
 *
 * @param ratio the parts that it is recomputed from; empty for what is no ratio of known parts
 * @param aliases headings that mean it, as exports write them
 * @param plausible what one row of an export can hold; empty where anything can be
 * @param own whether the plan declares it
 */
public record Metric(
    String key,
    Plan.Text names,
    Unit unit,
    Kind kind,
    Good good,
    Aggregation overDays,
    Aggregation overStores,
    Optional<Ratio> ratio,
    List<String> aliases,
    Optional<Range> plausible,
    boolean own) {

  /** Copies the aliases. */
  public Metric {
    aliases = List.copyOf(aliases);
  }

  /** What kind of figure it is; {@code metrics.yaml} explains each. */
  public enum Kind {
    FLOW,
    DISTINCT,
    RATIO,
    MEAN,
    STOCK,
    STATE,
    CUMULATIVE,
    DERIVED
  }

  /** Which way is good; WATCH where neither is by itself. */
  public enum Good {
    UP,
    DOWN,
    WATCH
  }

  /** How values add up. */
  public enum How {
    /** They add. */
    SUM,
    /** Their sum counts the same person again: an upper bound. */
    SUM_OVERCOUNTS,
    /** From the sums of the parts; without a part there is no figure. */
    RECOMPUTE,
    /** A mean weighted by another metric, marked as estimated. */
    WEIGHTED,
    /** The latest day. */
    LAST,
    /** The largest. */
    MAX,
    /** The smallest. */
    MIN,
    /** Cannot be built from daily rows. */
    NONE;

    /** As in tables and keys of texts: lower case. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * How values add up in one direction.
   *
   * @param weight the metric that weighs a WEIGHTED mean; empty otherwise
   */
  public record Aggregation(How how, String weight) {}

  /** Least and largest value, both allowed. */
  public record Range(BigDecimal least, BigDecimal most) {}

  /** One metric of a sum or difference. */
  public record Part(String metric, int sign) {}

  /**
   * Sum of the numerator's parts ÷ sum of the denominator's × scale; without a denominator the sum
   * alone.
   */
  public record Ratio(List<Part> numerator, List<Part> denominator, BigDecimal scale) {

    /** Copies the lists. */
    public Ratio {
      numerator = List.copyOf(numerator);
      denominator = List.copyOf(denominator);
    }
  }

  /** The type of a column that holds it: counts are whole, money is exact, the rest is double. */
  public ValueType type() {
    return switch (unit) {
      case COUNT -> ValueType.INT;
      case CURRENCY -> kind == Kind.RATIO ? ValueType.DOUBLE : ValueType.MONEY;
      default -> ValueType.DOUBLE;
    };
  }

  /** Whether loaded values of it simply add, so that a sheet has a control total. */
  public boolean additive() {
    return kind == Kind.FLOW && overDays.how() == How.SUM;
  }
}
