package io.storeops.run;

import io.storeops.analysis.RelationNames;
import io.storeops.diag.Problems;
import io.storeops.editor.EditorFiles;
import io.storeops.editor.EditorFiles.Folders;
import io.storeops.editor.EditorFiles.Written;
import io.storeops.plan.PlanIds;
import io.storeops.playbook.RuleIds;
import io.storeops.report.PageTexts;
import io.storeops.templates.Templates;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the schemas of plan, playbook, pages and packs, with the ids of the project's plan and the
 * names of its relations, and the settings that make editors use them. What is there already stays.
 *
 * @param folder where the schemas go
 */
public record SchemaRun(
    Path project, Path plan, Path playbook, Path pages, Path analyses, Path folder) {

  /** Runs; tells what was written and what could not be. */
  public String run() {
    Written done = write();
    StringBuilder told = new StringBuilder();
    told.append(done.written().isEmpty() ? "nothing to change\n" : "wrote\n");
    done.written().forEach(f -> told.append("  ").append(f).append('\n'));
    done.refused()
        .forEach(
            (file, text) ->
                told.append(file)
                    .append(" is left as it is, since nothing can be added to it; write\n")
                    .append(text.indent(2)));
    return told.toString();
  }

  private Written write() {
    Templates templates = new Templates();
    List<Path> planFiles = ProjectFiles.yaml(plan);
    Map<String, Set<String>> ids = PlanIds.of(project, planFiles);
    ids.put("rule", RuleIds.of(templates, project, planFiles, ProjectFiles.yaml(playbook)));
    ids.put("relation", RelationNames.of(templates, ProjectFiles.sql(analyses), inTexts()));
    Folders folders = new Folders(plan, playbook, pages, project.resolve("packs"));
    return new EditorFiles(project, folder, folders).write(templates, ids);
  }

  /** Relations that texts of pages define, whether they are right or not. */
  private List<String> inTexts() {
    List<Path> texts = ProjectFiles.markdown(pages);
    return PageTexts.read(project, pages, texts, "en", new Problems()).relationNames();
  }
}
