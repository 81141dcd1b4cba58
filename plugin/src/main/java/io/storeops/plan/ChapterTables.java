package io.storeops.plan;

import io.storeops.diag.TextSource;
import io.storeops.table.TableRows;
import io.storeops.table.TableShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chapters among the tables of a plan: their rows, texts, places and the roles that keep them. */
final class ChapterTables {
  private final Plan plan;
  private final Map<String, List<Object[]>> more = new LinkedHashMap<>();

  private ChapterTables(Plan plan) {
    this.plan = plan;
  }

  /** The tables of a plan, with chapters in them. */
  static List<TableRows> of(Plan plan, List<PlanChapter> chapters) {
    ChapterTables tables = new ChapterTables(plan);
    chapters.forEach(tables::add);
    return plan.tables().stream().map(tables::filled).toList();
  }

  private void add(PlanChapter chapter) {
    String table = ComputedTables.CHAPTERS.name();
    List<String> languages = plan.site().languages();
    long src = source(chapter.place());
    put(
        table,
        chapter.id(),
        chapter.title().in(languages.get(0), languages),
        chapter.owner(),
        chapter.version(),
        chapter.due(),
        src);
    chapter
        .title()
        .byLanguage()
        .forEach((lang, text) -> put("plan_text", table, chapter.id(), "title", lang, text));
    put("plan_reference", RoleSections.ROLE, chapter.owner(), table, "owner", src);
  }

  /** Places are numbered on behind those of the plan's own files. */
  private long source(TextSource place) {
    long src =
        1L
            + plan.tables().stream()
                .filter(t -> t.shape().name().equals("plan_source"))
                .mapToLong(t -> t.rows().size())
                .sum()
            + more.getOrDefault("plan_source", List.of()).size();
    put("plan_source", src, place.file(), (long) place.line(), (long) place.column());
    return src;
  }

  private void put(String table, Object... row) {
    more.computeIfAbsent(table, t -> new ArrayList<>()).add(row);
  }

  private TableRows filled(TableRows table) {
    TableShape shape = table.shape();
    List<Object[]> added = more.getOrDefault(shape.name(), List.of());
    if (added.isEmpty()) {
      return table;
    }
    List<Object[]> rows = new ArrayList<>(table.rows());
    rows.addAll(added);
    return ComputedTables.sorted(shape, rows);
  }
}
