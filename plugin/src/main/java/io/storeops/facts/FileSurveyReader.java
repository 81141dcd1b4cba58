package io.storeops.facts;

import io.storeops.diag.CellSource;
import io.storeops.diag.NearestName;
import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.plan.Plan;
import io.storeops.sheet.Cell;
import io.storeops.sheet.SheetFile;
import io.storeops.sheet.SheetHandler;
import io.storeops.sheet.SheetHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The first pass over one file: which sheets are which dataset, and what their rows speak of. */
final class FileSurveyReader implements SheetHandler {
  private final Reading reading;
  private final SheetFile file;
  private final FileSettings ofFile;
  private final DateTexts dates;
  private final NamePeriods names;
  private final FormReader form;
  private final Problems problems;
  private final List<SourceSheet> sheets = new ArrayList<>();
  private final List<Runnable> pending = new ArrayList<>();
  private FileSettings settings;
  private @Nullable SheetHead head;
  private @Nullable SheetContext context;
  private @Nullable SheetSurveyBuilder survey;
  private @Nullable FormRows formRows;

  FileSurveyReader(Reading reading, SheetFile file, FileSettings settings, Problems problems) {
    this.reading = reading;
    this.file = file;
    this.ofFile = settings;
    this.settings = settings;
    this.dates = reading.dates(file.file(), settings, problems);
    this.names = new NamePeriods(dates);
    this.form = new FormReader(reading, file.file().name(), problems);
    this.problems = problems;
  }

  /** The sheets in their order; none after a problem with the file. */
  List<SourceSheet> read() {
    if (!file.read(this, problems)) {
      return List.of();
    }
    form.end();
    // one usable sheet excuses the others: they are left out with a note
    if (sheets.stream().noneMatch(s -> s.context() != null)) {
      if (pending.isEmpty() && !form.isForm()) {
        sheets.stream().findFirst().ifPresent(this::useless);
      }
      pending.forEach(Runnable::run);
    }
    return sheets;
  }

  @Override
  public boolean start(SheetHead found) {
    head = found;
    if (form.takes(found)) {
      add(found, null, null, FormReader.BESIDE);
      return false;
    }
    Optional<FormLayout> layout = form.layout();
    settings =
        layout
            .map(l -> form.settings(ofFile, l))
            .orElseGet(() -> ofFile.with(reading.packs().of(file.file(), found)));
    Optional<SheetMap> map =
        found.hasHeader() ? reading.mapper().map(found.headings(), settings) : Optional.empty();
    boolean sound = layout.map(l -> form.sound(found, map, l)).orElse(true);
    if (map.isEmpty() || !sound) {
      add(found, null, null, note(found));
      return false;
    }
    context =
        new SheetContext(
            file.file(),
            found,
            map.get(),
            settings,
            dates,
            reading.mapper().known(settings.columns()),
            period(found),
            reading.shops().ofFile(file.file(), settings.store()),
            reading.catalog().vocabulary(),
            layout);
    SheetContext filled = context;
    formRows = layout.map(l -> new FormRows(filled, l)).orElse(null);
    survey = new SheetSurveyBuilder(context, reading.shops(), reading.catalog().metrics());
    if (!survey.hasDays()) {
      add(found, null, null, "no day");
      SheetContext sheet = context;
      pending.add(() -> noPeriod(sheet));
      return false;
    }
    if (context.store().isEmpty() && map.get().shopCell() < 0) {
      add(found, null, null, "no store");
      SheetContext sheet = context;
      pending.add(() -> noStore(sheet));
      return false;
    }
    return true;
  }

  @Override
  public void row(int number, List<Cell> cells) {
    // a form's row with a wrong day must not say how far the data reach
    boolean wrong = formRows != null && !formRows.faults(cells).isEmpty();
    if (survey != null && !wrong) {
      survey.row(cells);
    }
  }

