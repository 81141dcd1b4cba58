package io.storeops.run;

import io.storeops.analysis.FrozenTable;
import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.Severity;
import io.storeops.diag.StoreOpsException;
import io.storeops.diag.TextSource;
import io.storeops.history.PlanCommits;
import io.storeops.json.JsonValues;
import io.storeops.publish.LooseFiles;
import io.storeops.render.ci.FrozenWeek;
import io.storeops.result.Results;
import io.storeops.result.SourceInfo;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Closed weeks as they were reported first, one file each in {@code history/}: what {@code
 * -Dstoreops.freeze} writes and every run compares with.
 */
final class FrozenWeeks {
  static final String FOLDER = "history";

  private static final int DEPTH = 4;
  private static final String NAME = "\\d{4}-[WP]\\d\\d\\.json";

  private final List<FrozenJson.Week> weeks;

  private FrozenWeeks(List<FrozenJson.Week> weeks) {
    this.weeks = weeks;
  }

  /** Reads all of a project; each file that is none of ours is a problem. */
  static FrozenWeeks read(Path project, Problems problems) {
    List<FrozenJson.Week> weeks = new ArrayList<>();
    for (Path file : ProjectFiles.json(project.resolve(FOLDER))) {
      String name = project.relativize(file).toString().replace('\\', '/');
      if (file.getFileName().toString().matches(NAME)) {
        week(file).ifPresentOrElse(weeks::add, () -> problems.add(broken(name)));
      }
    }
    return new FrozenWeeks(weeks);
  }

  private static Problem broken(String file) {
    return new Problem(
        "D032",
        Severity.ERROR,
        Problem.Cause.DATA,
        "the file is not a week as storeops.freeze writes it",
        "take the file back from Git; to give a week up that was frozen, delete the whole file.",
        TextSource.of(file),
        "");
  }

  private static Optional<FrozenJson.Week> week(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (CharacterCodingException notText) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StoreOpsException("Cannot read " + FOLDER + "/" + file.getFileName() + ": " + e, e);
    }
    return JsonValues.read(text, DEPTH)
        .flatMap(FrozenJson::week)
        .filter(w -> file.getFileName().toString().equals(w.id() + ".json"));
  }

  /** What weeks said first. */
  List<FrozenTable.Figure> figures() {
    return weeks.stream().flatMap(w -> w.figures().stream()).toList();
  }

  /** The files of each week, then and now, with their last commit. */
  List<FrozenTable.WeekFile> files(Path project, List<SourceInfo> sources) {
    Map<String, PlanCommits.Change> commits = commits(project, sources);
    List<FrozenTable.WeekFile> all = new ArrayList<>();
    for (FrozenJson.Week week : weeks) {
      Map<String, String> now = new HashMap<>();
      sources.stream()
          .filter(s -> s.mayHold(week.from(), week.to()))
          .forEach(s -> now.put(s.file(), s.sha256()));
      Set<String> files = new TreeSet<>(now.keySet());
      files.addAll(week.sources().keySet());
      for (String file : files) {
        PlanCommits.Change commit = commits.get(outer(file));
        all.add(
            new FrozenTable.WeekFile(
                week.id(),
                file,
                week.sources().get(file),
                now.get(file),
                commit == null ? null : commit.day(),
                commit == null ? "" : commit.id(),
                commit == null ? "" : commit.subject()));
      }
    }
    return all;
  }

  /** The last commit of each file since the first frozen week was reported. */
  private Map<String, PlanCommits.Change> commits(Path project, List<SourceInfo> sources) {
    Map<String, PlanCommits.Change> last = new HashMap<>();
    Optional<LocalDate> first =
        weeks.stream().map(FrozenJson.Week::firstReported).min(LocalDate::compareTo);
    Set<String> files =
        Stream.concat(
                sources.stream().map(SourceInfo::file),
                weeks.stream().flatMap(w -> w.sources().keySet().stream()))
            .map(FrozenWeeks::outer)
            .collect(Collectors.toSet());
    first
        .flatMap(day -> PlanCommits.since(project, day, files::contains))
        .orElse(List.of())
        .forEach(c -> c.files().forEach(f -> last.putIfAbsent(f, c)));
    return last;
  }

  /** A file in an archive is its archive to Git. */
  private static String outer(String file) {
    int mark = file.indexOf('!');
    return mark < 0 ? file : file.substring(0, mark);
  }

  /**
   * Writes the reported week beside the plan unless it is there; nothing is ever overwritten.
   *
   * @return what was done, for the last line of the run
   */
  static String freeze(Settings settings, Results results) {
    String path = FOLDER + "/" + results.week().id() + ".json";
    if (!results.week().complete()) {
      return "; "
          + results.week().id()
          + " is not frozen, it is not over or not all of it has data";
    }
    if (Files.exists(settings.project().resolve(path))) {
      return "; " + path + " stays as it was first reported";
    }
    byte[] bytes = FrozenWeek.bytes(results);
    new LooseFiles(settings.project()).put(path, bytes);
    return String.format(Locale.ROOT, "; froze %s (%,d bytes)", path, bytes.length);
  }
}
