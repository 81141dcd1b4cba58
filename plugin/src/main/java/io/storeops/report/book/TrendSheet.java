package io.storeops.report.book;

import io.storeops.document.Book;
import io.storeops.result.MetricValue;
import io.storeops.result.Results;
import io.storeops.result.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** The last weeks of every key figure of every store, side by side; small lines draw them. */
final class TrendSheet {
  private static final int WEEKS = 13;
  private static final int FIRST = 2;
  private static final String ID = "trend";

  private final BookWords words;
  private final List<String> weeks;
  private final Map<String, List<Book.Value>> rows = new LinkedHashMap<>();
  private final List<String> keys = new ArrayList<>();

  TrendSheet(Results results, BookWords words) {
    this.words = words;
    TreeSet<String> all = new TreeSet<>();
    List<Series> weekly =
        results.series().stream()
            .filter(s -> s.grain().equals("week") && s.dimension() == null)
            .toList();
    weekly.forEach(s -> s.points().forEach(p -> all.add(p.period())));
    List<String> known = all.stream().filter(w -> w.compareTo(results.week().id()) <= 0).toList();
    this.weeks = known.subList(Math.max(0, known.size() - WEEKS), known.size());
    weekly.forEach(this::add);
  }

  private void add(Series series) {
    String store = series.store() == null ? "*" + series.currency() : series.store();
    List<Book.Value> row = new ArrayList<>();
    row.add(new Book.Text(words.store(series.store())));
    row.add(new Book.Text(words.metric(series.metric())));
    for (String week : weeks) {
      String address = store + "|" + series.metric() + "||week:" + week + "|value";
      row.add(
          words.number(
              series.metric(),
              series.currency(),
              series.points().stream()
                  .filter(p -> p.period().equals(week))
                  .map(Series.Point::value)
                  .filter(Objects::nonNull)
                  .findFirst()
                  .orElse(null),
              address));
    }
    String key = store + "|" + series.metric();
    if (rows.put(key, row) == null) {
      keys.add(key);
    }
  }

  /** The line of a figure, or nothing where there are no weeks of it. */
  Book.Value spark(MetricValue value) {
    String store = value.store() == null ? "*" + value.currency() : value.store();
    int row = keys.indexOf(store + "|" + value.metric());
    return row < 0 ? new Book.Text("") : new Book.Spark(ID, row, FIRST, FIRST + weeks.size() - 1);
  }

  Book.Sheet sheet() {
    List<Book.Field> fields = new ArrayList<>();
    fields.add(new Book.Field(words.say("page.stores.name"), false, false));
    fields.add(new Book.Field(words.say("page.goals.metric"), false, false));
    weeks.forEach(w -> fields.add(new Book.Field(w, true, false)));
    String name = words.say("book.sheet.trend");
    return new Book.Sheet(
        name,
        List.of(new Book.Heading(name, 1), new Book.Grid(ID, fields, List.copyOf(rows.values()))));
  }
}
