package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Chart;
import io.storeops.table.Column;
import io.storeops.table.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of a relation as points over two of its columns, parted by their medians. */
final class RelationScatter implements BlockBuilder {
  private static final int MOST = 60;
  private static final int NAMED = 8;
  private static final int FEWEST = 4;

  /** The columns of the chart. */
  private record Fields(Column label, Column x, Column y) {}

  @Override
  public List<Block> build(BlockInput input) {
    RelationView view = new RelationView(input);
    Optional<Column> label = view.column("label");
    Optional<Column> x = view.column("x");
    Optional<Column> y = view.column("y");
    if (label.isEmpty() || x.isEmpty() || y.isEmpty()) {
      return List.of();
    }
    Fields fields = new Fields(label.get(), x.get(), y.get());
    List<Row> rows =
        view.rows().stream()
            .filter(r -> !r.isNull(fields.x().name()) && !r.isNull(fields.y().name()))
            .sorted(
                Comparator.comparing((Row r) -> at(r, fields.x()))
                    .reversed()
                    .thenComparing(r -> view.words().text(r, fields.label())))
            .limit(input.options().whole("limit", MOST))
            .toList();
    if (rows.size() < FEWEST) {
      return List.of();
    }
    double middleX = median(rows, fields.x());
    double middleY = median(rows, fields.y());
    return List.of(
        new Block.Graph(
            view.id("scatter"),
            view.title(),
            sentence(input, view, fields, rows, middleX, middleY),
            input.say(
                "scatter.description",
                view.title(),
                view.words().head(fields.x()),
                view.words().head(fields.y())),
            chart(input, view, fields, rows, middleX, middleY),
            RelationTable.table(input, view, rows, MOST)));
  }

  private static double at(Row row, Column column) {
    Double value = RelationView.number(row, column);
    return value == null ? 0 : value;
  }

  private static double median(List<Row> rows, Column column) {
    List<Double> sorted = rows.stream().map(r -> at(r, column)).sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  private static String sentence(
      BlockInput input,
      RelationView view,
      Fields fields,
      List<Row> rows,
      double middleX,
      double middleY) {
    List<String> wanting =
        rows.stream()
            .filter(r -> at(r, fields.x()) > middleX && at(r, fields.y()) < middleY)
            .map(r -> view.words().text(r, fields.label()))
            .toList();
    String x = view.words().head(fields.x());
    String y = view.words().head(fields.y());
    if (wanting.isEmpty()) {
      return input.say("scatter.none", x, y);
    }
    String names =
        String.join(input.say("list.comma"), wanting.subList(0, Math.min(3, wanting.size())));
    return input.say("scatter.wanting", x, y, wanting.size(), names);
  }

  private static Chart chart(
      BlockInput input,
      RelationView view,
      Fields fields,
      List<Row> rows,
      double middleX,
      double middleY) {
    List<@Nullable Double> xs = new ArrayList<>();
    List<@Nullable Double> ys = new ArrayList<>();
    List<Chart.Dot> dots = new ArrayList<>();
    for (Row row : rows) {
      xs.add(at(row, fields.x()));
      ys.add(at(row, fields.y()));
      String name = view.words().text(row, fields.label());
      String tip =
          name
              + ": "
              + view.words().text(row, fields.x())
              + " · "
              + view.words().text(row, fields.y());
      String shown = dots.size() < NAMED ? RelationView.cut(name, 16) : "";
      dots.add(new Chart.Dot(at(row, fields.x()), at(row, fields.y()), shown, tip));
    }
    return new Chart.Scatter(
        Axes.over(xs, true, fields.x().unit(), input.printer()),
        view.words().head(fields.x()) + " →",
        Axes.over(ys, false, fields.y().unit(), input.printer()),
        "↑ " + view.words().head(fields.y()),
        dots,
        middleX,
        middleY);
  }
}