  @Override
  public void end() {
    if (survey != null && head != null && context != null) {
      drift(context);
      add(head, context, survey.build(), "");
    }
  }

  /** A name that says one kind, headings that lack some of it, or that were called otherwise. */
  private void drift(SheetContext sheet) {
    Pack kind = settings.pack();
    if (kind.id().isEmpty() && !form.isForm()) {
      reading
          .packs()
          .drifted(file.file(), sheet.head())
          .ifPresent(p -> drifted(sheet, p, String.join(", ", p.missing(sheet.head()))));
    }
  }

  private void drifted(SheetContext sheet, Pack kind, String missing) {
    problems.warning(
        "D024",
        Problem.Cause.DATA,
        sheet.at(sheet.head().headerRow(), 0),
        "the name is that of "
            + kind.id()
            + ", and these headings are not there: "
            + missing
            + "; the sheet is read by the headings that it has",
        "check the figures on the page of sources; if the export has changed for good, describe it"
            + " in packs/");
  }

  private void add(
      SheetHead at, @Nullable SheetContext sheet, @Nullable SheetSurvey found, String note) {
    String stamp = names.stamp(file.file().baseName());
    sheets.add(new SourceSheet(0, file, at, settings, sheet, found, stamp, note));
  }

  private Optional<Span> period(SheetHead found) {
    if (!settings.period().isEmpty()) {
      return set();
    }
    Optional<Span> name = names.ofName(file.file().baseName());
    if (settings.pack().period().equals("name")) {
      return name;
    }
    Optional<Span> notes = names.ofNotes(found.above());
    return notes.isPresent() || settings.pack().period().equals("notes") ? notes : name;
  }

  private Optional<Span> set() {
    Optional<Span> span =
        reading
            .plan()
            .calendar()
            .periods()
            .ofExport(settings.period())
            .map(p -> Span.of(p.from(), p.to()))
            .or(() -> dates.parse(settings.period()));
    if (span.isEmpty()) {
      String message = "the plan's period \"" + settings.period() + "\" is no day, week or month";
      pending.add(
          () ->
              problems.error(
                  "D021",
                  Problem.Cause.PLAN,
                  new CellSource(file.file().name(), "", 0, 0),
                  message,
                  "write it like 2026-11-11, 2026-W46 or 2026-11"));
    }
    return span;
  }

  private static String note(SheetHead found) {
    return found.hasHeader()
        ? "no table of facts: " + String.join(", ", shown(found.headings()))
        : "no header row: " + firstRow(found).map(FileSurveyReader::kinds).orElse("empty");
  }

  private static Optional<List<String>> firstRow(SheetHead found) {
    return found.above().stream().filter(r -> r.stream().anyMatch(t -> !t.isEmpty())).findFirst();
  }

  /** {@code 2 texts, 1 number}: without a header anything may be somebody's data. */
  private static String kinds(List<String> row) {
    List<String> filled = row.stream().filter(t -> !t.isBlank()).toList();
    long numbers = filled.stream().filter(FileSurveyReader::isNumber).count();
    long texts = filled.size() - numbers;
    return count(texts, "text") + (numbers == 0 ? "" : ", " + count(numbers, "number"));
  }

  private static String count(long many, String what) {
    return many + " " + what + (many == 1 ? "" : "s");
  }

  private static List<String> shown(List<String> texts) {
    return texts.stream()
        .filter(t -> !t.isBlank())
        .limit(8)
        .map(FileSurveyReader::harmless)
        .toList();
  }

  /** What stands where a heading was looked for may be somebody's data. */
  static String harmless(String text) {
    boolean personal = text.contains("@") || text.replaceAll("\\D", "").length() > 6;
    String plain = personal ? "…" : text.strip();
    return plain.length() > 24 ? plain.substring(0, 24) + "…" : plain;
  }

