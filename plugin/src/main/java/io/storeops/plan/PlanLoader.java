package io.storeops.plan;

import io.storeops.diag.Problems;
import io.storeops.templates.Templates;
import io.storeops.yaml.SchemaCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a plan: all its files, all their mistakes together. */
public final class PlanLoader {
  private PlanLoader() {}

  /**
   * Reads the files below {@code plan/}, in any order.
   *
   * @param projectDir the folder that problems name files from
   * @return the plan; empty when there are errors
   */
  public static Optional<Plan> load(Path projectDir, List<Path> yamlFiles, Problems problems) {
    return strict(PlanDocuments.read(projectDir, yamlFiles), problems);
  }

  /**
   * Reads a plan from texts by file name, for example {@code plan/stores.yaml}.
   *
   * @return the plan; empty when there are errors
   */
  public static Optional<Plan> load(Map<String, String> texts, Problems problems) {
    return strict(PlanDocuments.of(texts), problems);
  }

  private static Optional<Plan> strict(PlanDocuments documents, Problems problems) {
    Plan plan = load(documents, problems);
    return documents.found().hasErrors() ? Optional.empty() : Optional.of(plan);
  }

  /**
   * Reads a plan even when there are mistakes in it: they are reported, and what they say is left
   * out, so that rules and pages can be checked in the same run.
   */
  public static Plan load(PlanDocuments documents, Problems problems) {
    Templates templates = new Templates();
    PlanSchema schema = PlanSchema.of(templates);
    SchemaCheck check = schema.check();
    documents.roots().forEach(check::check);
    PlanFiles files = new PlanFiles(documents.roots(), documents.complete());
    Plan plan = new PlanAssembly(templates, schema, files, documents.found()).assemble();
    documents.report(problems);
    return plan;
  }
}
