package io.storeops.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

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
  public static Optional<LocalDate> day(Path project) {
    return ProjectRepository.ask(project, HeadCommit::head);
  }

  private static Optional<LocalDate> head(Repository repository) throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    return head == null ? Optional.empty() : day(repository, head);
  }

  private static Optional<LocalDate> day(Repository repository, ObjectId head) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      PersonIdent committer = walk.parseCommit(head).getCommitterIdent();
      return Optional.of(
          committer.getWhenAsInstant().atZone(committer.getZoneOffset()).toLocalDate());
    }
  }
}
