package io.storeops.report;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Change;
import io.storeops.document.Chart;
import io.storeops.document.Figure;
import io.storeops.document.Link;
import io.storeops.document.Page;
import io.storeops.document.Table;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A page as text that a reader can compare, and all that stands in it. */
final class PageText {
  private PageText() {}

  static String of(Page page) {
    StringBuilder text = new StringBuilder();
    text.append(page.path()).append(" [").append(page.lang()).append("] ").append(page.title());
    text.append("\nweek: ").append(page.week().previous().text()).append(" | ");
    text.append(page.week().current()).append(" | ").append(page.week().next().text());
    page.blocks().forEach(block -> text.append("\n\n").append(block(block)));
    page.footer().forEach(line -> text.append("\n-- ").append(line));
    return text.append('\n').toString();
  }

  private static String block(Block block) {
    String head = "#" + block.id() + " ";
    if (block instanceof Block.Headline b) {
      return head
          + b.tone()
          + ": "
          + b.sentence()
          + b.notices().stream().map(n -> "\n! " + n.text()).collect(Collectors.joining());
    }
    if (block instanceof Block.Decisions b) {
      return head + b.title() + (b.items().isEmpty() ? "\n" + b.empty() : "\n" + b.items());
    }
    if (block instanceof Block.Kpis b) {
      return head
          + b.title()
          + b.cards().stream().map(PageText::card).collect(Collectors.joining());
    }
    if (block instanceof Block.Graph b) {
      return head + b.title() + " (" + chart(b.chart()) + ")\n" + b.sentence() + table(b.data());
    }
    if (block instanceof Block.Tabular b) {
      return head + b.title() + "\n" + b.sentence() + table(b.table());
    }
    return head + block;
  }

  private static String chart(Chart chart) {
    return chart.getClass().getSimpleName();
  }

  private static String card(Block.Kpis.Card card) {
    return "\n* "
        + card.label().text()
        + " | "
        + card.status().word()
        + " | "
        + figure(card.value())
        + " | "
        + change(card.change())
        + " | "
        + card.goal()
        + " | "
        + card.note();
  }

  private static String figure(Figure figure) {
    return figure.text() + (figure.address().isEmpty() ? "" : " {" + figure.address() + "}");
  }

  private static String change(Change change) {
    String arrow = change.direction() > 0 ? "▲" : change.direction() < 0 ? "▼" : "";
    return arrow + change.figure().text() + " " + change.against() + " " + change.tone();
  }

  private static String table(Table table) {
    StringBuilder text = new StringBuilder("\n");
    text.append(
        table.columns().stream().map(Table.Head::text).collect(Collectors.joining(" | ", "", "")));
    for (List<Cell> row : table.rows()) {
      text.append("\n");
      text.append(row.stream().map(PageText::cell).collect(Collectors.joining(" | ")));
    }
    return text + (table.rows().isEmpty() ? "\n" + table.empty() : "");
  }

  private static String cell(Cell cell) {
    if (cell instanceof Cell.Text c) {
      return c.link().text();
    }
    if (cell instanceof Cell.Number c) {
      return c.figure().text();
    }
    if (cell instanceof Cell.Delta c) {
      return change(c.change());
    }
    return ((Cell.State) cell).status().word();
  }

  static List<Link> links(Page page) {
    return all(page, Link.class);
  }

  static List<Figure> figures(Page page) {
    return all(page, Figure.class);
  }

  /** Everything of a type anywhere in a page. */
  private static <T> List<T> all(Object root, Class<T> type) {
    List<T> found = new ArrayList<>();
    collect(root, type, found);
    return found;
  }

  private static <T> void collect(Object node, Class<T> type, List<T> found) {
    if (type.isInstance(node)) {
      found.add(type.cast(node));
    } else if (node instanceof Collection<?> items) {
      items.forEach(item -> collect(item, type, found));
    } else if (node instanceof Record) {
      for (RecordComponent component : node.getClass().getRecordComponents()) {
        collect(value(node, component), type, found);
      }
    }
  }

  private static Object value(Object node, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(node);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}
