package io.storeops.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.SystemReader;

/** The Git repository that a project lies in, read without what the machine has set for Git. */
final class ProjectRepository {
  private ProjectRepository() {}

  /** What is asked of a repository; empty when it does not know. */
  @FunctionalInterface
  interface Question<T> {
    Optional<T> ask(Repository repository) throws IOException;
  }

  /**
   * Asks.
   *
   * @param project a folder of the repository
   * @return empty without a repository too, where it cannot be read, or where it borrows objects
   *     from outside
   */
  static synchronized <T> Optional<T> ask(Path project, Question<T> question) {
    SystemReader before = SystemReader.getInstance();
    SystemReader.setInstance(new OwnFilesReader(before));
    try {
      FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(project.toFile());
      if (builder.getGitDir() == null) {
        return Optional.empty();
      }
      try (Repository repository = builder.build()) {
        return borrows(repository) ? Optional.empty() : question.ask(repository);
      }
    } catch (IOException | RuntimeException e) {
      // a repository that cannot be read is nothing that a planner can mend here
      return Optional.empty();
    } finally {
      SystemReader.setInstance(before);
    }
  }

  /** Whether objects come from elsewhere; such a store may be anywhere, so it is not followed. */
  private static boolean borrows(Repository repository) {
    Path info = repository.getCommonDirectory().toPath().resolve("objects").resolve("info");
    return Files.exists(info.resolve("alternates"));
  }
}
