package io.storeops.report.block;

import io.storeops.document.Block;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All kinds of blocks, by the name that page definitions use. */
public final class Blocks {
  private static final Map<String, BlockBuilder> KINDS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("headline", new HeadlineSentence()),
              Map.entry("decisions", new DecisionList()),
              Map.entry("kpis", new KpiCards()),
              Map.entry("trend", new Trend()),
              Map.entry("decomposition", new DecompositionChart()),
              Map.entry("mix", new SourceMix()),
              Map.entry("process", new ProcessChart()),
              Map.entry("diagnosis", new DiagnosisPanel()),
              Map.entry("timeline", new CampaignTimeline()),
              Map.entry("products", new ProductTable()),
              Map.entry("stores", new StoreTable()),
              Map.entry("findings", new FindingList()),
              Map.entry("finding", new FindingFacts()),
              Map.entry("closed", new ClosedFindings()),
              Map.entry("sources", new SourceTable()),
              Map.entry("refusals", new RefusalTable()),
              Map.entry("headings", new HeadingTable()),
              Map.entry("definitions", new MetricDefinitions()),
              Map.entry("months", new MonthTable()),
              Map.entry("grid", new PeriodGrid()),
              Map.entry("changes", new ChangeTable()),
              Map.entry("roleChanges", new RoleChanges()),
              Map.entry("actions", new ActionBoard()),
              Map.entry("goals", new GoalTable()),
              Map.entry("bullets", new GoalBullets()),
              Map.entry("sixTwelve", new SixTwelveChart()),
              Map.entry("periods", new PeriodTable()),
              Map.entry("rows", new LineageTable()),
              Map.entry("origin", new OriginTable()),
              Map.entry("link", new PageLink()),
              Map.entry("restated", new RestatedNotice()),
              Map.entry("totals", new SourceTotals()),
              Map.entry("backtest", new BacktestRows()),
              Map.entry("coverage", new CoverageTable()),
              Map.entry("rules", new RuleList()),
              Map.entry("sops", new SopList()),
              Map.entry("handbook", new ChapterList()),
              Map.entry("about", new ChapterAbout()),
              // the words of a page's own chapter, which are put here by whoever has them
              Map.entry("chapter", input -> List.of()),
              Map.entry("named", new NamedLinks()),
              Map.entry("forms", new FormList()),
              Map.entry("matrix", new RelationMatrix()),
              Map.entry("table", new RelationTable()),
              Map.entry("lines", new PerStore(new RelationLines())),
              Map.entry("bars", new PerStore(new RelationBars())),
              Map.entry("shares", new PerStore(new RelationShares())),
              Map.entry("heat", new PerStore(new RelationHeat())),
              Map.entry("scatter", new RelationScatter()),
              Map.entry("spans", new RelationSpans())));

  /** What each block over a relation must be told: names of columns by option. */
  private static final Map<String, List<String>> OVER =
      Map.of(
          "table", List.of(),
          "matrix", List.of("rows", "across", "y"),
          "lines", List.of("y"),
          "bars", List.of("label", "y"),
          "shares", List.of("by", "y"),
          "heat", List.of("rows", "across", "y"),
          "scatter", List.of("label", "x", "y"),
          "spans", List.of("label", "from", "to"));

  private static final Set<String> PER_CURRENCY =
      Set.of(
          "kpis",
          "stores",
          "goals",
          "bullets",
          "sixTwelve",
          "trend",
          "decomposition",
          "mix",
          "process",
          "products",
          "months",
          "grid",
          "periods",
          "origin",
          "restated",
          "rows");

  private Blocks() {}

  /** Whether a kind shows rows of a relation. */
  public static boolean isOver(String kind) {
    return OVER.containsKey(kind);
  }

  /** The options that a block over a relation cannot do without. */
  public static List<String> needs(String kind) {
    return OVER.getOrDefault(kind, List.of());
  }

  /** The names of all kinds, sorted. */
  public static List<String> kinds() {
    return List.copyOf(KINDS.keySet());
  }

  /**
   * The blocks of a kind.
   *
   * @throws IllegalArgumentException when there is no such kind
   */
  public static List<Block> build(String kind, BlockInput input) {
    BlockBuilder builder = KINDS.get(kind);
    if (builder == null) {
      throw new IllegalArgumentException("no block of kind " + kind);
    }
    return builder.build(input);
  }

  /** Whether a page for all stores has a block of this kind for each currency. */
  public static boolean perCurrency(String kind) {
    return PER_CURRENCY.contains(kind) || isOver(kind);
  }

  /** The same block for one of several currencies. */
  public static Block inCurrency(Block block, String currency) {
    return named(block, currency, currency);
  }

  /** The same block with an anchor and a title of its own. */
  static Block named(Block block, String part, String name) {
    String id = block.id() + "-" + part.toLowerCase(Locale.ROOT);
    if (block instanceof Block.Kpis b) {
      return new Block.Kpis(id, titled(b.title(), name), b.cards());
    }
    if (block instanceof Block.Graph b) {
      return new Block.Graph(
          id, titled(b.title(), name), b.sentence(), b.description(), b.chart(), b.data());
    }
    if (block instanceof Block.Tabular b) {
      return new Block.Tabular(id, titled(b.title(), name), b.sentence(), b.table());
    }
    if (block instanceof Block.Headline b) {
      return new Block.Headline(id, b.sentence(), b.tone(), List.of());
    }
    if (block instanceof Block.Prose b) {
      return new Block.Prose(id, titled(b.title(), name), b.paragraphs());
    }
    return block;
  }

  private static String titled(String title, String name) {
    return title + " · " + name;
  }
}
