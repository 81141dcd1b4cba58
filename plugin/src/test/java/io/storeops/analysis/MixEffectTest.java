package io.storeops.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.storeops.analysis.MixEffect.Member;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class MixEffectTest {
  private static Member member(String name, int was, String sold, int is, String sells) {
    return new Member(name, was, new BigDecimal(sold), is, new BigDecimal(sells));
  }

  private static String text(List<Member> members, int places) {
    MixEffect.Parts parts = new MixEffect(members).printed(places);
    return String.format(
        "%s = %s %s %s; mix %s, rate %s",
        parts.change(), parts.volume(), parts.mix(), parts.rate(), parts.mixes(), parts.rates());
  }

  @Test
  void printed_twoLines_areThoseOfTheFormula() {
    // V 100 → 120, R 14 → 16, R̄ 15: volume 20 · 15 = 300.
    // a: s .6 → .5, r 10 → 12, r̄ 11: mix 110 · −.1 · −4 = 44, rate 110 · .55 · 2 = 121.
    // b: s .4 → .5, r 20 → 20: mix 110 · .1 · 5 = 55, rate 0. In all 520 = 1920 − 1400.
    assertEquals(
        "520.00 = 300.00 99.00 121.00; mix [44.00, 55.00], rate [121.00, 0.00]",
        text(List.of(member("a", 60, "600", 60, "720"), member("b", 40, "800", 60, "1200")), 2));
  }

  @Test
  void printed_onlyMoreOfAll_isVolume() {
    assertEquals(
        "1000 = 1000 0 0; mix [0, 0], rate [0, 0]",
        text(List.of(member("a", 10, "300", 20, "600"), member("b", 10, "700", 20, "1400")), 0));
  }

  @Test
  void printed_memberIsNew_allOfItIsMix() {
    // V 100 → 110, R 10 → 1300 / 110, R̄ 120/11; volume 1200/11 = 109.09.
    // new: s 0 → 1/11, r̄ 30: mix 105 · 1/11 · (30 − 120/11) = 182.23;
    // old: s 1 → 10/11, r̄ 10: mix 105 · −1/11 · (10 − 120/11) = 8.68; rate of both 0
    assertEquals(
        "300.00 = 109.09 190.91 0.00; mix [182.23, 8.68], rate [0.00, 0.00]",
        text(
            List.of(member("new", 0, "0", 10, "300"), member("old", 100, "1000", 100, "1000")), 2));
  }

  @Test
  void printed_nothingBefore_allIsVolume() {
    assertEquals(
        "500.00 = 500.00 0.00 0.00; mix [0.00, 0.00], rate [0.00, 0.00]",
        text(List.of(member("a", 0, "0", 10, "300"), member("b", 0, "0", 10, "200")), 2));
  }

  @Test
  void printed_amountWithoutBase_isRate() {
    assertEquals(
        "7.00 = 0.00 0.00 7.00; mix [0.00, 0.00], rate [0.00, 7.00]",
        text(List.of(member("a", 5, "50", 5, "50"), member("fee", 0, "0", 0, "7")), 2));
  }

  @Test
  void printed_restOfRounding_goesToTheLargest() {
    // each rate is 0.4 of a cent, all of them 1.2: the whole is printed first, the first member
    // takes the rest
    List<Member> members =
        List.of(
            member("a", 1, "1.004", 1, "1.008"),
            member("b", 1, "1.004", 1, "1.008"),
            member("c", 1, "1.004", 1, "1.008"));
    assertEquals(
        "0.01 = 0.00 0.00 0.01; mix [0.00, 0.00, 0.00], rate [0.01, 0.00, 0.00]", text(members, 2));
  }

  @Test
  void hasShares_moreCameBackThanWentOut_isFalse() {
    assertFalse(new MixEffect(List.of(member("a", 5, "5", -5, "-5"))).hasShares());
    assertFalse(
        new MixEffect(List.of(member("a", 5, "5", 2, "2"), member("b", 1, "1", -2, "-2")))
            .hasShares());
  }

  @Test
  void printed_anyMembers_addUp() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      List<Member> members = random(random);
      MixEffect effect = new MixEffect(members);
      MixEffect.Parts parts = effect.printed(i % 3 == 0 ? 0 : 2);
      String seen = members.toString();
      assertEquals(parts.change(), parts.volume().add(parts.mix()).add(parts.rate()), seen);
      assertEquals(parts.mix(), sum(parts.mixes()), seen);
      assertEquals(parts.rate(), sum(parts.rates()), seen);
      // before rounding they add up by themselves
      double change = sum(members.stream().map(Member::change).toList()).doubleValue();
      double raw = effect.volume() + total(effect.mixes()) + total(effect.rates());
      assertEquals(change, raw, 1e-11 * size(members), seen);
    }
  }

  @Test
  void printed_sidesSwapped_turnEverySign() {
    Random random = new Random(6);
    for (int i = 0; i < 20_000; i++) {
      List<Member> members = random(random);
      List<Member> swapped =
          members.stream()
              .map(
                  m ->
                      new Member(
                          m.name(),
                          m.baseAfter(),
                          m.amountAfter(),
                          m.baseBefore(),
                          m.amountBefore()))
              .toList();
      MixEffect.Parts there = new MixEffect(members).printed(i % 2 * 2);
      MixEffect.Parts back = new MixEffect(swapped).printed(i % 2 * 2);
      MixEffect.Parts turned =
          new MixEffect.Parts(
              back.change().negate(),
              back.volume().negate(),
              back.mix().negate(),
              back.rate().negate(),
              back.mixes().stream().map(BigDecimal::negate).toList(),
              back.rates().stream().map(BigDecimal::negate).toList());
      assertEquals(there, turned, members.toString());
    }
  }

  @Test
  void printed_lineSplitInProportion_leavesTheWhole() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      List<Member> members = random(random);
      int parts = 2 + random.nextInt(4);
      // each line is made of equal ones, so that splitting it changes neither share nor rate
      List<Member> lines = members.stream().map(m -> times(m, m.name(), parts)).toList();
      List<Member> split = new ArrayList<>(lines);
      int line = random.nextInt(lines.size());
      int first = 1 + random.nextInt(parts - 1);
      split.set(line, times(members.get(line), "one", first));
      split.add(times(members.get(line), "two", parts - first));
      MixEffect.Parts whole = new MixEffect(lines).printed(2);
      MixEffect.Parts apart = new MixEffect(split).printed(2);
      assertEquals(
          List.of(whole.change(), whole.volume(), whole.mix(), whole.rate()),
          List.of(apart.change(), apart.volume(), apart.mix(), apart.rate()),
          lines + " " + split);
    }
  }

  private static Member times(Member member, String name, int times) {
    BigDecimal factor = BigDecimal.valueOf(times);
    return new Member(
        name,
        member.baseBefore() * times,
        member.amountBefore().multiply(factor),
        member.baseAfter() * times,
        member.amountAfter().multiply(factor));
  }

  @Test
  void volume_lineSplitAnyhow_isTheSame() {
    Random random = new Random(8);
    for (int i = 0; i < 20_000; i++) {
      List<Member> lines = random(random);
      Member line = lines.get(0);
      // a half that has both a base and an amount on each side, or neither
      Member half =
          new Member(
              "half",
              random.nextInt((int) line.baseBefore() + 1),
              BigDecimal.valueOf(random.nextInt(100_000), 3),
              random.nextInt((int) line.baseAfter() + 1),
              BigDecimal.valueOf(random.nextInt(100_000), 3));
      Member rest =
          new Member(
              "rest",
              line.baseBefore() - half.baseBefore(),
              line.amountBefore().subtract(half.amountBefore()),
              line.baseAfter() - half.baseAfter(),
              line.amountAfter().subtract(half.amountAfter()));
      if (whole(half) && whole(rest) && whole(line)) {
        List<Member> split = new ArrayList<>(lines.subList(1, lines.size()));
        split.addAll(List.of(half, rest));
        assertEquals(
            new MixEffect(lines).volume(),
            new MixEffect(split).volume(),
            1e-11 * (size(lines) + size(split)),
            lines + " " + split);
        assertEquals(
            new MixEffect(lines).printed(2).change(), new MixEffect(split).printed(2).change());
      }
    }
  }

  private static boolean whole(Member member) {
    return member.baseBefore() != 0 && member.baseAfter() != 0;
  }

  /** New and gone members, sides without any, amounts without a base, one or many members. */
  private static List<Member> random(Random random) {
    List<Member> members = new ArrayList<>();
    int most = random.nextInt(4) == 0 ? 2 : 100_000;
    int emptySide = random.nextInt(20);
    int count = 1 + random.nextInt(7);
    for (int i = 0; i < count; i++) {
      int was = emptySide == 0 || random.nextInt(6) == 0 ? 0 : random.nextInt(most);
      int is = emptySide == 1 || random.nextInt(6) == 0 ? 0 : random.nextInt(most);
      members.add(
          new Member("m" + i, was, amount(random, was, most), is, amount(random, is, most)));
    }
    return members;
  }

  private static BigDecimal amount(Random random, int base, int most) {
    return base == 0 && random.nextInt(9) > 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(random.nextInt(most * 100) - most * 5L, most == 2 ? 1 : 3);
  }

  private static double size(List<Member> members) {
    MixEffect effect = new MixEffect(members);
    double size = 1 + Math.abs(effect.volume());
    for (Member member : members) {
      size += member.amountBefore().abs().doubleValue() + member.amountAfter().abs().doubleValue();
    }
    return size
        + DoubleStream.of(effect.mixes()).map(Math::abs).sum()
        + DoubleStream.of(effect.rates()).map(Math::abs).sum();
  }

  private static double total(double[] parts) {
    return DoubleStream.of(parts).sum();
  }

  private static BigDecimal sum(List<BigDecimal> parts) {
    return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
