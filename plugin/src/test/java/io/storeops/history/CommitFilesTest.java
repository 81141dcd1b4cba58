package io.storeops.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a project at a commit. */
class CommitFilesTest {
  @TempDir Path folder;
  @TempDir Path into;

  @BeforeEach
  void commit() throws IOException, GitAPIException {
    write("shops/north/plan/a.yaml", "one");
    write("shops/north/data/days.csv", "x");
    write("shops/south/plan/b.yaml", "other");
    Files.createSymbolicLink(folder.resolve("shops/north/plan/link.yaml"), Path.of("a.yaml"));
    Commits.all(folder);
    write("shops/north/plan/a.yaml", "two");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> copied() throws IOException {
    try (Stream<Path> files = Files.walk(into)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> into.relativize(f).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  void copy_projectBelowTheRoot_takesItsFilesAsTheyWereAndNoLinks() throws IOException {
    Path project = folder.resolve("shops/north");
    assertEquals(Optional.of(1), CommitFiles.copy(project, "HEAD", p -> p.endsWith(".yaml"), into));
    assertEquals(List.of("plan/a.yaml"), copied());
    assertEquals("one", Files.readString(into.resolve("plan/a.yaml")));
  }

  @Test
  void copy_wholeRepository_takesAll() throws IOException {
    assertEquals(Optional.of(3), CommitFiles.copy(folder, "HEAD", p -> true, into));
    assertEquals(
        List.of("shops/north/data/days.csv", "shops/north/plan/a.yaml", "shops/south/plan/b.yaml"),
        copied());
  }

  @Test
  void copy_noSuchCommit_isNothing() throws IOException {
    for (String revision : List.of("v9", "HEAD~1", "", ":(", "HEAD:shops", "deadbeef")) {
      assertEquals(Optional.empty(), CommitFiles.copy(folder, revision, p -> true, into), revision);
    }
    assertEquals(List.of(), copied());
  }

  @Test
  void copy_noRepository_isNothing() {
    assertEquals(Optional.empty(), CommitFiles.copy(into, "HEAD", p -> true, into));
  }
}
