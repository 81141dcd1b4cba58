package io.storeops.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which commits changed the plan of a project. */
class PlanCommitsTest {
  @TempDir Path folder;

  @BeforeEach
  void commits() throws IOException, GitAPIException {
    write("shops/north/plan/a.yaml", "one");
    Commits.all(folder, "Begin", "2026-08-01T00:00:00Z");
    write("shops/north/plan/a.yaml", "two");
    write("shops/north/plan/b.yaml", "new");
    Commits.all(folder, "Raise <b>goals</b>\n\nwith a body", "2026-10-20T23:30:00Z");
    write("shops/north/data/days.csv", "x");
    write("shops/south/plan/a.yaml", "other");
    Commits.all(folder, "Add data, and a plan elsewhere", "2026-10-25T00:00:00Z");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> since(String day) {
    return PlanCommits.since(
            folder.resolve("shops/north"), LocalDate.parse(day), p -> p.startsWith("plan/"))
        .orElseThrow()
        .stream()
        .map(c -> c.day() + " " + c.subject() + " " + c.files())
        .toList();
  }

  @Test
  void since_aDay_tellsWhatChangedThePlanOfThisProjectOnly() {
    assertEquals(
        List.of("2026-10-20 Raise <b>goals</b> [plan/a.yaml, plan/b.yaml]"), since("2026-09-01"));
  }

  @Test
  void since_theBeginning_tellsTheFirstCommitToo() {
    assertEquals(
        List.of(
            "2026-10-20 Raise <b>goals</b> [plan/a.yaml, plan/b.yaml]",
            "2026-08-01 Begin [plan/a.yaml]"),
        since("2026-01-01"));
  }

  @Test
  void since_shallowClone_leavesOutTheCommitThatNobodyKnows() throws IOException {
    String head = Files.readString(folder.resolve(".git/HEAD")).strip().replace("ref: ", "");
    String id = Files.readString(folder.resolve(".git").resolve(head)).strip();
    Files.writeString(folder.resolve(".git/shallow"), id + "\n");
    assertEquals(List.of(), since("2026-01-01"));
  }

  @Test
  void since_noRepository_isEmpty(@TempDir Path other) {
    assertEquals(
        Optional.empty(), PlanCommits.since(other, LocalDate.parse("2026-01-01"), p -> true));
  }
}
