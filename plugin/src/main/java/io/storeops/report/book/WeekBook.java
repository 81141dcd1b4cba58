package io.storeops.report.book;

import io.storeops.document.Book;
import io.storeops.facts.MetricCatalog;
import io.storeops.plan.Plan;
import io.storeops.report.block.RelationRows;
import io.storeops.result.Results;
import io.storeops.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The reported week as a workbook: overview, weeks, reasons, parts, findings, sources, definitions.
 */
public final class WeekBook {
  private final WeekFrame frame;
  private final RelationRows rows;

  private WeekBook(WeekFrame frame, RelationRows rows) {
    this.frame = frame;
    this.rows = rows;
  }

  /**
   * Builds the book in one language.
   *
   * @param sections sheets over relations
   */
  public static Book build(
      String path,
      Results results,
      RelationRows rows,
      Plan plan,
      MetricCatalog metrics,
      Words words,
      List<Book.Sheet> sections) {
    WeekFrame frame = new WeekFrame(results, new BookWords(plan, metrics, words));
    return new WeekBook(frame, rows).build(path, sections);
  }

  private Book build(String path, List<Book.Sheet> sections) {
    BookWords words = frame.words();
    String week = frame.results().week().id();
    List<Book.Sheet> sheets = new ArrayList<>();
    TrendSheet trends = new TrendSheet(frame.results(), words);
    SeriesSheet series = new SeriesSheet(frame);
    sheets.add(new OverviewSheet(frame, trends).sheet());
    new GoalSheet(frame).sheet().ifPresent(sheets::add);
    sheets.add(new ReasonSheet(frame).sheet());
    sheets.addAll(sections);
    new ProfitSheet(rows, words, week).sheet().ifPresent(sheets::add);
    new AppraisalSheet(rows, words, week).sheet().ifPresent(sheets::add);
    sheets.add(new PartSheet(frame).sheet());
    sheets.add(trends.sheet());
    sheets.add(series.weeks());
    sheets.add(series.months());
    new FindingSheet(frame).sheet().ifPresent(sheets::add);
    new ActionSheet(frame).sheet().ifPresent(sheets::add);
    sheets.add(new DefinitionSheet(frame).sheet());
    sheets.add(new SourceSheet(frame).sheet());
    return new Book(path, words.words().language().tag(), title(), sheets);
  }

  private String title() {
    String site = frame.words().in(frame.words().plan().site().title().byLanguage());
    return site.isEmpty() ? frame.week() : site + " · " + frame.week();
  }
}
