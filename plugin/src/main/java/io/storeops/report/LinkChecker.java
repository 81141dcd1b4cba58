package io.storeops.report;

import io.storeops.diag.NearestName;
import io.storeops.diag.Problems;
import io.storeops.markdown.Heading;
import io.storeops.markdown.MarkdownText;
import io.storeops.report.block.Places;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks where the links of a text lead that stay inside of the site. */
final class LinkChecker {
  private static final String PAGE = TextLink.PAGE + ":";

  private final MarkdownText text;
  private final Path path;
  private final Map<String, PageDefinition> pages;
  private final Files files;
  private final TextIds ids;
  private final Problems problems;
  private final Map<String, TextLink> links = new HashMap<>();

  /**
   * @param path of the file
   * @param pages all of the site, by id
   * @param files beside this one
   * @param ids what a text may name beside pages
   */
  LinkChecker(
      MarkdownText text,
      Path path,
      Map<String, PageDefinition> pages,
      Files files,
      TextIds ids,
      Problems problems) {
    this.text = text;
    this.path = path;
    this.pages = pages;
    this.files = files;
    this.ids = ids;
    this.problems = problems;
  }

  /**
   * Texts that link to each other by the names of their files.
   *
   * @param ids by file
   * @param kind of what is written in them
   */
  record Files(Map<Path, String> ids, String kind) {}

  /** Where right links lead, by what the text says. */
  Map<String, TextLink> links() {
    return links;
  }

  /** Checks one link; offsets are those of the file. */
  void check(String destination, int offset) {
    int hash = destination.indexOf('#');
    String to = hash < 0 ? destination : destination.substring(0, hash);
    int colon = to.indexOf(':');
    String kind = colon < 0 ? "" : to.substring(0, colon);
    String id = to.startsWith(PAGE) ? to.substring(PAGE.length()) : ofFile(to);
    if (to.isEmpty() && hash >= 0) {
      String anchor = destination.substring(1);
      Set<String> known = text.headings().stream().map(Heading::anchor).collect(Collectors.toSet());
      if (!known.contains(anchor)) {
        problem(
            "G015",
            offset,
            "there is no heading #" + anchor + " on this page",
            NearestName.hint(anchor, known, "headings"));
      }
    } else if (Places.KINDS.contains(kind)) {
      named(kind, to.substring(colon + 1), destination, offset);
    } else if (!to.startsWith(PAGE) && files.ids().containsValue(id)) {
      links.put(destination, new TextLink(files.kind(), id));
    } else if (linked().contains(id)) {
      links.put(destination, new TextLink(TextLink.PAGE, id));
    } else {
      problem(
          "G015",
          offset,
          "the link \"" + destination + "\" leads to no page",
          to.startsWith(PAGE)
              ? NearestName.hint(id, linked(), "pages")
              : "write http://…, https://…, mailto:…, #heading, page:id or a file of pages/ such"
                  + " as returns.md");
    }
  }

  private void named(String kind, String id, String destination, int offset) {
    if (ids.of(kind).contains(id)) {
      links.put(destination, new TextLink(kind, id));
    } else {
      problem(
          "G015",
          offset,
          "there is no " + kind + " \"" + id + "\"",
          NearestName.hint(id, ids.of(kind), kind + "s"));
    }
  }

  private String ofFile(String to) {
    try {
      Path target = path.resolveSibling(to.isEmpty() ? "." : to).normalize();
      return files.ids().getOrDefault(target, "");
    } catch (InvalidPathException e) {
      return "";
    }
  }

  /** Pages that a link can lead to: those that exist once, or once in a week. */
  private List<String> linked() {
    return pages.values().stream()
        .filter(
            p ->
                Set.of(PageDefinition.Per.WEEK, PageDefinition.Per.SITE).contains(p.per())
                    && !p.perStore())
        .map(PageDefinition::id)
        .toList();
  }

  private void problem(String code, int offset, String message, String hint) {
    problems.add(text.file().error(code, offset, message, hint));
  }
}
