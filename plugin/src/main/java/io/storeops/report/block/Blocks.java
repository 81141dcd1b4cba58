package io.storeops.report.block;

import io.storeops.document.Block;
import java.util.List;
import java.util.Map;
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
              Map.entry("timeline", new CampaignTimeline()),
              Map.entry("products", new ProductTable()),
              Map.entry("stores", new StoreTable()),
              Map.entry("findings", new FindingList()),
              Map.entry("sources", new SourceTable()),
              Map.entry("refusals", new RefusalTable()),
              Map.entry("definitions", new MetricDefinitions()),
              Map.entry("goals", new GoalTable()),
              Map.entry("table", new RelationTable())));

  private Blocks() {}

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
}
