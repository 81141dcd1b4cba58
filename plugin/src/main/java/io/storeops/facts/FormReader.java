package io.storeops.facts;

import io.storeops.diag.CellSource;
import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.sheet.SheetHead;
import io.storeops.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Knows a form among the files, by the first of its sheets, and what has become of it since it was
 * handed out. The cells are judged by {@link FormRows}.
 */
final class FormReader {
  /** What is said of sheets of a form that nobody fills in. */
  static final String BESIDE = "part of a form";

  private final Reading reading;
  private final String file;
  private final Problems problems;
  private @Nullable FormMark mark;
  private @Nullable FormLayout layout;
  private boolean found;

  FormReader(Reading reading, String file, Problems problems) {
    this.reading = reading;
    this.file = file;
    this.problems = problems;
  }

  /** Whether the file is a form. */
  boolean isForm() {
    return mark != null;
  }

  /** Takes a sheet; true when it is one of a form that holds no rows. */
  boolean takes(SheetHead head) {
    FormMark said = mark;
    if (said == null) {
      FormMark.of(head).ifPresent(this::marked);
      return mark != null;
    }
    boolean filled = head.sheet().equals(said.sheet());
    found |= filled;
    return !filled || layout == null;
  }

  /** The layout that the sheet was filled in by. */
  Optional<FormLayout> layout() {
    return Optional.ofNullable(layout);
  }

  private void marked(FormMark said) {
    mark = said;
    Optional<Dataset> dataset =
        reading.catalog().dataset(said.dataset()).filter(d -> d.form().isPresent());
    if (dataset.isEmpty() || Language.find(said.language()).isEmpty()) {
      leaveOut(
          "D026",
          said.sheet(),
          "the form is for \"" + said.dataset() + "\", and there is no such form",
          "write it anew with storeops:forms");
      return;
    }
    FormDesign design = dataset.get().form().orElseThrow();
    FormLayout found =
        FormLayout.of(
            dataset.get(),
            reading.plan(),
            reading.catalog().words(said.language()),
            said.language(),
            said.days());
    if (said.version() < design.oldest() || said.version() > design.version()) {
      leaveOut(
          "D026",
          said.sheet(),
          String.format(
              java.util.Locale.ROOT,
              "the file is version %d of the form, and version %d is in use",
              said.version(),
              design.version()),
          found.words().message("form.anew"));
      return;
    }
    layout = found;
  }

  /** The headings of the form and nothing else, whatever packs and plan say. */
  FileSettings settings(FileSettings ofFile, FormLayout form) {
    Map<String, String> columns = new HashMap<>();
    form.columns().stream()
        .filter(c -> !c.name().equals("store"))
        .forEach(c -> columns.put(c.heading(), c.name()));
    return new FileSettings(
        Set.of(form.dataset().id()),
        ofFile.store(),
        ofFile.encoding(),
        ofFile.dateFormat(),
        "",
        java.math.BigDecimal.ONE,
        columns,
        Pack.NONE);
  }

  /** Whether rows can be read; says which columns of the form are gone, and which are not of it. */
  boolean sound(SheetHead head, Optional<SheetMap> map, FormLayout form) {
    if (!head.hasHeader()) {
      leaveOut(
          "D027", head.sheet(), "the row of headings is gone", form.words().message("form.anew"));
      return false;
    }
    List<FormLayout.Column> gone = asked(form).stream().filter(c -> isGone(c, head, map)).toList();
    boolean readable = map.isPresent() && gone.stream().noneMatch(c -> c.field().needed());
    gone.forEach(c -> gone(head, form, c, readable));
    map.filter(m -> readable).ifPresent(m -> strange(head, m, form, places(gone)));
    return readable;
  }

  /** Columns of the form when it was handed out. */
  private List<FormLayout.Column> asked(FormLayout form) {
    List<String> names = mark == null ? List.of() : mark.columns();
    return form.columns().stream().filter(c -> names.contains(c.name())).toList();
  }

  private static boolean isGone(FormLayout.Column column, SheetHead head, Optional<SheetMap> map) {
    return map.map(m -> FormRows.cell(m, column.name()) < 0)
        .orElseGet(
            () ->
                head.headings().stream()
                    .noneMatch(h -> Headings.fold(h).equals(Headings.fold(column.heading()))));
  }

  private void gone(SheetHead head, FormLayout form, FormLayout.Column column, boolean readable) {
    int place = mark == null ? -1 : mark.columns().indexOf(column.name());
    String there = place < head.headings().size() && place >= 0 ? head.headings().get(place) : "";
    problems.warning(
        "D027",
        Problem.Cause.DATA,
        new CellSource(file, head.sheet(), head.headerRow(), place + 1),
        "the heading "
            + column.heading()
            + " of the form is gone"
            + (there.isBlank() ? "" : ", \"" + FileSurveyReader.harmless(there) + "\" stands there")
            + (readable ? "; the column is left out" : "; the file is left out"),
        form.words().message("form.heading", column.heading()));
  }

  /** Where columns stood when the form was handed out. */
  private List<Integer> places(List<FormLayout.Column> columns) {
    FormMark said = mark;
    return said == null
        ? List.of()
        : columns.stream().map(c -> said.columns().indexOf(c.name())).toList();
  }

  /**
   * @param told places that were told of as those of other headings
   */
  private void strange(SheetHead head, SheetMap map, FormLayout form, List<Integer> told) {
    List<Integer> known = new ArrayList<>(told);
    form.columns().forEach(c -> known.add(FormRows.cell(map, c.name())));
    for (int i = 0; i < head.headings().size(); i++) {
      String heading = head.headings().get(i);
      if (!heading.isBlank() && !known.contains(i)) {
        problems.warning(
            "D027",
            Problem.Cause.DATA,
            new CellSource(file, head.sheet(), head.headerRow(), i + 1),
            "the form has no column \"" + FileSurveyReader.harmless(heading) + "\"; it is not read",
            form.words()
                .message(
                    "form.columns",
                    form.columns().stream()
                        .map(FormLayout.Column::heading)
                        .collect(Collectors.joining(form.words().message("form.and")))));
      }
    }
  }

  /** A form whose sheet is gone or goes by another name. */
  void end() {
    if (mark != null && layout != null && !found) {
      leaveOut(
          "D027",
          "",
          "the sheet " + mark.sheet() + " of the form is gone",
          layout.words().message("form.sheetName", mark.sheet()));
    }
  }

  private void leaveOut(String code, String sheet, String message, String hint) {
    problems.warning(
        code,
        Problem.Cause.DATA,
        new CellSource(file, sheet, 0, 0),
        message + "; the file is left out",
        hint);
  }
}
