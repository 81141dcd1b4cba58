package io.storeops.report;

import io.storeops.document.SiteFile;
import io.storeops.markdown.MarkdownText;
import io.storeops.plan.Plan;
import io.storeops.report.block.BlockOptions;
import java.util.List;
import java.util.Map;

/**
 * What stands on a page that is written.
 *
 * @param byLanguage by tag
 */
public record TextPage(Map<String, Content> byLanguage) {
  /** Copies the map. */
  public TextPage {
    byLanguage = Map.copyOf(byLanguage);
  }

  /**
   * The text of one language, checked.
   *
   * @param blocks of braces in a paragraph of their own, by the offset of the brace
   * @param values what braces inside of lines show, by the same
   * @param links where they lead, by what the text says
   * @param pictures by what the text says
   */
  record Content(
      MarkdownText text,
      Map<Integer, PageDefinition.BlockUse> blocks,
      Map<Integer, BlockOptions> values,
      Map<String, TextLink> links,
      Map<String, SiteFile> pictures) {}

  /** The language that a page in another language falls back to, as texts of the plan do. */
  String languageFor(String language, List<String> siteLanguages) {
    Map<String, String> tags = new java.util.TreeMap<>();
    byLanguage.keySet().forEach(tag -> tags.put(tag, tag));
    return new Plan.Text(tags).languageFor(language, siteLanguages);
  }
}
