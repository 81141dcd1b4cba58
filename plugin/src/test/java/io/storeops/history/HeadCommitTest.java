package io.storeops.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.util.SystemReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The day of the commit that a project is checked out at. */
class HeadCommitTest {
  private static final PersonIdent AUTHOR =
      new PersonIdent("a", "a@example", Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  /** 23:30 of the day before in UTC. */
  private static final PersonIdent COMMITTER =
      new PersonIdent(
          "c", "c@example", Instant.parse("2026-11-23T23:30:00Z"), ZoneOffset.ofHours(9));

  private final SystemReader before = SystemReader.getInstance();

  @TempDir Path folder;

  @BeforeEach
  void isolate() {
    SystemReader.setInstance(new OwnFilesReader(before));
  }

  @AfterEach
  void restore() {
    SystemReader.setInstance(before);
  }

  private void commit() throws GitAPIException {
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      git.commit()
          .setAllowEmpty(true)
          .setMessage("m")
          .setAuthor(AUTHOR)
          .setCommitter(COMMITTER)
          .setSign(false)
          .call();
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.map(p -> folder.relativize(p).toString()).sorted().toList();
    }
  }

  @Test
  void day_ofTheCommitter_isThatOfItsOwnOffset() throws GitAPIException {
    commit();
    assertEquals(Optional.of(LocalDate.parse("2026-11-24")), HeadCommit.day(folder));
  }

  @Test
  void day_folderBelow_isThatOfTheRepository() throws GitAPIException, IOException {
    commit();
    Path below = Files.createDirectories(folder.resolve("shops/north"));
    assertEquals(Optional.of(LocalDate.parse("2026-11-24")), HeadCommit.day(below));
  }

  @Test
  void day_packedRepository_isRead() throws GitAPIException, IOException {
    commit();
    try (Git git = Git.open(folder.toFile())) {
      git.gc().call();
    }
    assertEquals(Optional.of(LocalDate.parse("2026-11-24")), HeadCommit.day(folder));
  }

  @Test
  void day_noCommitYet_isUnknown() throws GitAPIException {
    Git.init().setDirectory(folder.toFile()).call().close();
    assertEquals(Optional.empty(), HeadCommit.day(folder));
  }

  @Test
  void day_objectsElsewhere_areNotFollowed() throws GitAPIException, IOException {
    commit();
    Path info = Files.createDirectories(folder.resolve(".git/objects/info"));
    Files.writeString(info.resolve("alternates"), "/elsewhere\n");
    assertEquals(Optional.empty(), HeadCommit.day(folder));
  }

  @Test
  void day_brokenRepository_isUnknown() throws GitAPIException, IOException {
    commit();
    Files.writeString(folder.resolve(".git/config"), "[core\n");
    assertEquals(Optional.empty(), HeadCommit.day(folder));
  }

  @Test
  void day_read_leavesNoFile() throws GitAPIException, IOException {
    commit();
    List<String> files = files();
    HeadCommit.day(folder);
    assertEquals(files, files());
  }
}
