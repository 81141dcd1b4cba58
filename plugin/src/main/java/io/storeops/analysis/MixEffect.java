package io.storeops.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Takes a change of sales that several members share apart: more or fewer of all (volume), more of
 * some and fewer of others (mix), more or less from each (rate). With V = Σ base, s = base / V, r =
 * amount / base, R = Σ s·r and bars for the mean of both sides (Marshall 1887, Edgeworth 1887):
 *
 * <pre>volume = ΔV·R̄   mix = V̄·Δs·(r̄ − R̄)   rate = V̄·s̄·Δr</pre>
 *
 * <p>They add up to the change, and swapped sides turn every sign. What has no base on one side has
 * the other side's rate there, so that all of it is mix; where nothing at all has one, the other
 * side's shares, so that all of it is volume. An amount without a base is part of the rate.
 */
final class MixEffect {
  private final List<Member> members;
  private final Side before;
  private final Side after;

  /**
   * Both sides of a member; 0 where it is not there.
   *
   * @param baseBefore what the amount is a rate of: items or visitors
   */
  record Member(
      String name,
      double baseBefore,
      BigDecimal amountBefore,
      double baseAfter,
      BigDecimal amountAfter) {
    BigDecimal change() {
      return amountAfter.subtract(amountBefore);
    }

    double rateBefore() {
      return baseBefore == 0 ? own(amountAfter, baseAfter) : own(amountBefore, baseBefore);
    }

    double rateAfter() {
      return baseAfter == 0 ? own(amountBefore, baseBefore) : own(amountAfter, baseAfter);
    }

    private static double own(BigDecimal amount, double base) {
      return base == 0 ? 0 : amount.doubleValue() / base;
    }

    /** Change of what was sold without a base. */
    double loose() {
      return (baseAfter == 0 ? amountAfter.doubleValue() : 0)
          - (baseBefore == 0 ? amountBefore.doubleValue() : 0);
    }
  }

  /** Printed parts; mix and rate of each member, in their order, add up to those of the whole. */
  record Parts(
      BigDecimal change,
      BigDecimal volume,
      BigDecimal mix,
      BigDecimal rate,
      List<BigDecimal> mixes,
      List<BigDecimal> rates) {

    /** Copies the lists. */
    Parts {
      mixes = List.copyOf(mixes);
      rates = List.copyOf(rates);
    }
  }

  /** Bases of all members, and their sum. */
  private record Side(double[] bases, double sum) {
    static Side of(List<Member> members, ToDoubleFunction<Member> base) {
      double[] bases = members.stream().mapToDouble(base).toArray();
      double sum = 0;
      for (double value : bases) {
        sum += value;
      }
      return new Side(bases, sum);
    }

    double share(int member, Side other) {
      if (sum != 0) {
        return bases[member] / sum;
      }
      return other.sum == 0 ? 0 : other.bases[member] / other.sum;
    }

    /** Shares need a base that is not made of what was sold and what came back. */
    boolean hasShares() {
      if (sum > 0) {
        return true;
      }
      for (double value : bases) {
        if (value != 0) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * @param members at least one, in an order that does not depend on the direction
   */
  MixEffect(List<Member> members) {
    this.members = List.copyOf(members);
    this.before = Side.of(members, Member::baseBefore);
    this.after = Side.of(members, Member::baseAfter);
  }

  /** Whether both sides can be taken apart; not where more items came back than went out. */
  boolean hasShares() {
    return before.hasShares() && after.hasShares();
  }

  private double meanBase() {
    return (before.sum + after.sum) / 2;
  }

  /** R̄: the mean of what one of the base brought on each side. */
  private double meanRate() {
    double then = 0;
    double now = 0;
    for (int i = 0; i < members.size(); i++) {
      then += before.share(i, after) * members.get(i).rateBefore();
      now += after.share(i, before) * members.get(i).rateAfter();
    }
    return (then + now) / 2;
  }

  /** Volume before rounding. */
  double volume() {
    return (after.sum - before.sum) * meanRate();
  }

  /** Mix of each member before rounding. */
  double[] mixes() {
    double mean = meanRate();
    double[] mixes = new double[members.size()];
    for (int i = 0; i < mixes.length; i++) {
      Member member = members.get(i);
      double own = (member.rateBefore() + member.rateAfter()) / 2;
      mixes[i] = meanBase() * (after.share(i, before) - before.share(i, after)) * (own - mean);
    }
    return mixes;
  }

  /** Rate of each member before rounding. */
  double[] rates() {
    double[] rates = new double[members.size()];
    for (int i = 0; i < rates.length; i++) {
      Member member = members.get(i);
      double share = (before.share(i, after) + after.share(i, before)) / 2;
      rates[i] = meanBase() * share * (member.rateAfter() - member.rateBefore()) + member.loose();
    }
    return rates;
  }

  /** Rounded: first the three parts of the whole, then each member's within them. */
  Parts printed(int places) {
    BigDecimal change =
        members.stream()
            .map(Member::change)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .setScale(places, RoundingMode.HALF_UP);
    List<BigDecimal> whole =
        PrintedParts.of(new double[] {volume(), sum(mixes()), sum(rates())}, change);
    return new Parts(
        change,
        whole.get(0),
        whole.get(1),
        whole.get(2),
        PrintedParts.of(mixes(), whole.get(1)),
        PrintedParts.of(rates(), whole.get(2)));
  }

  private static double sum(double[] parts) {
    double sum = 0;
    for (double part : parts) {
      sum += part;
    }
    return sum;
  }
}
