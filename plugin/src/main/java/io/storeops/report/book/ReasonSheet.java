package io.storeops.report.book;

import io.storeops.document.Book;
import io.storeops.result.Contribution;
import io.storeops.text.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What moved paid sales. */
final class ReasonSheet {
  private static final List<String> FACTORS = List.of("visitors", "conversion", "order_value");

  private final WeekFrame frame;

  ReasonSheet(WeekFrame frame) {
    this.frame = frame;
  }

  Book.Sheet sheet() {
    List<List<Book.Value>> rows = new ArrayList<>();
    for (Contribution contribution : frame.results().contributions()) {
      if (contribution.delta() == null) {
        continue;
      }
      List<Book.Value> row = new ArrayList<>();
      row.add(new Book.Text(frame.words().store(contribution.store())));
      row.add(new Book.Text(frame.words().say("page.against." + contribution.against())));
      for (String factor : FACTORS) {
        BigDecimal amount =
            contribution.parts().stream()
                .filter(p -> p.factor().equals(factor))
                .map(Contribution.Part::amount)
                .findFirst()
                .orElse(null);
        row.add(part(contribution, factor, amount));
      }
      Book.Term delta =
          new Book.Calc(
              new Book.Calc(new Book.Here(2), Book.Operator.PLUS, new Book.Here(3)),
              Book.Operator.PLUS,
              new Book.Here(4));
      row.add(sum(contribution, "delta", delta));
      row.add(part(contribution, Contribution.REFUNDS, contribution.refunds()));
      row.add(
          contribution.netDelta() == null
              ? new Book.Text("")
              : sum(
                  contribution,
                  "netDelta",
                  new Book.Calc(new Book.Here(5), Book.Operator.PLUS, new Book.Here(6))));
      rows.add(row);
    }
    return frame.sheet(
        "book.sheet.why",
        new Book.Grid(
            "why",
            List.of(
                frame.text("page.stores.name"),
                frame.text("book.against"),
                frame.number("page.factor.visitors"),
                frame.number("page.factor.conversion"),
                frame.number("page.factor.order_value"),
                frame.number("page.why.total"),
                frame.number("page.factor.refunds"),
                frame.number("page.why.net")),
            rows));
  }

  private Book.Value part(Contribution contribution, String factor, @Nullable BigDecimal amount) {
    return frame
        .words()
        .number("paid_amount", contribution.currency(), amount, contribution.address(factor));
  }

  private static Book.Value sum(Contribution contribution, String field, Book.Term term) {
    return new Book.Formula(
        term,
        Book.Format.MONEY,
        Numbers.places(contribution.currency()),
        contribution.address(field));
  }
}
