package io.storeops.document;

import java.util.List;

/**
 * All pages of a generation and the name of the page that {@code index.html} shows.
 *
 * @param feeds one per language
 * @param agendas one per language; none where no day is known
 */
public record Site(List<Page> pages, String home, List<Feed> feeds, List<Agenda> agendas) {

  /** Pages alone. */
  public Site(List<Page> pages, String home) {
    this(pages, home, List.of(), List.of());
  }

  /** The folder of the reported week below a language, for example {@code /2026/W46/}. */
  public String reported() {
    return home.substring(home.indexOf('/'), home.lastIndexOf('/') + 1);
  }
}
