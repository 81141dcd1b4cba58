package io.storeops.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.storeops.run.InitRun.Choice;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hook that {@code init} writes, in a repository of Git, with a Maven that only says so. */
class PreCommitHookTest {
  @TempDir Path folder;

  @BeforeEach
  void aProjectWithTheHook() throws IOException, InterruptedException {
    assumeTrue(
        File.pathSeparatorChar == ':'
            && new File("/bin/sh").canExecute()
            && run("git", "--version"),
        "no git and no sh here");
    Path project = folder.resolve("shop");
    Files.createDirectories(project);
    assertTrue(
        new InitRun(
                project,
                project.resolve("plan"),
                project.resolve("data"),
                Optional.empty(),
                "1",
                new Choice("small", Optional.empty(), Optional.empty(), LocalDate.EPOCH))
            .run()
            .written());
    Path maven = folder.resolve("bin/mvn");
    Files.createDirectories(maven.getParent());
    Files.writeString(maven, "#!/bin/sh\necho \"$@\" >> \"" + folder + "/called\"\nexit 1\n");
    assertTrue(maven.toFile().setExecutable(true));
    assertTrue(run("git", "init", "-q"));
    assertTrue(run("git", "config", "core.hooksPath", ".githooks"));
    assertTrue(run("git", "config", "user.name", "somebody"));
    assertTrue(run("git", "config", "user.email", "somebody@example.org"));
  }

  private boolean run(String... command) throws IOException, InterruptedException {
    Path project = folder.resolve("shop");
    Files.createDirectories(project);
    ProcessBuilder builder = new ProcessBuilder(List.of(command)).directory(project.toFile());
    builder.environment().merge("PATH", folder.resolve("bin") + ":", (old, bin) -> bin + old);
    Process process = builder.redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    return process.waitFor() == 0;
  }

  private String called() throws IOException {
    Path called = folder.resolve("called");
    return Files.exists(called) ? Files.readString(called, StandardCharsets.UTF_8).strip() : "";
  }

  @Test
  void commit_ofPlanFiles_isCheckedAndHeldBack() throws IOException, InterruptedException {
    run("git", "add", "plan");
    assertTrue(!run("git", "commit", "-q", "-m", "plan"));
    assertEquals("-q -o storeops:check -Dstoreops.data=skip", called());
  }

  @Test
  void commit_ofOtherFiles_isNotChecked() throws IOException, InterruptedException {
    run("git", "add", "pom.xml");
    assertTrue(run("git", "commit", "-q", "-m", "pom"));
    assertEquals("", called());
  }
}
