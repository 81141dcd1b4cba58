package io.storeops.document;

import java.util.List;
import java.util.Map;

/**
 * One page in one language.
 *
 * @param path below the site's root, for example {@code zh-cn/2026/W46/index.html}
 * @param lang language tag, for example {@code zh-CN}
 * @param crumbs from the top to the parent of this page
 * @param week previous and next week of the same kind, and the list of all
 * @param languages the same page in each language of the site, this one included; text is the
 *     language's own name
 * @param menu the other pages, in groups
 * @param labels words of the page frame by key (skip link, navigation names, data table …)
 * @param footer plain sentences: data through, generator
 */
public record Page(
    String path,
    String lang,
    String title,
    String description,
    List<Link> crumbs,
    WeekLinks week,
    List<Link> languages,
    List<Menu> menu,
    Map<String, String> labels,
    List<Block> blocks,
    List<String> footer) {

  /** Pages of one subject. */
  public record Menu(String title, List<Link> links) {}

  /** The same page in each language of the site. */
  public Page in(List<Link> everyLanguage) {
    return new Page(
        path, lang, title, description, crumbs, week, everyLanguage, menu, labels, blocks, footer);
  }

  /** Neighbours in time; a missing neighbour is a link with an empty target. */
  public record WeekLinks(Link previous, String current, Link next, Link all) {

    /** No week navigation. */
    public static WeekLinks none() {
      return new WeekLinks(Link.NONE, "", Link.NONE, Link.NONE);
    }

    /** Whether there is a week switch. */
    public boolean present() {
      return !current.isEmpty();
    }
  }
}
