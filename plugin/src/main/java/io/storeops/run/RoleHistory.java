package io.storeops.run;

import io.storeops.calendar.Period;
import io.storeops.calendar.PeriodKind;
import io.storeops.calendar.Periods;
import io.storeops.diag.Problems;
import io.storeops.history.CommitFiles;
import io.storeops.history.HeadCommit;
import io.storeops.history.PlanCommits;
import io.storeops.plan.RoleEntries;
import io.storeops.playbook.Rule;
import io.storeops.result.RoleChange;
import io.storeops.templates.Templates;
import io.storeops.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What changed for each role since a commit: two states of plan, playbook and handbook compared.
 */
final class RoleHistory {
  /** How far back roles are told what changed where nobody says since when. */
  private static final int WEEKS = 4;

  /** What is meant as a week, whether there is such a week or not. */
  private static final Pattern WEEK = Pattern.compile("\\d{4}-?[Ww]\\d{1,2}");

  private static final Pattern ROLE_LINK = Pattern.compile("\\(role:([^)\\s]+)\\)");
  private static final Pattern OWNER = Pattern.compile("(?m)^owner:\\s*(\\S+)\\s*$");

  private final Settings settings;
  private final Templates templates;
  private final Map<String, String> owners;

  /**
   * @param rules of the playbook now
   */
  RoleHistory(Settings settings, Templates templates, List<Rule> rules) {
    this.settings = settings;
    this.templates = templates;
    this.owners =
        rules.stream()
            .collect(
                Collectors.toMap(Rule::id, r -> r.follow().owner(), (a, b) -> a, HashMap::new));
  }

  /**
   * The changes.
   *
   * @param commit that the state now is compared with
   */
  record Since(String commit, LocalDate day, List<RoleChange> changes) {}

  /**
   * Why nobody can say what changed since then; empty when all is well. Whether a week is yet to
   * come is told by {@link #ahead} when the data are known.
   *
   * @param since a commit or the id of a week
   */
  Optional<String> refusal(String since, Periods periods) {
    Optional<Period> week = week(since, periods);
    Optional<PlanCommits.Change> base = base(since, week);
    if (base.isEmpty()) {
      return Optional.of(week.isPresent() ? noCommitAtAll(since) : notThere(since));
    }
    if (week.isPresent() && !base.get().day().isBefore(week.get().from())) {
      return Optional.of(tooEarly(since, week.get(), base.get().day(), periods));
    }
    return since(base.get()).isPresent()
        ? Optional.empty()
        : Optional.of(mistakes(since, base.get()));
  }

  /** Why nobody can say yet what changes from then on; empty when it has begun. */
  static Optional<String> ahead(Settings settings, String since, Periods periods, LocalDate asOf) {
    LocalDate next = asOf.plusDays(1);
    LocalDate head = HeadCommit.day(settings.project()).orElse(next);
    LocalDate known = head.isAfter(next) ? head : next;
    return week(since, periods)
        .filter(w -> w.from().isAfter(known))
        .map(
            w ->
                asked(since)
                    + begins(w)
                    + ", and nothing is known of it: the last commit is of "
                    + head
                    + ", the data are judged as of "
                    + asOf
                    + "; name "
                    + periods.week(known).id()
                    + " or an earlier week, or HEAD for what is not committed yet");
  }

  private static String asked(String since) {
    return "storeops.changedSince is \"" + since + "\", ";
  }

  private static String begins(Period week) {
    return "a week that begins on " + week.from();
  }

  private static String notThere(String since) {
    return WEEK.matcher(since).matches()
        ? asked(since)
            + "which is no week of the plan's calendar; name one like 2026-W30, or a commit that"
            + " git log shows"
        : ChangedRules.noCommit(since);
  }

  private static String noCommitAtAll(String since) {
    return asked(since)
        + "and this project has no commit to compare with; commit its files to a Git repository, or"
        + " leave storeops.changedSince out";
  }

  private static String tooEarly(String since, Period week, LocalDate first, Periods periods) {
    return asked(since)
        + begins(week)
        + ", and there is no commit before it: the first is of "
        + first
        + "; name "
        + periods.week(first.plusWeeks(1)).id()
        + " or a later week, and fetch the whole history where the clone is shallow";
  }

  private static String mistakes(String since, PlanCommits.Change base) {
    return asked(since)
        + "and what people wrote has mistakes as of commit "
        + base.id()
        + " of "
        + base.day()
        + ", so that nobody can say what changed for a role; name a later week or commit";
  }

  /** A week before a commit of that name. */
  private static Optional<Period> week(String since, Periods periods) {
    return periods.byId(since).filter(p -> p.kind() == PeriodKind.WEEK);
  }

  private Optional<PlanCommits.Change> base(String since, Optional<Period> week) {
    return week.isPresent()
        ? PlanCommits.lastBefore(settings.project(), week.get().from())
        : PlanCommits.named(settings.project(), since);
  }

