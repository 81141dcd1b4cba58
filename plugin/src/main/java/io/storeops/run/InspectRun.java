package io.storeops.run;

import io.storeops.diag.CellSource;
import io.storeops.diag.NearestName;
import io.storeops.diag.Problem;
import io.storeops.diag.ProblemText;
import io.storeops.diag.Problems;
import io.storeops.diag.Severity;
import io.storeops.diag.StoreOpsException;
import io.storeops.facts.FactCatalog;
import io.storeops.facts.FileInspection;
import io.storeops.facts.InspectionReader;
import io.storeops.inspect.InspectionText;
import io.storeops.inspect.PlanAdvice;
import io.storeops.plan.Plan;
import io.storeops.plan.PlanDocuments;
import io.storeops.plan.PlanLoader;
import io.storeops.sheet.InputFile;
import io.storeops.sheet.InputFiles;
import io.storeops.templates.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shows what the reader sees in one file, or in each file of a zip. Writes nothing and needs no
 * engine; the plan is read when there is one.
 *
 * @param project what places in messages are relative to
 */
public record InspectRun(Path project, Path plan, Path data, Path file) {

  /** Runs. */
  public Inspected run() {
    Problems problems = new Problems();
    Problems mistakes = new Problems();
    Optional<List<FileInspection>> seen = inspect(problems, mistakes);
    boolean packed = !ProjectFiles.yaml(project.resolve("packs")).isEmpty();
    boolean planned = !ProjectFiles.yaml(plan).isEmpty();
    StringBuilder text = new StringBuilder();
    problems.list().forEach(p -> text.append(ProblemText.of(p)).append('\n'));
    for (FileInspection one : seen.orElse(List.of())) {
      text.append(text.isEmpty() ? "" : "\n").append(InspectionText.of(one));
    }
    boolean readable = seen.orElse(List.of()).stream().anyMatch(FileInspection::readable);
    if (mistakes.hasErrors() && (planned || packed)) {
      text.append(
          "\n"
              + "Plan or packs have mistakes, which the goal check lists; what they say is left"
              + " out.\n");
    }
    String advice = readable ? PlanAdvice.of(seen.orElseThrow(), planned) : "";
    text.append(advice.isEmpty() ? "" : "\n").append(advice);
    return new Inspected(text.toString(), readable);
  }

  /**
   * The files; empty after a problem when there is none of that name.
   *
   * @param mistakes takes those of the plan
   */
  Optional<List<FileInspection>> inspect(Problems problems, Problems mistakes) {
    if (!Files.isRegularFile(file)) {
      problems.add(missing());
      return Optional.empty();
    }
    Plan read = PlanLoader.load(PlanDocuments.read(project, ProjectFiles.yaml(plan)), mistakes);
    List<Path> packs = ProjectFiles.yaml(project.resolve("packs"));
    FactCatalog catalog = FactCatalog.load(new Templates(), read, project, packs, mistakes);
    List<InputFile> files = InputFiles.at(file, data, problems);
    if (files.isEmpty() && problems.list().isEmpty()) {
      problems.add(problem("the zip holds no file that may be a table", "zip the files anew"));
    }
    return Optional.of(files.stream().map(f -> InspectionReader.read(f, read, catalog)).toList());
  }

  private Problem missing() {
    return Files.isDirectory(file)
        ? problem("this is a folder, and a file is wanted", "name one of its files")
        : problem(
            "there is no such file",
            NearestName.of(name(file), neighbours())
                .map(n -> "did you mean \"" + n + "\"?")
                .orElse("a relative path starts at the project folder"));
  }

  private Problem problem(String message, String hint) {
    CellSource at = new CellSource(file.toString().replace('\\', '/'), "", 0, 0);
    return new Problem("D022", Severity.ERROR, Problem.Cause.DATA, message, hint, at, "");
  }

  private List<String> neighbours() {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(InspectRun::name).collect(Collectors.toList());
    } catch (IOException e) {
      throw new StoreOpsException("Cannot list the folder of " + name(file) + ".", e);
    }
  }

  private static String name(Path path) {
    Path last = path.getFileName();
    return last == null ? path.toString() : last.toString();
  }
}
