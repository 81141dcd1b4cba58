package io.storeops.report.book;

import io.storeops.plan.Plan;
import io.storeops.report.block.BlockOptions;
import java.util.List;

/**
 * A sheet of the weekly workbook as defined in YAML.
 *
 * @param tables what it shows, from top to bottom
 */
public record SheetDefinition(String id, Plan.Text title, List<BlockOptions> tables) {

  /** Copies the list. */
  public SheetDefinition {
    tables = List.copyOf(tables);
  }
}
