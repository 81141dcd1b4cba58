package io.storeops.report.book;

import io.storeops.document.Book;
import io.storeops.report.block.PlanTexts;
import io.storeops.report.block.RelationRows;
import io.storeops.table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Scorecards to calculate with: weights, figures and goals can be changed, scores, totals and
 * bonuses follow. Formulas are those of the relations {@code appraisal_score} and {@code
 * bonus_week}; amounts of bonuses stand in no open workbook and are typed.
 */
final class AppraisalSheet {
  private static final String SCORE = "appraisal_score";
  private static final String TOTAL = "appraisal_week";
  private static final String BONUS = "bonus_week";

  /** Columns of the KPIs. */
  private static final int WEIGHT = 3;

  private static final int VALUE = 4;
  private static final int GOAL = 5;
  private static final int ATTAINMENT = 6;
  private static final int POINTS = 7;
  private static final int WEIGHTED = 8;

  /** Columns of the totals. */
  private static final int SUM = 3;

  private final RelationRows rows;
  private final BookWords words;
  private final String week;
  private final PlanTexts texts;

  AppraisalSheet(RelationRows rows, BookWords words, String week) {
    this.texts = new PlanTexts(words.plan(), words.words().language().tag());
    this.rows = rows;
    this.words = words;
    this.week = week;
  }

  /** The sheet; empty where the plan has no appraisal. */
  Optional<Book.Sheet> sheet() {
    List<Row> kpis = ask(SCORE);
    if (kpis.isEmpty()) {
      return Optional.empty();
    }
    String name = words.say("book.sheet.appraisal");
    List<Book.Part> parts = new ArrayList<>();
    parts.add(new Book.Heading(name, 1));
    parts.add(new Book.Heading(words.say("book.entries"), 3));
    parts.add(new Book.Heading(words.say("book.appraisal.scores"), 2));
    Map<String, Integer> places = new LinkedHashMap<>();
    parts.add(totals(kpis, places));
    List<Row> bonuses = ask(BONUS);
    bonuses.removeIf(b -> !places.containsKey(card(b)));
    if (!bonuses.isEmpty()) {
      parts.add(new Book.Heading(words.say("book.appraisal.bonuses"), 2));
      parts.add(new Book.Heading(words.say("book.appraisal.amounts"), 3));
      parts.add(bonuses(bonuses, places));
    }
    parts.add(new Book.Heading(words.say("book.appraisal.kpis"), 2));
    parts.add(kpis(kpis));
    return Optional.of(new Book.Sheet(name, parts, true));
  }

  private List<Row> ask(String relation) {
    List<Row> all = new ArrayList<>();
    for (String currency : words.currencies()) {
      all.addAll(
          rows.in(
              relation,
              new RelationRows.Scoped("*" + currency, words.stores(currency)),
              List.of(week),
              Optional.empty()));
    }
    return all;
  }

  private static String card(Row row) {
    return row.required("store") + "|" + row.required("appraisal");
  }

  /**
   * The sum of score times weight of each scorecard, where every KPI has a score.
   *
   * @param places filled: card to its row
   */
  private Book.Grid totals(List<Row> kpis, Map<String, Integer> places) {
    Map<String, Row> cards = new LinkedHashMap<>();
    ask(TOTAL).forEach(r -> cards.put(card(r), r));
    List<List<Book.Value>> lines = new ArrayList<>();
    for (int first = 0; first < kpis.size(); ) {
      Row row = kpis.get(first);
      String card = card(row);
      int count = 0;
      while (first + count < kpis.size() && card(kpis.get(first + count)).equals(card)) {
        count++;
      }
      Row total = cards.get(card);
      boolean told = total != null && total.number("total") != null;
      places.put(card, lines.size());
      lines.add(
          List.of(
              new Book.Text(texts.text(row.required("appraisal_name"))),
              new Book.Text(words.role(row.required("role"))),
              new Book.Text(row.required("period")),
              new Book.Formula(
                  new Book.Sum("kpis", WEIGHTED, first, count, true),
                  Book.Format.SCORE,
                  2,
                  told ? rows.address(TOTAL, Objects.requireNonNull(total), "total") : ""),
              new Book.Formula(
                  new Book.Sum("kpis", WEIGHT, first, count, true), Book.Format.SHARE, 2, "")));
      first += count;
    }
    return new Book.Grid(
        "scores",
        List.of(
            text("column.appraisal_name"),
            text("column.role"),
            text("column.period"),
            number("column.total"),
            number("book.appraisal.weights")),
        lines);
  }

