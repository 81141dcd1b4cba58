package io.storeops.facts;

import io.storeops.sheet.SheetFile;
import io.storeops.sheet.SheetHead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet after the first pass.
 *
 * @param number its place in the list of sources, from 1: {@code src_file}
 * @param context null when nothing of it can be used
 * @param survey null with the context
 * @param note why it is left out; empty when it is loaded
 */
record SourceSheet(
    int number,
    SheetFile file,
    SheetHead head,
    FileSettings settings,
    @Nullable SheetContext context,
    @Nullable SheetSurvey survey,
    String stamp,
    String note) {

  boolean used() {
    return context != null && note.isEmpty();
  }

  SourceSheet numbered(int place) {
    return new SourceSheet(place, file, head, settings, context, survey, stamp, note);
  }

  SourceSheet without(String why) {
    return new SourceSheet(number, file, head, settings, context, survey, stamp, why);
  }

  SourceSheet with(SheetContext other) {
    return new SourceSheet(number, file, head, settings, other, survey, stamp, note);
  }

  SheetContext sheet() {
    if (context == null) {
      throw new IllegalStateException("not a table: " + file.file().name());
    }
    return context;
  }

  SheetSurvey facts() {
    if (survey == null) {
      throw new IllegalStateException("not a table: " + file.file().name());
    }
    return survey;
  }

  /** File and sheet, for messages. */
  String title() {
    String name = file.file().name();
    return head.sheet().isEmpty() ? name : name + " [" + head.sheet() + "]";
  }

  /** All of them that are used. */
  static List<SourceSheet> used(List<SourceSheet> sheets) {
    return sheets.stream().filter(SourceSheet::used).toList();
  }
}
