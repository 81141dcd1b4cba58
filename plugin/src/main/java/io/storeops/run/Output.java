package io.storeops.run;

import io.storeops.analysis.Relations;
import io.storeops.document.Site;
import io.storeops.publish.Generation;
import io.storeops.publish.LooseFiles;
import io.storeops.render.OutputSink;
import io.storeops.render.ci.ResultsJson;
import io.storeops.render.html.HtmlRenderer;
import io.storeops.report.ResultsBuilder;
import io.storeops.report.SiteBuilder;
import io.storeops.report.SiteInput;
import io.storeops.result.Results;
import io.storeops.templates.Templates;

/** Writes what a run found: a whole generation, or the files for machines alone. */
record Output(Settings settings, Templates templates, Inputs inputs, Relations relations) {

  /** Site, workbook and files for machines, published together. */
  String publish(ResultsBuilder builder) {
    Generation generation = Generation.start(settings.output());
    RecordingSink sink = new RecordingSink(generation);
    SiteInput input =
        new SiteInput(
            inputs.plan(),
            inputs.facts().metrics(),
            relations,
            builder::week,
            templates,
            inputs.pages(),
            settings.generator());
    Site site = SiteBuilder.build(input);
    OutputSink below = (path, content) -> sink.put("site/" + path, content);
    HtmlRenderer.render(templates, site, below);
    Results results = builder.reported();
    machineFiles(results, sink);
    sink.put("site/report.json", ResultsJson.bytes(results, settings.generator()));
    generation.publish(Output::isOurs);
    return site.pages().size() + " pages in " + relative("site/index.html");
  }

  /** {@code report.json} and {@code ci/}, one by one beside the last site. */
  String machineFiles(ResultsBuilder builder) {
    machineFiles(builder.reported(), new LooseFiles(settings.output()));
    return relative("report.json");
  }

  private void machineFiles(Results results, OutputSink sink) {
    ResultsJson.write(results, settings.generator(), "report.json", sink);
  }

  private String relative(String path) {
    return settings
        .project()
        .relativize(settings.output().resolve(path))
        .toString()
        .replace('\\', '/');
  }

  private static boolean isOurs(String name) {
    return name.equals("site")
        || name.equals("report.json")
        || name.equals("ci")
        || name.matches("storeops-\\d{4}-W\\d\\d\\.xlsx");
  }
}
