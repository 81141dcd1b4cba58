package io.storeops.report.book;

import io.storeops.document.Book;
import io.storeops.facts.MetricCatalog;
import io.storeops.plan.Plan;
import io.storeops.plan.Sop;
import io.storeops.report.block.RelationRows;
import io.storeops.result.RuleInfo;
import io.storeops.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The handbook as a workbook in one language: who does what by which procedure, to print and to
 * tick off. Sheets without a row are left out, and every sheet can be reached from the cover.
 */
public final class HandbookBook {
  private final HandbookFrame frame;
  private final RelationRows rows;
  private final List<Line> chapters;
  private final String week;

  private HandbookBook(HandbookFrame frame, RelationRows rows, List<Line> chapters, String week) {
    this.frame = frame;
    this.rows = rows;
    this.chapters = List.copyOf(chapters);
    this.week = week;
  }

  /** A line of a chapter: a paragraph, an item of a list, a row of a table. */
  public record Line(String chapter, String section, String text) {}

  /**
   * Builds it.
   *
   * @param chapters all of them, line by line
   * @param week whose calendar it shows
   */
  public static Book build(
      String path,
      Plan plan,
      MetricCatalog metrics,
      Words words,
      RelationRows rows,
      List<RuleInfo> rules,
      List<Sop> sops,
      List<Line> chapters,
      String week) {
    HandbookFrame frame = new HandbookFrame(new BookWords(plan, metrics, words), rules, sops);
    return new HandbookBook(frame, rows, chapters, week).book(path);
  }

  private Book book(String path) {
    Map<String, Book.Sheet> ofRoles = new LinkedHashMap<>();
    RoleSheet sheets = new RoleSheet(frame);
    frame.roles().forEach(role -> sheets.sheet(role).ifPresent(s -> ofRoles.put(role, s)));
    Map<String, String> names = new LinkedHashMap<>();
    ofRoles.forEach((role, sheet) -> names.put(role, sheet.name()));
    RoleLinks links = new RoleLinks(frame.words(), names);
    List<Book.Sheet> all = new ArrayList<>();
    add(all, "roles", new RoleListSheet(frame, links).grid());
    all.addAll(ofRoles.values());
    add(all, "raci", new RaciSheet(frame).grid());
    add(all, "permissions", new PermissionSheet(frame).grid());
    add(all, "calendar", new CalendarSheet(frame, links, rows, week).grid());
    add(all, "rules", new RuleSheet(frame, links).grid());
    add(all, "metrics", new MetricSheet(frame).grid());
    add(all, "sops", new ProcedureSheet(frame, links).grid());
    add(all, "chapters", new ChapterSheet(frame, chapters).grid());
    all.add(0, new CoverSheet(frame).sheet(all));
    List<String> states = List.of(frame.say("open"), frame.say("done"), frame.say("skipped"));
    return new Book(
        path,
        frame.words().words().language().tag(),
        frame.title(),
        all,
        List.of(new Book.Choices(HandbookFrame.STATES, states)));
  }

  private void add(List<Book.Sheet> all, String key, Book.Grid grid) {
    if (!grid.rows().isEmpty()) {
      String name = frame.sheet(key);
      all.add(new Book.Sheet(name, List.of(new Book.Heading(name, 1), grid)));
    }
  }
}
