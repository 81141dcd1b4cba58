package io.storeops.bench;

import io.storeops.document.Axis;
import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Change;
import io.storeops.document.Chart;
import io.storeops.document.Figure;
import io.storeops.document.Link;
import io.storeops.document.Page;
import io.storeops.document.Status;
import io.storeops.document.Table;
import io.storeops.document.Tone;
import io.storeops.render.html.DrawnCharts;
import io.storeops.templates.Templates;
import io.storeops.text.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Pages of products week by week, the same on every machine: a menu of 30 links, 8 cards, 6
 * findings, two line charts of 13 weeks with their figures, a table of 50 × 10.
 */
final class SitePages {
  private static final int PER_WEEK = 500;
  private static final int WEEKS = 13;
  private static final int ROWS = 50;
  private static final List<String> CARDS =
      List.of("Sales", "Visitors", "Buyers", "Conversion", "Refunds", "Ad spend", "Units", "Stock");
  private static final List<String> NAMES =
      List.of(
          "Cushion \"Ada\" & cover 45 × 45",
          "Washed-cotton bedding set <1.8 m>",
          "Customer's choice: neck pillow",
          "白橡木床头柜",
          "Bamboo summer mat, 3 pieces",
          "Floor lamp with three whites");

  private final Map<String, String> labels =
      Words.of(new Templates(), "en", List.of("CNY")).frame();
  private final List<Page.Menu> menu = menu();

  Map<String, String> labels() {
    return labels;
  }

  /** What all pages share. */
  List<Page.Menu> menus() {
    return menu;
  }

  static String path(int number) {
    return folder(number / PER_WEEK) + "p" + number % PER_WEEK + "/index.html";
  }

  private static String folder(int week) {
    return String.format(Locale.ROOT, "en/%d/W%02d/", 2026 - week / 52, 52 - week % 52);
  }

  private static List<Page.Menu> menu() {
    List<Page.Menu> menu = new ArrayList<>();
    for (int group = 0; group < 3; group++) {
      List<Link> links = new ArrayList<>();
      for (int link = 0; link < 10; link++) {
        int number = group * 10 + link;
        links.add(new Link(path(number), NAMES.get(number % NAMES.size()) + " " + number));
      }
      menu.add(new Page.Menu(List.of("Decide", "Look closer", "Look up").get(group), links));
    }
    return List.copyOf(menu);
  }

