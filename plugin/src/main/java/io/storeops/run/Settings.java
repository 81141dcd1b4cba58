package io.storeops.run;

import io.storeops.engine.EngineSettings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Everything a run depends on besides the files; resolved, absolute.
 *
 * @param project what places in messages are relative to
 * @param work where the engine may spill and unpack; deleted after the run
 * @param week the week to report; empty for the last complete one
 * @param asOf the day that due dates count from; empty for the end of the reported week
 * @param failOn {@code error}, {@code warning} or {@code never}
 * @param profile how strictly rules are taken; empty for as they are
 * @param onlyNewSince a commit: findings that it had too do not fail; empty for none
 * @param threads of the engine, and that render pages
 * @param memoryMb of the engine
 * @param generator name and version, as printed
 * @param readsData false: the plan is checked alone, no export is opened
 */
public record Settings(
    Path project,
    Path plan,
    Path data,
    Path playbook,
    Path pages,
    Path analyses,
    Path output,
    Path work,
    Optional<String> week,
    Optional<LocalDate> asOf,
    String failOn,
    Optional<String> profile,
    Optional<String> onlyNewSince,
    int threads,
    long memoryMb,
    String generator,
    boolean readsData) {

  /** The same for another week. */
  public Settings withWeek(String id) {
    return withWeek(Optional.of(id));
  }

  /** The same for another week; empty for the last complete one. */
  Settings withWeek(Optional<String> other) {
    return new Settings(
        project,
        plan,
        data,
        playbook,
        pages,
        analyses,
        output,
        work,
        other,
        asOf,
        failOn,
        profile,
        onlyNewSince,
        threads,
        memoryMb,
        generator,
        readsData);
  }

  /** The same for a copy of the project in another folder, below which the engine works too. */
  Settings movedTo(Path folder) {
    return new Settings(
        folder,
        moved(plan, folder),
        moved(data, folder),
        moved(playbook, folder),
        moved(pages, folder),
        moved(analyses, folder),
        output,
        folder.resolve("target/storeops-work"),
        week,
        asOf,
        failOn,
        profile,
        onlyNewSince,
        threads,
        memoryMb,
        generator,
        readsData);
  }

  private Path moved(Path path, Path folder) {
    return folder.resolve(project.relativize(path)).normalize();
  }

  /** Bounds of the engine. */
  EngineSettings engine() {
    return new EngineSettings(threads, memoryMb, work);
  }

  /** A path of the output folder as messages name it. */
  String relative(String path) {
    return project.relativize(output.resolve(path)).toString().replace('\\', '/');
  }
}
