package io.storeops.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Commits that changed some files of a project, the latest first; whose they are is not told. */
public final class PlanCommits {
  /** A repository may be old; what is asked for is recent. */
  private static final int MOST = 2_000;

  private final Repository repository;
  private final String below;
  private final Predicate<String> wanted;

  private PlanCommits(Repository repository, String below, Predicate<String> wanted) {
    this.repository = repository;
    this.below = below;
    this.wanted = wanted;
  }

  /**
   * A commit.
   *
   * @param day the committer's, in the committer's own offset
   * @param id its first eight digits
   * @param files below the project, sorted
   */
  public record Change(LocalDate day, String id, String subject, List<String> files) {}

  /**
   * Commits from a day on. Merges say nothing of their own and are left out, as is the last commit
   * of a shallow clone, since nobody knows what it changed.
   *
   * @param project a folder of the repository
   * @param wanted by path below the project, with slashes
   * @return empty without a repository or a commit
   */
  public static Optional<List<Change>> since(
      Path project, LocalDate from, Predicate<String> wanted) {
    return ProjectRepository.ask(
        project,
        repository -> {
          ObjectId head = repository.resolve(Constants.HEAD);
          return head == null
              ? Optional.empty()
              : Optional.of(
                  new PlanCommits(repository, CommitFiles.below(repository, project), wanted)
                      .changes(head, from));
        });
  }

  /**
   * The last commit before a day, else the first of all, without its files.
   *
   * @return empty without a repository or a commit
   */
  public static Optional<Change> lastBefore(Path project, LocalDate day) {
    return ProjectRepository.ask(
        project,
        repository -> {
          ObjectId head = repository.resolve(Constants.HEAD);
          return head == null ? Optional.empty() : lastBefore(repository, head, day);
        });
  }

  private static Optional<Change> lastBefore(Repository repository, ObjectId head, LocalDate day)
      throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.markStart(walk.parseCommit(head));
      Change last = null;
      for (RevCommit commit : walk) {
        last = named(commit);
        if (day(commit).isBefore(day)) {
          break;
        }
      }
      return Optional.ofNullable(last);
    }
  }

  /**
   * A commit by its name, without its files.
   *
   * @param revision as Git names it
   * @return empty when there is no such commit
   */
  public static Optional<Change> named(Path project, String revision) {
    return ProjectRepository.ask(
        project,
        repository -> {
          ObjectId id = repository.resolve(revision + "^{commit}");
          if (id == null) {
            return Optional.empty();
          }
          try (RevWalk walk = new RevWalk(repository)) {
            return Optional.of(named(walk.parseCommit(id)));
          }
        });
  }

  private static Change named(RevCommit commit) {
    return new Change(
        day(commit), commit.abbreviate(8).name(), commit.getShortMessage().strip(), List.of());
  }

  private List<Change> changes(ObjectId head, LocalDate from) throws IOException {
    List<Change> changes = new ArrayList<>();
    Set<ObjectId> cut = repository.getObjectDatabase().getShallowCommits();
    try (RevWalk walk = new RevWalk(repository)) {
      walk.markStart(walk.parseCommit(head));
      int seen = 0;
      for (RevCommit commit : walk) {
        LocalDate day = day(commit);
        if (day.isBefore(from) || seen++ >= MOST) {
          break;
        }
        if (commit.getParentCount() < 2 && !cut.contains(commit.getId())) {
          List<String> files = files(walk, commit);
          if (!files.isEmpty()) {
            changes.add(
                new Change(
                    day, commit.abbreviate(8).name(), commit.getShortMessage().strip(), files));
          }
        }
      }
    }
    return List.copyOf(changes);
  }

  private static LocalDate day(RevCommit commit) {
    PersonIdent committer = commit.getCommitterIdent();
    return committer.getWhenAsInstant().atZone(committer.getZoneOffset()).toLocalDate();
  }

  private List<String> files(RevWalk walk, RevCommit commit) throws IOException {
    List<String> files = new ArrayList<>();
    try (TreeWalk trees = new TreeWalk(repository)) {
      if (commit.getParentCount() == 0) {
        trees.addTree(new EmptyTreeIterator());
      } else {
        trees.addTree(walk.parseCommit(commit.getParent(0)).getTree());
      }
      trees.addTree(commit.getTree());
      trees.setRecursive(true);
      trees.setFilter(
          below.isEmpty()
              ? TreeFilter.ANY_DIFF
              : AndTreeFilter.create(
                  PathFilter.create(below.substring(0, below.length() - 1)), TreeFilter.ANY_DIFF));
      while (trees.next()) {
        String path = trees.getPathString().substring(below.length());
        if (wanted.test(path)) {
          files.add(path);
        }
      }
    }
    return files.stream().sorted().toList();
  }
}
