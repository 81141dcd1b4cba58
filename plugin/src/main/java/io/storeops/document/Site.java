package io.storeops.document;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * All pages of a generation and the name of the page that {@code index.html} shows.
 *
 * @param source builds the pages one after the other, so that a large site is never in memory; each
 *     call builds them anew
 * @param feeds one per language
 * @param agendas one per language; none where no day is known
 * @param files what the project brings as it is, such as pictures
 * @param look how the project wants it to look
 */
public record Site(
    Supplier<Stream<Page>> source,
    String home,
    List<Feed> feeds,
    List<Agenda> agendas,
    List<SiteFile> files,
    Look look) {

  /** Pages alone. */
  public Site(List<Page> pages, String home) {
    this(pages::stream, home, List.of(), List.of(), List.of(), Look.PLAIN);
  }

  /** The pages, built while they are taken. */
  public Stream<Page> pages() {
    return source.get();
  }

  /** The folder of the reported week below a language, for example {@code /2026/W46/}. */
  public String reported() {
    return home.substring(home.indexOf('/'), home.lastIndexOf('/') + 1);
  }
}
