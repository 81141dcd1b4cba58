package io.storeops.report.book;

import io.storeops.document.Book;
import io.storeops.report.block.RelationRows;
import io.storeops.table.Row;
import io.storeops.text.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * From paid sales to contribution, to calculate with: people type costs, which no open workbook
 * holds, or change any other figure, and see what follows. What no export names is not taken off,
 * as in the relation {@code profit_week}; there is a contribution only where the cost of everything
 * that sold is known.
 */
final class ProfitSheet {
  private static final String PROFIT = "profit_week";
  private static final String PRODUCTS = "product_week";
  private static final List<String> COSTS =
      List.of("fees", "freight", "gifts", "promotion", "aftersale_loss");

  /** Columns of the shops' table. */
  private static final int PAID = 1;

  private static final int REFUNDS = 2;
  private static final int NET = 3;
  private static final int COST = 4;
  private static final int BEFORE = 9;
  private static final int GOODS = 10;
  private static final int CONTRIBUTION = 11;

  /** Columns of the products' table. */
  private static final int ITEMS = 2;

  private static final int SALES = 3;
  private static final int UNIT_COST = 5;
  private static final int ITEM_GOODS = 6;
  private static final int ITEM_LEFT = 7;

  private final RelationRows rows;
  private final BookWords words;
  private final String week;

  ProfitSheet(RelationRows rows, BookWords words, String week) {
    this.rows = rows;
    this.words = words;
    this.week = week;
  }

  /** The sheet; empty where no shop has sales in the week. */
  Optional<Book.Sheet> sheet() {
    String name = words.say("book.sheet.profit");
    List<Book.Part> parts = new ArrayList<>();
    parts.add(new Book.Heading(name, 1));
    parts.add(new Book.Heading(words.say("book.entries"), 3));
    parts.add(new Book.Heading(words.say("book.profit.costs"), 3));
    int before = parts.size();
    for (String currency : words.currencies()) {
      List<String> stores = words.stores(currency);
      List<Row> products = new ArrayList<>(ask(PRODUCTS, currency, stores));
      products.removeIf(ProfitSheet::soldNothing);
      List<Row> shops = ask(PROFIT, currency, stores);
      if (!shops.isEmpty()) {
        String id = currency.toLowerCase(java.util.Locale.ROOT);
        parts.add(new Book.Heading(words.say("book.profit.shops") + " · " + currency, 2));
        parts.add(shops(id, shops, products, Numbers.places(currency)));
        if (!products.isEmpty()) {
          parts.add(new Book.Heading(words.say("book.profit.products") + " · " + currency, 2));
          parts.add(products(id, products, Numbers.places(currency)));
        }
      }
    }
    return parts.size() == before
        ? Optional.empty()
        : Optional.of(new Book.Sheet(name, parts, true));
  }

  /** What was not sold needs no cost. */
  private static boolean soldNothing(Row product) {
    BigDecimal items = product.number("paid_items");
    return items == null || items.signum() == 0;
  }

  private List<Row> ask(String relation, String currency, List<String> stores) {
    RelationRows.Scoped scoped = new RelationRows.Scoped("*" + currency, stores);
    return rows.in(relation, scoped, List.of(week), Optional.empty());
  }

  private Book.Grid shops(String id, List<Row> shops, List<Row> products, int places) {
    List<List<Book.Value>> lines = new ArrayList<>();
    for (Row shop : shops) {
      List<Book.Value> line = new ArrayList<>();
      line.add(new Book.Text(words.store(shop.required("store"))));
      line.add(entry(PROFIT, shop, "paid_amount", places));
      line.add(entry(PROFIT, shop, "refund_amount", places));
      line.add(
          formula(
              minus(new Book.Here(PAID), new Book.Known(List.of(new Book.Here(REFUNDS)))),
              places,
              rows.address(PROFIT, shop, "net_amount")));
      List<Book.Term> costs = new ArrayList<>();
      for (int i = 0; i < COSTS.size(); i++) {
        line.add(entry(PROFIT, shop, COSTS.get(i), places));
        costs.add(new Book.Here(COST + i));
      }
      line.add(
          formula(
              minus(new Book.Here(NET), new Book.Known(costs)),
              places,
              rows.address(PROFIT, shop, "before_goods")));
      line.add(goods(id, shop.required("store"), products, places));
      line.add(formula(minus(new Book.Here(BEFORE), new Book.Here(GOODS)), places, ""));
      line.add(share(new Book.Here(CONTRIBUTION), new Book.Here(NET)));
      lines.add(line);
    }
    List<Book.Field> fields = new ArrayList<>();
    fields.add(new Book.Field(words.say("page.stores.name"), false, false));
    fields.add(number(words.metric("paid_amount")));
    fields.add(number(words.metric("refund_amount")));
    fields.add(number(words.say("column.net_amount")));
    for (String cost : COSTS) {
      String key = cost.equals("gifts") ? "book.profit.gifts" : "column." + cost;
      fields.add(number(words.say(key)));
    }
    fields.add(number(words.say("column.before_goods")));
    fields.add(number(words.say("book.profit.goods")));
    fields.add(number(words.say("column.contribution")));
    fields.add(number(words.say("book.profit.margin")));
    return new Book.Grid(
        "profit_" + id, fields, lines, shops.size() > 1 ? total(id, places) : List.of());
  }

