package io.storeops.history;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.util.SystemReader;

/** Commits for tests, without what the machine has set for Git. */
public final class Commits {
  private Commits() {}

  /** Commits everything that lies in a folder; makes it a repository first. */
  public static void all(Path folder) throws GitAPIException {
    all(folder, "m", "2026-01-01T00:00:00Z");
  }

  /** The same at an instant. */
  static void all(Path folder, String message, String at) throws GitAPIException {
    PersonIdent who = new PersonIdent("a", "a@example", Instant.parse(at), ZoneOffset.UTC);
    SystemReader before = SystemReader.getInstance();
    SystemReader.setInstance(new OwnFilesReader(before));
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      git.add().addFilepattern(".").call();
      git.commit().setMessage(message).setAuthor(who).setCommitter(who).setSign(false).call();
    } finally {
      SystemReader.setInstance(before);
    }
  }
}