  /**
   * Since a commit, or since the last commit before a week; empty without a repository, without
   * such a commit, or where its files cannot be read.
   *
   * @param since a commit or the id of a week; empty for four weeks before the reported one
   */
  Optional<Since> read(Optional<String> since, Period reported, Periods periods) {
    Optional<PlanCommits.Change> base =
        since.isPresent()
            ? base(since.get(), week(since.get(), periods))
            : PlanCommits.lastBefore(settings.project(), reported.from().minusWeeks(WEEKS));
    return base.flatMap(this::since);
  }

  private Optional<Since> since(PlanCommits.Change base) {
    Path folder = settings.work().resolve("roles");
    if (CommitFiles.copy(settings.project(), base.id(), this::isWritten, folder).isEmpty()) {
      return Optional.empty();
    }
    Settings then = settings.movedTo(folder);
    Optional<List<RoleEntries.Entry>> before = entries(then);
    Optional<List<RoleEntries.Entry>> now = entries(settings);
    return before.flatMap(b -> now.map(n -> new Since(base.id(), base.day(), changes(b, n))));
  }

  private boolean isWritten(String path) {
    Path file = settings.project().resolve(path);
    return Stream.of(settings.plan(), settings.playbook(), Inputs.handbook(settings))
        .anyMatch(file::startsWith);
  }

  /** Empty where a file has a mistake. */
  private Optional<List<RoleEntries.Entry>> entries(Settings at) {
    Problems problems = new Problems();
    RoleEntries entries = new RoleEntries(templates, owners);
    List<Path> files = new ArrayList<>(ProjectFiles.yaml(at.plan()));
    files.addAll(ProjectFiles.yaml(at.playbook()));
    for (Path file : files) {
      YamlReader.read(at.project(), file, problems).ifPresent(entries::addAll);
    }
    for (Path file : ProjectFiles.markdown(Inputs.handbook(at))) {
      text(file).ifPresent(text -> chapter(entries, file, text));
    }
    return problems.list().isEmpty() ? Optional.of(entries.all()) : Optional.empty();
  }

  private static void chapter(RoleEntries entries, Path file, String text) {
    Set<String> roles = new TreeSet<>();
    for (Pattern pattern : List.of(OWNER, ROLE_LINK)) {
      Matcher found = pattern.matcher(text);
      while (found.find()) {
        roles.add(found.group(1));
      }
    }
    entries.addText(file.getFileName().toString(), roles, text.lines().toList());
  }

  private static Optional<String> text(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException unreadable) {
      // the chapter itself is told as a problem where it is read
      return Optional.empty();
    }
  }

  /**
   * Entry by entry; one that names several roles is a change for each, also for one that left it.
   */
  static List<RoleChange> changes(List<RoleEntries.Entry> before, List<RoleEntries.Entry> now) {
    Map<List<String>, RoleEntries.Entry> old = byKey(before);
    Map<List<String>, RoleEntries.Entry> current = byKey(now);
    Set<List<String>> keys = new LinkedHashSet<>(old.keySet());
    keys.addAll(current.keySet());
    List<RoleChange> changes = new ArrayList<>();
    for (List<String> key : keys) {
      changes.addAll(
          change(Optional.ofNullable(old.get(key)), Optional.ofNullable(current.get(key))));
    }
    changes.sort(
        Comparator.comparing(RoleChange::role)
            .thenComparing(RoleChange::part)
            .thenComparing(RoleChange::id));
    return List.copyOf(changes);
  }

  private static Map<List<String>, RoleEntries.Entry> byKey(List<RoleEntries.Entry> entries) {
    Map<List<String>, RoleEntries.Entry> byKey = new LinkedHashMap<>();
    entries.forEach(e -> byKey.put(List.of(e.part(), e.id()), e));
    return byKey;
  }

  private static List<RoleChange> change(
      Optional<RoleEntries.Entry> before, Optional<RoleEntries.Entry> now) {
    List<RoleChange.Line> lines =
        lines(
            before.map(RoleEntries.Entry::values).orElse(Map.of()),
            now.map(RoleEntries.Entry::values).orElse(Map.of()));
    if (lines.isEmpty()) {
      return List.of();
    }
    Set<String> roles = new TreeSet<>();
    before.ifPresent(e -> roles.addAll(e.roles()));
    now.ifPresent(e -> roles.addAll(e.roles()));
    RoleEntries.Entry entry = now.or(() -> before).orElseThrow();
    RoleChange.Kind kind =
        before.isEmpty()
            ? RoleChange.Kind.ADDED
            : now.isEmpty() ? RoleChange.Kind.REMOVED : RoleChange.Kind.CHANGED;
    return roles.stream()
        .map(role -> new RoleChange(role, entry.part(), entry.id(), kind, lines))
        .toList();
  }

  private static List<RoleChange.Line> lines(Map<String, String> before, Map<String, String> now) {
    Set<String> places = new TreeSet<>(before.keySet());
    places.addAll(now.keySet());
    Map<String, RoleChange.Line> lines = new TreeMap<>();
    for (String place : places) {
      String old = before.getOrDefault(place, "");
      String current = now.getOrDefault(place, "");
      if (!old.equals(current)) {
        lines.put(place, new RoleChange.Line(place, old, current));
      }
    }
    return List.copyOf(lines.values());
  }
}