  private void useless(SourceSheet first) {
    SheetHead seen = first.head();
    if (!seen.hasHeader()) {
      noHeader(seen);
    } else {
      String message =
          String.format(
              Locale.ROOT,
              "the headings of row %d make no table that storeops knows: %s",
              seen.headerRow(),
              String.join(", ", shown(seen.headings())));
      leaveOut(
          new CellSource(file.file().name(), seen.sheet(), seen.headerRow(), 0),
          message,
          missing(seen));
    }
  }

  /** A list of shops or of targets beside the exports is no mistake; it is not read either. */
  private void leaveOut(CellSource at, String message, String near) {
    problems.warning(
        "D006",
        Problem.Cause.DATA,
        at,
        message + "; the file is left out",
        near + remedy("columns: {\"<heading>\": paid_amount}"));
  }

  /** Different texts above a row with a number: headings, though nobody knows them. */
  private static boolean hasUnknownHeadings(SheetHead seen) {
    List<List<String>> rows =
        seen.above().stream().filter(r -> r.stream().anyMatch(t -> !t.isBlank())).toList();
    if (rows.size() < 2) {
      return false;
    }
    List<String> first = rows.get(0).stream().map(String::strip).filter(t -> !t.isEmpty()).toList();
    return first.size() >= 2
        && Set.copyOf(first).size() == first.size()
        && first.stream().noneMatch(t -> isNumber(t) || PersonalTexts.looksPersonal(t))
        && rows.get(1).stream().anyMatch(FileSurveyReader::isNumber);
  }

  private static boolean isNumber(String text) {
    return NumberText.parse(text.strip()).isPresent();
  }

  private static String missing(SheetHead seen) {
    List<String> wanted = List.of("日期", "支付金额", "访客数", "商品ID", "订单编号", "流量来源", "库存", "花费");
    String near =
        seen.headings().stream()
            .filter(h -> h.length() > 1 && !wanted.contains(h))
            .flatMap(h -> NearestName.of(h, wanted).map(n -> h + " → " + n).stream())
            .limit(3)
            .collect(Collectors.joining(", "));
    return near.isEmpty() ? "" : "near names: " + near + "; ";
  }

  private void noHeader(SheetHead seen) {
    if (hasUnknownHeadings(seen)) {
      leaveOut(
          new CellSource(file.file().name(), seen.sheet(), 0, 0),
          "storeops knows none of the headings in the first row ("
              + firstRow(seen).map(FileSurveyReader::kinds).orElse("")
              + ")",
          "");
      return;
    }
    String saw =
        firstRow(seen).map(r -> "the first row holds " + kinds(r)).orElse("the sheet is empty");
    report(
        "D001",
        new CellSource(file.file().name(), seen.sheet(), 0, 0),
        "no header row: none of the first 20 rows holds two headings that storeops knows (such as"
            + " 日期, 访客数, 支付金额); "
            + saw,
        "export the file with its headings, or move it out of the data folder");
  }

  private void noPeriod(SheetContext sheet) {
    report(
        "D002",
        sheet.at(sheet.head().headerRow(), 0),
        "no day: there is no date column, and neither the rows above the header nor the file's name"
            + " hold one",
        remedy("period: 2026-11-11"));
  }

  private void noStore(SheetContext sheet) {
    String ids =
        reading.plan().stores().stream().map(Plan.Store::id).collect(Collectors.joining(", "));
    report(
        "D007",
        sheet.at(0, 0),
        "no store: the file lies in no store's folder and has no shop column; stores are " + ids,
        remedy(
            "store: "
                + reading.plan().stores().stream().map(Plan.Store::id).findFirst().orElse("<id>")));
  }

  private String remedy(String setting) {
    String path = file.file().name().substring(file.file().name().indexOf('/') + 1);
    return "add to the plan: inputs: [{files: \"" + path + "\", " + setting + "}]";
  }

  private void report(String code, CellSource at, String message, String hint) {
    problems.error(code, Problem.Cause.DATA, at, message, hint);
  }
}
