package io.storeops.facts;

import io.storeops.diag.CellSource;
import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.plan.Plan;
import io.storeops.result.SourceInfo;
import io.storeops.sheet.InputFile;
import io.storeops.sheet.InputFiles;
import io.storeops.sheet.ReadSettings;
import io.storeops.sheet.SheetFile;
import io.storeops.table.RowSink;
import io.storeops.table.TableRows;
import io.storeops.table.TableShape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the spreadsheets of the data folder into fact rows. Two passes: the first finds out what
 * the sheets are, file by file side by side; the second streams typed rows in the order of
 * precedence; no row is held between them.
 */
public final class FactReader {
  private final Reading reading;
  private final Problems problems;

  FactReader(Reading reading, Problems problems) {
    this.reading = reading;
    this.problems = problems;
  }

  /**
   * Reads everything. Each sink is asked for once, also where no row comes; rows have the columns
   * of its shape.
   *
   * @return one entry per sheet, files in the order of their names; {@code src_file} counts them
   *     from 1
   */
  public static List<SourceInfo> read(
      Path dataDir,
      Plan plan,
      FactCatalog catalog,
      Function<TableShape, RowSink> sinks,
      Problems problems) {
    return new FactReader(Reading.of(plan, catalog), problems).read(dataDir, sinks);
  }

  /** The rows of {@link FactCatalog#sourceRef()}: what {@code src_file} means. */
  public static TableRows sourceRef(List<SourceInfo> sources) {
    List<Object[]> rows = new ArrayList<>();
    for (SourceInfo source : sources) {
      rows.add(new Object[] {(long) rows.size() + 1, source.file(), source.sheet()});
    }
    return new TableRows(FactCatalog.sourceRef(), rows);
  }

  private List<SourceInfo> read(Path dataDir, Function<TableShape, RowSink> sinks) {
    List<SourceSheet> surveyed =
        new FirstPass(reading, problems).read(InputFiles.list(dataDir, problems));
    Decisions decisions = Decisions.of(surveyed, reading.catalog());
    return load(decisions, Loading.of(decisions, reading, sinks, problems));
  }

  /** The first pass over one file; none after a problem. */
  List<SourceSheet> survey(InputFile file) {
    FileSettings settings = reading.settings(file);
    boolean unknownStore =
        !settings.store().isEmpty()
            && reading.plan().stores().stream().noneMatch(s -> s.id().equals(settings.store()));
    if (unknownStore) {
      problems.error(
          "D007",
          Problem.Cause.PLAN,
          new CellSource(file.name(), "", 0, 0),
          "inputs gives the file the store \"" + settings.store() + "\", which does not exist",
          "use the id of a store");
      return List.of();
    }
    ReadSettings how =
        new ReadSettings(settings.encoding(), reading.mapper().known(settings.columns()));
    Optional<SheetFile> opened = SheetFile.open(file, how, problems);
    return opened
        .map(f -> new FileSurveyReader(reading, f, settings, problems).read())
        .orElse(List.of());
  }

  /** Files by precedence, the newest first; what they tell comes back in the order of names. */
  static List<SourceInfo> load(Decisions decisions, Loading loading) {
    List<List<SourceSheet>> files = new ArrayList<>();
    for (SourceSheet sheet : decisions.sheets()) {
      boolean next = files.isEmpty() || files.get(files.size() - 1).get(0).file() != sheet.file();
      if (next) {
        files.add(new ArrayList<>());
      }
      files.get(files.size() - 1).add(sheet);
    }
    files.sort(
        Comparator.comparing((List<SourceSheet> f) -> f.get(0).stamp(), Comparator.reverseOrder())
            .thenComparing(f -> f.get(0).number()));
    SourceInfo[] all = new SourceInfo[decisions.sheets().size()];
    for (List<SourceSheet> sheets : files) {
      List<SourceInfo> infos = new FileLoadReader(loading, sheets).read();
      for (int i = 0; i < sheets.size(); i++) {
        all[sheets.get(i).number() - 1] = infos.get(i);
      }
    }
    return List.of(all);
  }
}
