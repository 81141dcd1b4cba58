package io.storeops.run;

import io.storeops.diag.CellSource;
import io.storeops.diag.InvalidInputException;
import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.document.Form;
import io.storeops.form.FormBuilder;
import io.storeops.publish.HandOuts;
import io.storeops.publish.OutputLock;
import io.storeops.render.excel.ExcelRenderer;
import io.storeops.templates.Templates;
import java.util.List;

/** Writes forms for what no back end exports; reads plan and playbook, and no data. */
public record FormsRun(Settings settings) {
  private static final String LEDGER = "forms/.written";

  /** Runs. */
  public Outcome run() {
    Problems problems = new Problems();
    try {
      Templates templates = new Templates();
      Inputs inputs = Inputs.read(settings, templates, problems);
      return write(FormBuilder.build(inputs.plan(), inputs.facts(), templates), problems);
    } catch (InvalidInputException e) {
      return new Outcome(
          Outcome.Kind.of(e.problems()),
          e.problems(),
          List.of(),
          "no form is written, see above; those that are there stay as they are");
    }
  }

  private Outcome write(List<Form> forms, Problems problems) {
    try (OutputLock lock = OutputLock.take(settings.output(), Pipeline.PATIENCE)) {
      HandOuts files = new HandOuts(settings.output(), LEDGER);
      forms.forEach(form -> ExcelRenderer.render(form, files));
      files.end();
      files.kept().forEach(path -> kept(path, problems));
      return new Outcome(
          Outcome.Kind.PASSED,
          problems.list(),
          List.of(),
          forms.size() - files.kept().size() + " form(s) in " + settings.relative("forms"));
    }
  }

  private void kept(String path, Problems problems) {
    problems.warning(
        "D031",
        Problem.Cause.DATA,
        new CellSource(settings.relative(path), "", 0, 0),
        "somebody changed this form where it lies; it is kept as it is",
        "move it below the data folder, then write the forms again");
  }
}
