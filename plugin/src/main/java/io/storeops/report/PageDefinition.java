package io.storeops.report;

import io.storeops.plan.Plan;
import io.storeops.report.block.BlockOptions;
import java.util.List;

/**
 * A page as defined in YAML.
 *
 * @param perStore whether there is one for each store, else one for all
 */
public record PageDefinition(
    String id, Per per, boolean perStore, int order, Plan.Text title, List<BlockUse> blocks) {

  /** Copies the list. */
  public PageDefinition {
    blocks = List.copyOf(blocks);
  }

  /** How often a page exists. */
  public enum Per {
    WEEK,
    SITE,
    ENTITY
  }

  /** A block and what the page says of it. */
  public record BlockUse(String kind, BlockOptions options) {}
}