  private List<Book.Value> total(String id, int places) {
    List<Book.Value> line = new ArrayList<>();
    line.add(new Book.Text(words.say("book.total")));
    for (int column = PAID; column <= CONTRIBUTION; column++) {
      // the goods of all shops are known only where those of each are
      Book.Term sum =
          column >= GOODS
              ? new Book.Sum("profit_" + id, column, 0, Book.Sum.ALL_ROWS, true)
              : new Book.Sum("profit_" + id, column, 0, Book.Sum.ALL_ROWS, false);
      line.add(formula(sum, places, ""));
    }
    line.add(share(new Book.Here(CONTRIBUTION), new Book.Here(NET)));
    return line;
  }

  /** The cost of what a shop sold; a number to type where it lists no products. */
  private static Book.Value goods(String id, String store, List<Row> products, int places) {
    int first = -1;
    int count = 0;
    for (int i = 0; i < products.size(); i++) {
      if (products.get(i).required("store").equals(store)) {
        first = first < 0 ? i : first;
        count++;
      }
    }
    return first < 0
        ? new Book.Entry("", Book.Format.MONEY, places, "")
        : formula(new Book.Sum("items_" + id, ITEM_GOODS, first, count, true), places, "");
  }

  private Book.Grid products(String id, List<Row> products, int places) {
    List<List<Book.Value>> lines = new ArrayList<>();
    for (Row product : products) {
      lines.add(
          List.of(
              new Book.Text(
                  words.product(
                      product.required("product_id"),
                      Objects.toString(product.value("product_name"), ""))),
              new Book.Text(words.store(product.required("store"))),
              entry(PRODUCTS, product, "paid_items", 0),
              entry(PRODUCTS, product, "paid_amount", places),
              formula(over(new Book.Here(SALES), new Book.Here(ITEMS)), places, ""),
              new Book.Entry("", Book.Format.MONEY, places, ""),
              formula(
                  new Book.Calc(
                      new Book.Here(ITEMS), Book.Operator.TIMES, new Book.Here(UNIT_COST)),
                  places,
                  ""),
              formula(minus(new Book.Here(SALES), new Book.Here(ITEM_GOODS)), places, ""),
              share(new Book.Here(ITEM_LEFT), new Book.Here(SALES))));
    }
    return new Book.Grid(
        "items_" + id,
        List.of(
            new Book.Field(words.say("page.products.name"), false, false),
            new Book.Field(words.say("page.stores.name"), false, false),
            number(words.metric("paid_items")),
            number(words.metric("paid_amount")),
            number(words.say("book.profit.price")),
            number(words.say("book.profit.unitCost")),
            number(words.say("book.profit.goods")),
            number(words.say("book.profit.left")),
            number(words.say("book.profit.margin"))),
        lines);
  }

  private static Book.Field number(String title) {
    return new Book.Field(title, true, false);
  }

  private Book.Value entry(String relation, Row row, String column, int places) {
    BigDecimal value = row.number(column);
    Book.Format format =
        places == 0 && column.equals("paid_items") ? Book.Format.COUNT : Book.Format.MONEY;
    return value == null
        ? new Book.Entry("", format, places, "")
        : new Book.Entry(
            value.toPlainString(), format, places, rows.address(relation, row, column));
  }

  private static Book.Value formula(Book.Term term, int places, String address) {
    return new Book.Formula(term, Book.Format.MONEY, places, address);
  }

  private static Book.Value share(Book.Term part, Book.Term whole) {
    return new Book.Formula(over(part, whole), Book.Format.SHARE, 2, "");
  }

  private static Book.Term minus(Book.Term left, Book.Term right) {
    return new Book.Calc(left, Book.Operator.MINUS, right);
  }

  private static Book.Term over(Book.Term left, Book.Term right) {
    return new Book.Calc(left, Book.Operator.OVER, right);
  }
}
