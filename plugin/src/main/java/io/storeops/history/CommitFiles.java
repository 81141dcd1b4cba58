package io.storeops.history;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/** The files of a project as they were at a commit. */
public final class CommitFiles {
  private CommitFiles() {}

  /**
   * Copies files of a commit; links and submodules are left out.
   *
   * @param project a folder of the repository
   * @param revision a commit as Git names it: a hash, a branch, {@code HEAD~3}
   * @param wanted by path below the project, with slashes
   * @param into an empty folder, which stands for the project
   * @return how many files; empty when there is no such commit
   */
  public static Optional<Integer> copy(
      Path project, String revision, Predicate<String> wanted, Path into) {
    return ProjectRepository.ask(
        project,
        repository -> {
          ObjectId commit = repository.resolve(revision + "^{commit}");
          return commit == null
              ? Optional.empty()
              : Optional.of(copy(repository, commit, below(repository, project), wanted, into));
        });
  }

  /** Path of the project inside its repository, with a slash at its end; empty for the root. */
  static String below(Repository repository, Path project) throws IOException {
    Path root = repository.getWorkTree().toPath().toRealPath();
    String path = root.relativize(project.toRealPath()).toString().replace('\\', '/');
    return path.isEmpty() ? "" : path + "/";
  }

  private static int copy(
      Repository repository, ObjectId commit, String below, Predicate<String> wanted, Path into)
      throws IOException {
    int copied = 0;
    try (RevWalk commits = new RevWalk(repository);
        TreeWalk files = new TreeWalk(repository)) {
      files.addTree(commits.parseCommit(commit).getTree());
      files.setRecursive(true);
      if (!below.isEmpty()) {
        files.setFilter(PathFilter.create(below.substring(0, below.length() - 1)));
      }
      while (files.next()) {
        String path = files.getPathString().substring(below.length());
        Path target = into.resolve(path).normalize();
        boolean file =
            files.getFileMode() == FileMode.REGULAR_FILE
                || files.getFileMode() == FileMode.EXECUTABLE_FILE;
        // a tree may be made by hand: nothing leaves the folder
        if (file && wanted.test(path) && target.startsWith(into)) {
          write(repository, files.getObjectId(0), target);
          copied++;
        }
      }
    }
    return copied;
  }

  private static void write(Repository repository, ObjectId blob, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    try (OutputStream out = Files.newOutputStream(target)) {
      repository.open(blob).copyTo(out);
    }
  }
}
