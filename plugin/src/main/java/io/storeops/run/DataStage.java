package io.storeops.run;

import io.storeops.analysis.Analyses;
import io.storeops.analysis.AnalysisSettings;
import io.storeops.analysis.Relations;
import io.storeops.diag.Problems;
import io.storeops.engine.Engine;
import io.storeops.engine.TableLoader;
import io.storeops.facts.FactCatalog;
import io.storeops.facts.FactReader;
import io.storeops.result.SourceInfo;
import io.storeops.table.TableRows;
import java.util.ArrayList;
import java.util.List;

/** Spreadsheets into the engine, beside the tables of plan and playbook; relations over them. */
record DataStage(Settings settings, Inputs inputs, Problems problems) {

  /**
   * What was read, open for questions.
   *
   * @param sources the sheets that were read or left out
   */
  record Analysed(List<SourceInfo> sources, Relations relations) {}

  /**
   * Loads all and opens the relations; the engine takes no file afterwards.
   *
   * @throws io.storeops.diag.InvalidInputException when a file holds a mistake, or no data
   */
  Analysed analyse(Engine engine) {
    FrozenWeeks frozen = FrozenWeeks.read(settings.project(), problems);
    List<SourceInfo> sources = load(engine);
    problems.throwIfErrors();
    engine.seal();
    Relations relations =
        Analyses.run(
            engine,
            inputs.relations(),
            inputs.plan(),
            inputs.facts(),
            new AnalysisSettings(
                settings.asOf(),
                settings.week(),
                frozen.figures(),
                frozen.files(settings.project(), sources)));
    return new Analysed(sources, relations);
  }

  private List<SourceInfo> load(Engine engine) {
    List<TableLoader> loaders = new ArrayList<>();
    List<SourceInfo> sources;
    try {
      sources =
          FactReader.read(
              settings.data(),
              inputs.plan(),
              inputs.facts(),
              shape -> {
                TableLoader loader = engine.load(shape);
                loaders.add(loader);
                return loader;
              },
              problems);
    } finally {
      loaders.forEach(TableLoader::close);
    }
    Analyses.load(engine, List.of(references(sources)));
    Pipeline.loadTables(engine, inputs);
    return sources;
  }

  private static TableRows references(List<SourceInfo> sources) {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      SourceInfo source = sources.get(i);
      rows.add(new Object[] {i + 1L, source.file(), source.sheet()});
    }
    return new TableRows(FactCatalog.sourceRef(), rows);
  }
}
