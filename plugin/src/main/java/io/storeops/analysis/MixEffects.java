package io.storeops.analysis;

import io.storeops.calendar.Period;
import io.storeops.plan.Plan;
import io.storeops.table.RowSink;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Relation {@code mix_effect}: what lines, products, sources and stores did to sales by how much of
 * the whole they are and by what each brings. A reason is {@code missing:metric}, {@code
 * missing-before:metric}, {@code no-basis:visitors} or {@code contradiction:metric} (more items
 * came back than went out).
 */
final class MixEffects {
  private static final int YEAR_OF_WEEKS = 52;
  private static final String LAST_YEAR = "lastYear";
  private static final String PREVIOUS = "previous";

  private final Relations relations;
  private final Plan plan;
  private final CurrencyPlaces places;
  private final RowSink rows;

  /** What a row begins with. */
  private record Key(String store, String week, String against, String dimension) {}

  MixEffects(Relations relations, Plan plan, RowSink rows) {
    this.relations = relations;
    this.plan = plan;
    this.places = new CurrencyPlaces(plan);
    this.rows = rows;
  }

  /** Store by store: the products of many stores and weeks would not fit into memory at once. */
  void write() {
    for (String store : plan.stores().stream().map(Plan.Store::id).sorted().toList()) {
      MixMembers members = MixMembers.read(relations, store);
      members.series().forEach(series -> add(members, series));
    }
    StoreMix stores = new StoreMix(WeekFigures.read(relations), plan);
    stores.groups().forEach(group -> add(stores, group));
  }

  private void add(MixMembers members, MixMembers.Series series) {
    List<Period> weeks = relations.weeks();
    for (int i = 0; i < weeks.size(); i++) {
      Period week = weeks.get(i);
      Map<String, MixSides.Cell> now = members.of(series, week);
      if (relations.isComplete(week) && !now.isEmpty()) {
        for (String against : List.of(LAST_YEAR, PREVIOUS)) {
          int other = i - (against.equals(PREVIOUS) ? 1 : YEAR_OF_WEEKS);
          Map<String, MixSides.Cell> before =
              other < 0 ? Map.of() : members.of(series, weeks.get(other));
          add(
              new Key(series.store(), week.id(), against, series.dimension()),
              MixSides.of(series.basis(), series.metric(), before, now));
        }
      }
    }
  }

  private void add(StoreMix stores, String group) {
    for (Period week : relations.weeks()) {
      if (relations.isComplete(week)) {
        stores
            .of(group, week.id(), "last_year")
            .ifPresent(s -> add(new Key(group, week.id(), LAST_YEAR, "store"), s));
        stores
            .of(group, week.id(), "previous")
            .ifPresent(s -> add(new Key(group, week.id(), PREVIOUS, "store"), s));
      }
    }
  }

  private void add(Key key, MixSides sides) {
    if (!sides.reason().isEmpty()) {
      rows.add(row(key, "", sides, null, new Object[6]));
      return;
    }
    List<MixEffect.Member> members = sides.members();
    MixEffect.Parts parts = new MixEffect(members).printed(places.of(key.store()));
    rows.add(
        row(
            key,
            "",
            sides,
            whole(members),
            new Object[] {parts.change(), parts.volume(), parts.mix(), parts.rate(), null, null}));
    addRanked(key, sides, parts);
  }

  private static MixEffect.Member whole(List<MixEffect.Member> members) {
    double before = 0;
    double after = 0;
    BigDecimal sold = BigDecimal.ZERO;
    BigDecimal sells = BigDecimal.ZERO;
    for (MixEffect.Member member : members) {
      before += member.baseBefore();
      after += member.baseAfter();
      sold = sold.add(member.amountBefore());
      sells = sells.add(member.amountAfter());
    }
    return new MixEffect.Member("", before, sold, after, sells);
  }

  /** The largest change first; no share where nothing changed. */
  private void addRanked(Key key, MixSides sides, MixEffect.Parts parts) {
    List<MixEffect.Member> members = sides.members();
    List<Integer> ranked =
        IntStream.range(0, members.size())
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> members.get(i).change().abs()).reversed())
            .toList();
    BigDecimal moved =
        members.stream().map(m -> m.change().abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal reached = BigDecimal.ZERO;
    long place = 0;
    for (int i : ranked) {
      MixEffect.Member member = members.get(i);
      reached = reached.add(member.change().abs());
      place++;
      Object[] figures = {
        member.change().setScale(parts.change().scale(), RoundingMode.HALF_UP),
        null,
        parts.mixes().get(i),
        parts.rates().get(i),
        place,
        moved.signum() == 0 ? null : (Object) (reached.doubleValue() / moved.doubleValue())
      };
      rows.add(row(key, member.name(), sides, member, figures));
    }
  }

  /**
   * @param figures change, volume, mix, rate, place, cumulative share
   */
  private static Object[] row(
      Key key, String name, MixSides sides, MixEffect.@Nullable Member member, Object[] figures) {
    return new Object[] {
      key.store(),
      key.week(),
      key.against(),
      key.dimension(),
      name,
      sides.basis(),
      member == null ? null : Math.round(member.baseBefore()),
      member == null ? null : Math.round(member.baseAfter()),
      member == null ? null : member.amountBefore(),
      member == null ? null : member.amountAfter(),
      figures[0],
      figures[1],
      figures[2],
      figures[3],
      figures[4],
      figures[5],
      sides.reason()
    };
  }
}
