package io.storeops.facts;

import io.storeops.diag.CellSource;
import io.storeops.diag.Problem;
import io.storeops.diag.Problems;
import io.storeops.diag.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The refusals of one sheet as problems: one per kind and column, with the first place and a count.
 * Of a form, whose cells people correct one by one, each cell is told up to a bound.
 */
final class SheetProblemsBuilder {
  /** Cells of a form that are told one by one; those behind them are counted together. */
  private static final int MOST_CELLS = 50;

  /**
   * What is told together.
   *
   * @param row of a form; 0 where all rows are told as one
   */
  private record Kind(int row, Fault fault, int cell) implements Comparable<Kind> {
    /** Cells of a form from left to right, else by what is wrong. */
    private static final Comparator<Kind> ORDER =
        Comparator.comparingInt(Kind::row)
            .thenComparingInt(k -> k.row() > 0 ? k.cell() : 0)
            .thenComparing(Kind::fault)
            .thenComparingInt(Kind::cell);

    @Override
    public int compareTo(Kind other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Where a kind was seen first.
   *
   * @param next another text of the kind; its row is 0 when there is none
   */
  private record First(int row, RowFault fault, long count, Sample next) {
    static First of(int row, RowFault fault, long count) {
      return new First(row, fault, count, new Sample(0, ""));
    }

    First plus(First other) {
      boolean news = next.row() == 0 && !other.fault().found().equals(fault.found());
      Sample second = news ? new Sample(other.row(), other.fault().found()) : next;
      return new First(row, fault, count + other.count(), second);
    }
  }

  private record Odd(int row, String value, Metric.Range range, long count) {}

  private record Sample(int row, String text) {}

  private final SheetContext context;
  private final Optional<FormRows> form;
  private final Map<Kind, First> kinds = new TreeMap<>();
  private final Map<String, First> conflicts = new TreeMap<>();
  private final List<Problem> others = new ArrayList<>();
  private final Map<String, Odd> odd = new TreeMap<>();
  private boolean secondTable;

  SheetProblemsBuilder(SheetContext context, Optional<FormRows> form) {
    this.context = context;
    this.form = form;
  }

  void add(int row, RowFault fault) {
    int alone = form.isPresent() && kinds.size() < MOST_CELLS ? row : Integer.MAX_VALUE;
    int told = form.isPresent() ? alone : 0;
    kinds.merge(new Kind(told, fault.fault(), fault.cell()), First.of(row, fault, 1), First::plus);
  }

  void conflict(int row, SourceSheet other, long rows) {
    conflicts.merge(
        other.title(), First.of(row, new RowFault(Fault.REPEATED_KEY, -1, ""), rows), First::plus);
  }

  /** A value that is used although no shop can have it. */
  void implausible(int row, String column, String value, Metric.Range range) {
    odd.merge(
        column,
        new Odd(row, value, range, 1),
        (a, b) -> new Odd(a.row(), a.value(), a.range(), a.count() + 1));
  }

  private Problem odd(String column, Odd odd) {
    String message =
        String.format(
            Locale.ROOT,
            "%s %s lies outside of %s to %s%s; it is used as it is",
            column,
            odd.value(),
            odd.range().least().toPlainString(),
            odd.range().most().toPlainString(),
            odd.count() == 1 ? "" : " (" + odd.count() + " rows, this is the first)");
    int cell = context.map().binding(column).map(b -> b.cell() + 1).orElse(0);
    return problem(
        "D025",
        Severity.WARNING,
        message,
        "check the export and what its heading means",
        context.at(odd.row(), cell),
        "");
  }

  /** Rows from here on belong to another table. */
  void secondTable(int row) {
    if (!secondTable) {
      secondTable = true;
      others.add(
          problem(
              "D022",
              Severity.WARNING,
              "a second table with headings of its own begins here; it is not read",
              "save it as a file or sheet of its own",
              context.at(row, 0),
              ""));
    }
  }

  /** A total row that differs from the sum of the rows. */
  void total(int row, Map<String, BigDecimal> said, SourceInfoBuilder info) {
    said.forEach(
        (column, value) -> {
          if (value.compareTo(info.total(column)) != 0) {
            String message =
                String.format(
                    Locale.ROOT,
                    "the total row says %s %s, the rows add up to %s",
                    column,
                    value.toPlainString(),
                    info.total(column).toPlainString());
            String hint = "the rows are used; check that the export is complete";
            CellSource at = context.at(row, context.map().binding(column).orElseThrow().cell() + 1);
            others.add(problem("D011", Severity.WARNING, message, hint, at, ""));
          }
        });
  }

  void report(Problems problems, LocalDate lastSound) {
    kinds.forEach((kind, first) -> problems.add(refusal(kind, first, lastSound)));
    conflicts.forEach((other, first) -> problems.add(conflict(other, first)));
    odd.forEach((column, found) -> problems.add(odd(column, found)));
    others.forEach(problems::add);
  }

  private Problem conflict(String other, First first) {
    return problem(
        "D016",
        Severity.ERROR,
        String.format(
            Locale.ROOT,
            "%s stand%s in %s too, with other values, and the names do not tell which file is"
                + " newer",
            rows(first.count()),
            first.count() == 1 ? "s" : "",
            other),
        "remove the older file, or keep the time of export in the names",
        context.at(first.row(), 0),
        "");
  }

  private static String rows(long count) {
    return count == 1 ? "1 row" : count + " rows";
  }

  private Problem refusal(Kind kind, First first, LocalDate lastSound) {
    Fault fault = kind.fault();
    StringBuilder message = new StringBuilder(fault.reason);
    if (kind.cell() >= 0 && kind.cell() < context.head().headings().size()) {
      message.append(", column ").append(context.head().headings().get(kind.cell()).strip());
    }
    if (fault == Fault.FAR_DATE && !lastSound.equals(LocalDate.MIN)) {
      message.append(": all other days end on ").append(lastSound);
    }
    if (first.count() > 1) {
      message.append(" (").append(first.count()).append(" rows, this is the first)");
    }
    // whoever filled in a form is not at hand when the week is reported: the rest is used
    Severity severity = form.isPresent() ? Severity.WARNING : fault.severity;
    if (severity != Severity.ERROR) {
      message.append(fault == Fault.PERSONAL ? "; its text is left out" : "; the row is left out");
    }
    return problem(
        fault.code,
        severity,
        message.toString(),
        form.map(f -> f.rule(kind.cell(), fault)).orElseGet(() -> hint(first)),
        context.at(first.row(), kind.cell() + 1),
        first.fault().found());
  }

  private String hint(First first) {
    if (first.fault().fault() != Fault.AMBIGUOUS_DAY) {
      return first.fault().fault().hint;
    }
    String path = context.file().name().substring(context.file().name().indexOf('/') + 1);
    String dayFirst = DateOrders.pattern(first.fault().found(), true);
    return "add to the plan: inputs: [{files: \""
        + path
        + "\", dateFormat: "
        + dayFirst
        + "}], with the order that the file has: "
        + readings(first, dayFirst)
        + "; "
        + readings(first, DateOrders.pattern(first.fault().found(), false));
  }

  /** How two rows would read with a pattern. */
  private static String readings(First first, String pattern) {
    StringBuilder text = new StringBuilder(pattern).append(" makes ");
    text.append(DateOrders.reading(first.row(), first.fault().found(), pattern));
    if (first.next().row() > 0) {
      text.append(" and ")
          .append(DateOrders.reading(first.next().row(), first.next().text(), pattern));
    }
    return text.toString();
  }

  private static Problem problem(
      String code, Severity severity, String message, String hint, CellSource at, String excerpt) {
    return new Problem(code, severity, Problem.Cause.DATA, message, hint, at, excerpt);
  }
}
