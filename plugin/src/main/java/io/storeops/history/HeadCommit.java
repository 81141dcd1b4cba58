package io.storeops.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.SystemReader;

/** The commit that a project is checked out at. */
public final class HeadCommit {
  private HeadCommit() {}

  /**
   * The committer's day, in the committer's own offset: the same on every machine. The commit's
   * author may have written it long before.
   *
   * @param project a folder of the repository
   * @return empty without a repository or a commit, and where the commit cannot be read or lies in
   *     a store of objects outside of the repository
   */
  public static synchronized Optional<LocalDate> day(Path project) {
    SystemReader before = SystemReader.getInstance();
    SystemReader.setInstance(new OwnFilesReader(before));
    try {
      return read(project);
    } catch (IOException | RuntimeException e) {
      // a repository that cannot be read is nothing that a planner can mend here: no day is known
      return Optional.empty();
    } finally {
      SystemReader.setInstance(before);
    }
  }

  private static Optional<LocalDate> read(Path project) throws IOException {
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(project.toFile());
    if (builder.getGitDir() == null) {
      return Optional.empty();
    }
    try (Repository repository = builder.build()) {
      if (borrows(repository)) {
        return Optional.empty();
      }
      ObjectId head = repository.resolve(Constants.HEAD);
      return head == null ? Optional.empty() : day(repository, head);
    }
  }

  /** Whether objects come from elsewhere; such a store may be anywhere, so it is not followed. */
  private static boolean borrows(Repository repository) {
    Path info = repository.getCommonDirectory().toPath().resolve("objects").resolve("info");
    return Files.exists(info.resolve("alternates"));
  }

  private static Optional<LocalDate> day(Repository repository, ObjectId head) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      PersonIdent committer = walk.parseCommit(head).getCommitterIdent();
      return Optional.of(
          committer.getWhenAsInstant().atZone(committer.getZoneOffset()).toLocalDate());
    }
  }
}
