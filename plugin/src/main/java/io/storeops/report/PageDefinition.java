package io.storeops.report;

import io.storeops.plan.Plan;
import io.storeops.report.block.BlockOptions;
import java.util.List;
import java.util.Optional;

/**
 * A page as defined in YAML, or as written in Markdown.
 *
 * @param perStore whether there is one for each store, else one for all
 * @param older whether weeks have it that are older than the site's weeks
 * @param group of the menu, one of {@link #GROUPS}
 * @param empty what to say and do where no block has anything to say
 * @param entity what has a page each; without it, of a page per entity, the key figures
 * @param text what stands on a page that is written; it has no other blocks
 */
public record PageDefinition(
    String id,
    Per per,
    boolean perStore,
    boolean older,
    String group,
    int order,
    Plan.Text title,
    Optional<Plan.Text> empty,
    Optional<Entity> entity,
    List<BlockUse> blocks,
    Optional<TextPage> text) {

  /** Groups of the menu, in its order; the last is that of pages that name none. */
  public static final List<String> GROUPS =
      List.of("overview", "goods", "traffic", "customers", "plan", "reference");

  /** Copies the list. */
  public PageDefinition {
    blocks = List.copyOf(blocks);
  }

  /** The same with a text. */
  PageDefinition saying(TextPage written) {
    return new PageDefinition(
        id, per, perStore, older, group, order, title, empty, entity, blocks, Optional.of(written));
  }

  /** How often a page exists. */
  public enum Per {
    WEEK,
    SITE,
    ENTITY,
    FINDING
  }

  /**
   * What has a page each.
   *
   * @param kind first part of the path
   * @param over relation that lists them; empty for chapters of the handbook
   * @param id column of it
   * @param name column of it; empty for none
   * @param rank column of it, the biggest first; empty for the order of the relation
   * @param parent id of the page that lists them; empty for none
   */
  public record Entity(
      String kind, String over, String id, String name, String rank, String parent) {}

  /** A block and what the page says of it. */
  public record BlockUse(String kind, BlockOptions options) {}
}
