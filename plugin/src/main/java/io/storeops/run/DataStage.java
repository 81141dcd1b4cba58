package io.storeops.run;

import io.storeops.analysis.Analyses;
import io.storeops.diag.Problems;
import io.storeops.engine.Engine;
import io.storeops.engine.TableLoader;
import io.storeops.facts.FactCatalog;
import io.storeops.facts.FactReader;
import io.storeops.result.SourceInfo;
import io.storeops.table.TableRows;
import java.util.ArrayList;
import java.util.List;

/** Spreadsheets into the engine, beside the tables of plan and playbook. */
record DataStage(Settings settings, Inputs inputs, Problems problems) {

  List<SourceInfo> load(Engine engine) {
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