  private Book.Grid bonuses(List<Row> bonuses, Map<String, Integer> places) {
    List<List<Book.Value>> lines = new ArrayList<>();
    for (Row bonus : bonuses) {
      int card = Objects.requireNonNull(places.get(card(bonus)));
      Book.Term total = new Book.There("scores", card, SUM);
      Book.Term zero = new Book.Exact("0");
      Book.Term paid =
          new Book.Calc(
              new Book.Here(5),
              Book.Operator.TIMES,
              new Book.Calc(new Book.Here(3), Book.Operator.LEAST, new Book.Exact("1.2")));
      // without a floor any result of the company will do
      Book.Term reached =
          bonus.number("threshold") == null
              ? paid
              : new Book.Reaches(new Book.Here(3), new Book.Here(4), paid, zero);
      lines.add(
          List.of(
              new Book.Text(bonus.required("bonus_rule")),
              new Book.Text(words.role(bonus.required("role"))),
              entry(BONUS, bonus, "from_score", Book.Format.SCORE),
              entry(BONUS, bonus, "factor", Book.Format.SHARE),
              entry(BONUS, bonus, "threshold", Book.Format.SHARE),
              new Book.Entry("", Book.Format.MONEY, 2, ""),
              new Book.Formula(
                  new Book.Reaches(total, new Book.Here(2), reached, zero),
                  Book.Format.MONEY,
                  2,
                  "")));
    }
    return new Book.Grid(
        "bonuses",
        List.of(
            text("column.bonus_rule"),
            text("column.role"),
            number("column.from_score"),
            number("column.factor"),
            number("column.threshold"),
            number("book.appraisal.amount"),
            number("book.appraisal.bonus")),
        lines);
  }

  private Book.Grid kpis(List<Row> kpis) {
    List<List<Book.Value>> lines = new ArrayList<>();
    for (Row kpi : kpis) {
      Book.Format format = words.format(kpi.required("metric"));
      lines.add(
          List.of(
              new Book.Text(texts.text(kpi.required("appraisal_name"))),
              new Book.Text(words.role(kpi.required("role"))),
              new Book.Text(texts.text(words.metric(kpi.required("kpi")))),
              entry(SCORE, kpi, "weight", Book.Format.SHARE),
              entry(SCORE, kpi, "value", format),
              entry(SCORE, kpi, "goal", format),
              formula(kpi, "attainment", attainment(kpi), Book.Format.SHARE),
              formula(kpi, "score", score(kpi), Book.Format.SCORE),
              formula(
                  kpi,
                  "weighted",
                  new Book.Calc(new Book.Here(POINTS), Book.Operator.TIMES, new Book.Here(WEIGHT)),
                  Book.Format.SCORE)));
    }
    return new Book.Grid(
        "kpis",
        List.of(
            text("column.appraisal_name"),
            text("column.role"),
            text("column.kpi"),
            number("column.weight"),
            number("column.value"),
            number("column.goal"),
            number("column.attainment"),
            number("book.appraisal.score"),
            number("book.appraisal.weighted")),
        lines);
  }

  private static Book.Term attainment(Row kpi) {
    boolean down = kpi.required("good").equals("down");
    return new Book.Calc(
        new Book.Here(down ? GOAL : VALUE), Book.Operator.OVER, new Book.Here(down ? VALUE : GOAL));
  }

  /**
   * Between the values that give none and all of the score; without them the share of the goal; of
   * what somebody marks the mark.
   */
  private static Book.Term score(Row kpi) {
    BigDecimal full = kpi.number("full_value");
    BigDecimal zero = kpi.number("zero_value");
    Book.Term hundred = new Book.Exact("100");
    boolean marked = kpi.required("metric").isEmpty();
    Book.Term points;
    if (full != null && zero != null) {
      Book.Term none = new Book.Exact("(" + zero.toPlainString() + ")");
      points =
          new Book.Calc(
              hundred,
              Book.Operator.TIMES,
              new Book.Calc(
                  new Book.Calc(new Book.Here(VALUE), Book.Operator.MINUS, none),
                  Book.Operator.OVER,
                  new Book.Calc(new Book.Here(GOAL), Book.Operator.MINUS, none)));
    } else if (full == null && marked) {
      points = new Book.Here(VALUE);
    } else {
      points = new Book.Calc(hundred, Book.Operator.TIMES, new Book.Here(ATTAINMENT));
    }
    Book.Term most = new Book.Exact(full != null || marked ? "100" : "120");
    return new Book.Calc(
        new Book.Exact("0"), Book.Operator.MOST, new Book.Calc(most, Book.Operator.LEAST, points));
  }

  private Book.Value formula(Row row, String column, Book.Term term, Book.Format format) {
    String address = row.number(column) == null ? "" : rows.address(SCORE, row, column);
    return new Book.Formula(term, format, 2, address);
  }

  private Book.Value entry(String relation, Row row, String column, Book.Format format) {
    BigDecimal value = row.number(column);
    return value == null
        ? new Book.Entry("", format, 2, "")
        : new Book.Entry(value.toPlainString(), format, 2, rows.address(relation, row, column));
  }

  private Book.Field text(String key) {
    return new Book.Field(words.say(key), false, false);
  }

  private Book.Field number(String key) {
    return new Book.Field(words.say(key), true, false);
  }
}
