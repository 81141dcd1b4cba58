package io.storeops.facts;

import io.storeops.sheet.SheetFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is decided over all sheets between the two passes.
 *
 * @param sheets with their final datasets and notes
 * @param far days that stand alone at the end: typing mistakes
 * @param lastSound the last day before those
 * @param shared per dataset and store the days that more than one sheet speaks of: only there can a
 *     row stand twice
 */
record Decisions(
    List<SourceSheet> sheets,
    Set<LocalDate> far,
    LocalDate lastSound,
    Map<String, Set<LocalDate>> shared) {
  private static final int GAP = 31;
  private static final int MOST_FAR = 2;
  private static final int LEAST_SOUND = 3;
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  static Decisions of(List<SourceSheet> surveyed, FactCatalog catalog) {
    List<SourceSheet> sheets = surveyed.stream().map(s -> byGrain(s, catalog)).toList();
    List<SourceSheet> decided = sheets.stream().map(s -> Summaries.judge(s, sheets)).toList();
    TreeSet<LocalDate> days = new TreeSet<>();
    for (SourceSheet sheet : SourceSheet.used(decided)) {
      sheet.facts().days().values().forEach(days::addAll);
      days.addAll(sheet.facts().counted());
    }
    Set<LocalDate> far = far(days);
    LocalDate last = LocalDate.MIN;
    for (LocalDate day : days) {
      last = far.contains(day) ? last : day;
    }
    return new Decisions(decided, far, last, shared(decided));
  }

  /** A sheet of a daily dataset whose rows span several days belongs to the dataset of periods. */
  private static SourceSheet byGrain(SourceSheet sheet, FactCatalog catalog) {
    if (!sheet.used() || !sheet.facts().severalDays()) {
      return sheet;
    }
    return catalog
        .dataset(sheet.sheet().map().dataset().periodTwin())
        .map(twin -> sheet.with(sheet.sheet().as(twin)))
        .orElse(sheet);
  }

  /** One or two days behind a gap of more than 31, when there are days enough to tell. */
  static Set<LocalDate> far(TreeSet<LocalDate> days) {
    Set<LocalDate> far = new HashSet<>();
    TreeSet<LocalDate> sound = new TreeSet<>(days);
    for (LocalDate day : days) {
      if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
        far.add(day);
      }
    }
    sound.removeAll(far);
    List<TreeSet<LocalDate>> groups = groups(sound);
    int main = 0;
    for (int i = 1; i < groups.size(); i++) {
      main = groups.get(i).size() >= groups.get(main).size() ? i : main;
    }
    Set<LocalDate> behind = new HashSet<>();
    groups.stream().skip(main + 1L).forEach(behind::addAll);
    if (behind.size() <= MOST_FAR && !groups.isEmpty() && groups.get(main).size() >= LEAST_SOUND) {
      far.addAll(behind);
    }
    return far;
  }

  private static List<TreeSet<LocalDate>> groups(TreeSet<LocalDate> days) {
    List<TreeSet<LocalDate>> groups = new ArrayList<>();
    LocalDate before = null;
    for (LocalDate day : days) {
      if (before == null || ChronoUnit.DAYS.between(before, day) > GAP) {
        groups.add(new TreeSet<>());
      }
      groups.get(groups.size() - 1).add(day);
      before = day;
    }
    return groups;
  }

  private static Map<String, Set<LocalDate>> shared(List<SourceSheet> sheets) {
    Map<String, Set<LocalDate>> seen = new TreeMap<>();
    Map<String, Set<LocalDate>> shared = new TreeMap<>();
    for (SourceSheet sheet : SourceSheet.used(sheets)) {
      String dataset = sheet.sheet().map().dataset().id();
      sheet
          .facts()
          .days()
          .forEach(
              (store, days) -> {
                String key = key(dataset, store);
                Set<LocalDate> before = seen.computeIfAbsent(key, k -> new HashSet<>());
                Set<LocalDate> twice = new HashSet<>(days);
                twice.retainAll(before);
                shared.computeIfAbsent(key, k -> new HashSet<>()).addAll(twice);
                before.addAll(days);
              });
    }
    return shared;
  }

  private static String key(String dataset, String store) {
    return dataset + " " + store;
  }

  boolean isShared(String dataset, String store, LocalDate day) {
    return shared.getOrDefault(key(dataset, store), Set.of()).contains(day);
  }

  /** Whether a sheet repeats what others say in more detail. */
  private static final class Summaries {
    static SourceSheet judge(SourceSheet sheet, List<SourceSheet> all) {
      if (!sheet.used() || sheet.facts().spans().isEmpty() || !sheet.facts().severalDays()) {
        return sheet;
      }
      Map<String, List<SourceSheet>> details = new TreeMap<>();
      for (SourceSheet other : SourceSheet.used(all)) {
        if (!other.facts().severalDays() && isNear(sheet, other) && inside(other, sheet)) {
          details
              .computeIfAbsent(other.sheet().map().dataset().id(), d -> new ArrayList<>())
              .add(other);
        }
      }
      for (List<SourceSheet> group : details.values()) {
        if (repeats(sheet, group)) {
          return sheet.without(
              "repeats " + group.get(0).title() + ": the same days, the same sums");
        }
      }
      return sheet;
    }

    private static boolean isNear(SourceSheet sheet, SourceSheet other) {
      SheetFile file = sheet.file();
      return file.file().folder().equals(other.file().file().folder())
          && sheet.sheet().store().equals(other.sheet().store());
    }

    private static boolean inside(SourceSheet detail, SourceSheet sheet) {
      return days(detail).stream().allMatch(d -> covers(sheet, d));
    }

    private static boolean covers(SourceSheet sheet, LocalDate day) {
      return sheet.facts().spans().stream()
          .anyMatch(s -> !day.isBefore(s.from()) && !day.isAfter(s.to()));
    }

    private static Set<LocalDate> days(SourceSheet sheet) {
      Set<LocalDate> days = new TreeSet<>();
      sheet.facts().days().values().forEach(days::addAll);
      return days;
    }

    private static boolean repeats(SourceSheet sheet, List<SourceSheet> details) {
      TreeSet<LocalDate> days = new TreeSet<>();
      details.forEach(d -> days.addAll(days(d)));
      boolean everySpan =
          sheet.facts().spans().stream()
              .allMatch(s -> !days.subSet(s.from(), true, s.to(), true).isEmpty());
      Dataset dataset = sheet.sheet().map().dataset();
      if (!everySpan) {
        return false;
      }
      return dataset.id().equals(details.get(0).sheet().map().dataset().id())
          ? everyDay(sheet, days)
          : addsNothing(sheet) && sameSums(sheet, details);
    }

    private static boolean everyDay(SourceSheet sheet, TreeSet<LocalDate> days) {
      return sheet.facts().spans().stream()
          .allMatch(
              s ->
                  days.subSet(s.from(), true, s.to(), true).size()
                      == ChronoUnit.DAYS.between(s.from(), s.to()) + 1);
    }

    /** People counted once over a whole period are more than a sum of their days. */
    private static boolean addsNothing(SourceSheet sheet) {
      return sheet.sheet().map().bindings().stream()
          .filter(b -> b.column().metric())
          .allMatch(b -> b.column().additive());
    }

    private static boolean sameSums(SourceSheet sheet, List<SourceSheet> details) {
      Map<String, BigDecimal> sums = scaled(sheet);
      return !sums.isEmpty()
          && sums.entrySet().stream()
              .allMatch(e -> e.getValue().compareTo(sum(details, e.getKey())) == 0);
    }

    private static BigDecimal sum(List<SourceSheet> details, String column) {
      return details.stream()
          .map(d -> scaled(d).getOrDefault(column, BigDecimal.ZERO))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, BigDecimal> scaled(SourceSheet sheet) {
      Map<String, BigDecimal> scaled = new TreeMap<>();
      sheet
          .facts()
          .sums()
          .forEach((c, v) -> scaled.put(c, v.multiply(sheet.facts().scale(c).bare())));
      return scaled;
    }
  }
}