  Page page(int number) {
    SplittableRandom random = new SplittableRandom(number);
    int week = number / PER_WEEK;
    String name = name(number);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Headline(
            "headline",
            name + " sold " + amount(random).text() + " in this week, less than the goal.",
            Tone.WATCH,
            List.of(
                new Block.Notice(Tone.NEUTRAL, "Refunds of the last days are still to come."))));
    blocks.add(kpis(random));
    blocks.add(findings(random, number));
    blocks.add(graph("sales", "Paid sales & refunds", random));
    blocks.add(graph("visitors", "Visitors of the product", random));
    blocks.add(
        new Block.Tabular("table", "Where it sold", "Sources, the largest first.", table(random)));
    return new Page(
        path(number),
        "en",
        name,
        name + " in week " + week,
        List.of(new Link(path(0), "Linden Home"), new Link(path(1), "Products")),
        new Page.WeekLinks(
            new Link(path(number + PER_WEEK), "The week before"),
            "This week",
            week == 0 ? Link.NONE : new Link(path(number - PER_WEEK), "The week after"),
            new Link("en/index.html", "All weeks")),
        List.of(),
        menu,
        labels,
        blocks,
        List.of("Data through 2026-12-27.", "Made by storeops."));
  }

  /** The same page, with a finished text in the place of what is drawn otherwise. */
  static Page drawn(Page page, Supplier<String> text) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : page.blocks()) {
      if (block instanceof Block.Graph g) {
        String svg = text.get();
        blocks.add(new Block.Graph(g.id(), g.title(), g.sentence(), svg, g.chart(), g.data()));
      } else if (block instanceof Block.Kpis k) {
        blocks.add(
            new Block.Kpis(
                k.id(), k.title(), k.cards().stream().map(c -> drawn(c, text)).toList()));
      } else {
        blocks.add(block);
      }
    }
    return new Page(
        page.path(),
        page.lang(),
        page.title(),
        page.description(),
        page.crumbs(),
        page.week(),
        page.languages(),
        page.menu(),
        page.labels(),
        blocks,
        page.footer());
  }

  private static Block.Kpis.Card drawn(Block.Kpis.Card card, Supplier<String> text) {
    Block.Kpis.Spark spark = card.spark();
    return new Block.Kpis.Card(
        card.label(),
        card.status(),
        card.value(),
        card.change(),
        card.goal(),
        new Block.Kpis.Spark(spark.values(), spark.goal(), text.get(), spark.alarm()),
        card.note());
  }

  /** What {@link #drawn} asks for, in its order. */
  static List<String> drawings(Page page) {
    List<String> drawings = new ArrayList<>();
    for (Block block : page.blocks()) {
      if (block instanceof Block.Graph graph) {
        drawings.add(DrawnCharts.of(graph));
      } else if (block instanceof Block.Kpis kpis) {
        kpis.cards().forEach(c -> drawings.add(DrawnCharts.of(c.spark())));
      }
    }
    return drawings;
  }

  private static String name(int number) {
    return NAMES.get(number % NAMES.size()) + " " + number % PER_WEEK;
  }

  private static Figure amount(SplittableRandom random) {
    BigDecimal value = BigDecimal.valueOf(random.nextLong(100_000, 90_000_000), 2);
    return new Figure(String.format(Locale.ROOT, "¥%,.0f", value), value.toPlainString(), "");
  }

  private static Status status(SplittableRandom random) {
    Status.Kind kind =
        List.of(Status.Kind.OK, Status.Kind.WATCH, Status.Kind.ACT).get(random.nextInt(3));
    return new Status(kind, List.of("fine", "watch", "act").get(kind.ordinal()));
  }

  private static Change change(SplittableRandom random) {
    BigDecimal value = BigDecimal.valueOf(random.nextInt(-300, 300), 1);
    Figure figure = new Figure(value.abs().toPlainString() + " %", value.toPlainString(), "");
    Tone tone = value.signum() < 0 ? Tone.BAD : Tone.GOOD;
    return new Change(value.signum(), figure, "than last week", tone, random.nextInt(3) == 0);
  }

  private static Block kpis(SplittableRandom random) {
    List<Block.Kpis.Card> cards = new ArrayList<>();
    for (int card = 0; card < CARDS.size(); card++) {
      List<Double> values = random.doubles(8, 100, 900).boxed().toList();
      cards.add(
          new Block.Kpis.Card(
              new Link(path(card), CARDS.get(card)),
              status(random),
              amount(random),
              change(random),
              "Goal " + amount(random).text(),
              new Block.Kpis.Spark(values, 500, CARDS.get(card), card == 0),
              card == 1 ? "visitors of days, added up" : ""));
    }
    return new Block.Kpis("kpis", "Key figures", cards);
  }

  private static Block findings(SplittableRandom random, int number) {
    List<Block.Findings.Item> items = new ArrayList<>();
    for (int item = 0; item < 6; item++) {
      items.add(
          new Block.Findings.Item(
              "f-" + item,
              status(random),
              "Sales < goal",
              name(number + item)
                  + " sold "
                  + amount(random).text()
                  + ", the goal is "
                  + amount(random).text(),
              "Look at its sources first, then at its price & its reviews.",
              "Operations",
              "until 2026-12-30",
              "since " + (1 + random.nextInt(9)) + " weeks",
              amount(random).text() + " at stake",
              new Link(path(20 + item), "Procedure"),
              new Link(path(item), "Sales of \"" + name(number + item) + "\" below goal")));
    }
    return new Block.Findings("findings", "What is wrong", items, "Nothing is wrong.");
  }

  private static Block graph(String id, String title, SplittableRandom random) {
    List<Chart.Line> lines = new ArrayList<>();
    List<List<Cell>> rows = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (int week = 0; week < WEEKS; week++) {
      labels.add("W" + (40 + week));
      rows.add(new ArrayList<>(List.of(Cell.of("W" + (40 + week)))));
    }
    for (String name : List.of("this year", "last year")) {
      List<Chart.Point> points = new ArrayList<>();
      for (int week = 0; week < WEEKS; week++) {
        Figure figure = amount(random);
        double value = Double.parseDouble(figure.value());
        points.add(
            new Chart.Point(
                value, labels.get(week) + ": " + figure.text(), false, week == WEEKS - 1));
        rows.get(week).add(Cell.of(figure));
      }
      lines.add(new Chart.Line(name, name.startsWith("last"), points));
    }
    Axis axis =
        new Axis(
            0,
            900_000,
            List.of(
                new Axis.Tick(0, "0"),
                new Axis.Tick(450_000, "450K"),
                new Axis.Tick(900_000, "900K")));
    List<Chart.@Nullable Band> goals =
        new ArrayList<>(Collections.nCopies(WEEKS, new Chart.Band(500_000, 500_000)));
    Chart chart =
        new Chart.Lines(
            axis, labels, lines, goals, "goal", List.of(new Chart.Event(4, 5, "Sale & more")));
    List<Table.Head> heads =
        List.of(
            new Table.Head("Week", false),
            new Table.Head("This year", true),
            new Table.Head("Last year", true));
    return new Block.Graph(
        id,
        title,
        "Below last year's \"best\" weeks.",
        title + ", 13 weeks",
        chart,
        new Table(title, heads, rows, ""));
  }

  private static Table table(SplittableRandom random) {
    List<Table.Head> heads = new ArrayList<>();
    for (String head :
        List.of(
            "Source", "State", "Change", "Sales", "Visits", "Views", "Carts", "Buyers", "Units",
            "Share")) {
      heads.add(new Table.Head(head, heads.size() > 1));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      List<Cell> cells = new ArrayList<>();
      cells.add(
          new Cell.Text(
              row % 5 == 0 ? new Link(path(row), name(row)) : Link.plain("Search & find " + row)));
      cells.add(row % 5 == 0 ? new Cell.State(status(random)) : Cell.of("–"));
      cells.add(row % 5 == 0 ? new Cell.Delta(change(random)) : Cell.of("–"));
      cells.add(Cell.of(amount(random)));
      for (int cell = 4; cell < heads.size(); cell++) {
        cells.add(Cell.of(Integer.toString(random.nextInt(10_000))));
      }
      rows.add(cells);
    }
    return new Table("Sources of the week", heads, rows, "Nothing sold.");
  }
}
