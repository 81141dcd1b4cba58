package io.storeops.report.block;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Change;
import io.storeops.document.Figure;
import io.storeops.document.Table;
import io.storeops.plan.Plan;
import io.storeops.result.MetricValue;
import io.storeops.table.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The products that sold most this week, with the change on the week before. */
final class ProductTable implements BlockBuilder {
  private static final String KIND = "product";
  private static final String SALES = "paid_amount";
  private static final List<String> METRICS =
      List.of(SALES, "paid_items", "product_visitors", "conversion_rate", "refund_amount");

  /** A product of a store and its figures by metric. */
  private record Product(Plan.Store store, String id, Map<String, MetricValue> figures) {
    BigDecimal sales() {
      MetricValue value = figures.get(SALES);
      return value == null || value.value() == null ? BigDecimal.ZERO : value.value();
    }
  }

  @Override
  public List<Block> build(BlockInput input) {
    List<Product> products = products(input);
    if (products.isEmpty()) {
      return List.of(
          new Block.Prose(
              "products", input.say("products.title"), List.of(input.say("products.none"))));
    }
    int limit = Math.min(products.size(), input.options().whole("limit", 12));
    return List.of(
        new Block.Tabular(
            "products",
            input.say("products.title"),
            sentence(input, products),
            table(input, products.subList(0, limit))));
  }

  private static List<Product> products(BlockInput input) {
    List<Product> products = new ArrayList<>();
    for (Plan.Store store : input.stores()) {
      Map<String, Product> found = new LinkedHashMap<>();
      for (MetricValue value : input.results().metrics()) {
        MetricValue.Dimension dimension = value.dimension();
        if (dimension != null
            && dimension.kind().equals(KIND)
            && store.id().equals(value.store())) {
          found
              .computeIfAbsent(dimension.id(), id -> new Product(store, id, new LinkedHashMap<>()))
              .figures()
              .put(value.metric(), value);
        }
      }
      products.addAll(found.values());
    }
    products.sort(
        Comparator.comparing(Product::sales)
            .reversed()
            .thenComparing(p -> p.store().id())
            .thenComparing(Product::id));
    return products;
  }

  private static String sentence(BlockInput input, List<Product> products) {
    BigDecimal all = products.stream().map(Product::sales).reduce(BigDecimal.ZERO, BigDecimal::add);
    Product first = products.get(0);
    return all.signum() == 0
        ? ""
        : input.say(
            "products.first",
            name(input, first),
            input.words().numbers().percent(first.sales().divide(all, MathContext.DECIMAL64)),
            products.size());
  }

  private static String name(BlockInput input, Product product) {
    return input.plan().products().stream()
        .filter(p -> p.id().equals(product.id()))
        .map(p -> input.in(p.name()))
        .filter(n -> !n.isEmpty())
        .findFirst()
        .orElseGet(() -> row(input, product).map(r -> r.text("product_name")).orElse(product.id()));
  }

  private static Optional<Row> row(BlockInput input, Product product) {
    return input
        .rows()
        .of("product_week", product.store().id(), input.results().week().id())
        .stream()
        .filter(r -> product.id().equals(r.text("product_id")))
        .findFirst();
  }

  private static Table table(BlockInput input, List<Product> products) {
    BigDecimal most = products.get(0).sales();
    List<String> metrics =
        METRICS.stream()
            .filter(m -> products.stream().anyMatch(p -> p.figures().containsKey(m)))
            .toList();
    List<List<Cell>> rows = new ArrayList<>();
    for (Product product : products) {
      rows.add(cells(input, product, metrics, most));
    }
    return new Table(
        input.say("products.title"), heads(input, metrics), rows, input.say("products.none"));
  }

  private static List<Table.Head> heads(BlockInput input, List<String> metrics) {
    List<Table.Head> heads = new ArrayList<>();
    heads.add(new Table.Head(input.say("products.name"), false));
    if (input.several()) {
      heads.add(new Table.Head(input.say("stores.name"), false));
    }
    heads.add(new Table.Head(input.say("products.role"), false));
    for (String metric : metrics) {
      heads.add(new Table.Head(input.metricName(metric), true));
      if (metric.equals(SALES)) {
        heads.add(new Table.Head(input.say("against.previous"), true));
      }
    }
    return heads;
  }

  private static List<Cell> cells(
      BlockInput input, Product product, List<String> metrics, BigDecimal most) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(name(input, product)));
    if (input.several()) {
      cells.add(Cell.of(input.in(product.store().name())));
    }
    cells.add(Cell.of(role(input, product)));
    for (String metric : metrics) {
      MetricValue value = product.figures().get(metric);
      Figure figure = value == null ? Figure.none() : input.printer().fullValue(value);
      if (metric.equals(SALES)) {
        cells.add(new Cell.Number(figure, share(product.sales(), most)));
        cells.add(value == null ? Cell.of("–") : new Cell.Delta(change(input, value)));
      } else {
        cells.add(Cell.of(figure));
      }
    }
    return cells;
  }

  private static Change change(BlockInput input, MetricValue value) {
    Change change = input.printer().change(value);
    return new Change(change.direction(), change.figure(), "", change.tone(), change.routine());
  }

  private static double share(BigDecimal part, BigDecimal most) {
    return most.signum() <= 0 ? -1 : Math.max(0, part.doubleValue() / most.doubleValue());
  }

  private static String role(BlockInput input, Product product) {
    String role =
        Objects.requireNonNullElse(row(input, product).map(r -> r.text("role")).orElse(""), "");
    String key = "page.role." + role;
    return input.words().messages().has(key) ? input.words().message(key) : role;
  }
}
