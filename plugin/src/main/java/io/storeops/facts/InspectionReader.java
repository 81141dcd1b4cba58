package io.storeops.facts;

import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.facts.FileInspection.FirstRow;
import io.storeops.facts.FileInspection.Heading;
import io.storeops.facts.FileInspection.Use;
import io.storeops.plan.Plan;
import io.storeops.result.SourceInfo;
import io.storeops.sheet.InputFile;
import io.storeops.sheet.SheetFile;
import io.storeops.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads one file as a run would, keeps what it saw, and loads nothing. */
public final class InspectionReader {
  private static final String NO_STORE = "D007";

  private final Reading reading;
  private final Problems problems;
  private final FirstRowsBuilder rows = new FirstRowsBuilder();

  private InspectionReader(Reading reading) {
    this.reading = reading;
    this.problems = new Problems();
  }

  /**
   * Reads. Where the plan has no stores, or none for this file, a store of the id {@code any} takes
   * its rows.
   */
  public static FileInspection read(InputFile file, Plan plan, FactCatalog catalog) {
    Reading reading = Reading.of(plan, catalog);
    Reading any = reading.with(Shops.any());
    if (plan.stores().isEmpty()) {
      return new InspectionReader(any).read(file);
    }
    FileInspection own = new InspectionReader(reading).read(file);
    List<Problem> homeless =
        own.problems().stream().filter(p -> p.code().equals(NO_STORE)).toList();
    if (homeless.isEmpty()) {
      return own;
    }
    // the problem stays; what the file holds is shown all the same
    InspectionReader second = new InspectionReader(any);
    homeless.forEach(second.problems::add);
    return second.read(file);
  }

  private FileInspection read(InputFile file) {
    FactReader reader = new FactReader(reading, problems);
    List<SourceSheet> surveyed = new ArrayList<>();
    for (SourceSheet sheet : reader.survey(file)) {
      surveyed.add(sheet.numbered(surveyed.size() + 1));
    }
    Decisions decisions = Decisions.of(surveyed, reading.catalog());
    List<SourceInfo> sources =
        FactReader.load(decisions, Loading.of(decisions, reading, rows::sink, problems));
    List<FileInspection.Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      sheets.add(sheet(decisions.sheets().get(i), sources.get(i)));
    }
    Optional<SheetFile> opened = decisions.sheets().stream().findFirst().map(SourceSheet::file);
    return new FileInspection(
        file.name(),
        opened.map(SheetFile::format).orElse(""),
        opened.map(InspectionReader::encoding).orElse(""),
        sheets,
        problems.list());
  }

  private static String encoding(SheetFile file) {
    if (file.encoding().isEmpty()) {
      return "";
    }
    return file.encoding()
        + switch (file.encodingCertainty()) {
          case SET -> ", set by inputs:";
          case MARKED -> ", by its byte order mark";
          case PROVEN -> ", certain";
          case GUESSED -> ", guessed";
        };
  }

  private FileInspection.Sheet sheet(SourceSheet sheet, SourceInfo source) {
    SheetContext context = sheet.context();
    Optional<SheetMap> map =
        context == null
            ? reading.mapper().map(sheet.head().headings(), sheet.settings())
            : Optional.of(context.map());
    List<Heading> headings =
        new HeadingLegend(reading.catalog(), map.orElse(null)).of(sheet.head().headings());
    Optional<Shops.Owner> owner =
        reading.shops().owner(sheet.file().file(), sheet.settings().store());
    List<FirstRow> first = rows.of(source.dataset(), sheet.number());
    boolean any = owner.map(o -> o.store().id().equals(Shops.ANY)).orElse(false);
    return new FileInspection.Sheet(
        withoutPersonal(source, headings),
        map.map(m -> m.dataset().id()).orElse(""),
        owner.map(o -> o.store().id()).orElse(""),
        owner.map(Shops.Owner::why).orElse(""),
        any,
        map.map(m -> m.shopCell() + 1).orElse(0),
        context == null ? "" : periodReason(context),
        headings,
        map.map(m -> columns(m, headings, first)).orElse(List.of()),
        first);
  }

  private static String periodReason(SheetContext context) {
    if (new RowDays(context).inRows()) {
      return "from the rows";
    }
    if (!context.settings().period().isEmpty()) {
      return "inputs: says so";
    }
    return new NamePeriods(context.dates()).ofNotes(context.head().above()).isPresent()
        ? "from the rows above the header"
        : "from the file's name";
  }

  /** In the order of the dataset. */
  private static List<Column> columns(SheetMap map, List<Heading> headings, List<FirstRow> first) {
    Set<String> hidden =
        headings.stream()
            .filter(h -> h.use() == Use.COUNTED || map.personal().contains(h.text()))
            .map(Heading::column)
            .collect(Collectors.toCollection(TreeSet::new));
    return map.dataset().columns().stream()
        .map(FactColumn::column)
        .filter(c -> !hidden.contains(c.name()) && !c.name().equals("buyer"))
        .filter(
            c ->
                map.has(c.name()) || first.stream().anyMatch(r -> r.values().containsKey(c.name())))
        .toList();
  }

  /** A plan may read a column of personal data; what stands there is still not shown. */
  private static SourceInfo withoutPersonal(SourceInfo source, List<Heading> headings) {
    Map<Integer, String> texts =
        headings.stream().collect(Collectors.toMap(Heading::place, Heading::text));
    List<SourceInfo.Refusal> refusals =
        source.refusals().stream()
            .map(
                r ->
                    source.personal().contains(texts.getOrDefault(r.column(), ""))
                        ? new SourceInfo.Refusal(r.row(), r.column(), "", r.reason())
                        : r)
            .toList();
    return new SourceInfo(
        source.file(),
        source.sha256(),
        source.format(),
        source.encoding(),
        source.certainty(),
        source.sheet(),
        source.headerRow(),
        source.dataset(),
        source.pack(),
        source.store(),
        source.period(),
        source.rows(),
        source.totals(),
        source.mapped(),
        source.unknown(),
        source.personal(),
        refusals,
        source.note());
  }
}
