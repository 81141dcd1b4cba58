package io.storeops.render.html;

import io.storeops.document.Block;
import io.storeops.document.Cell;
import io.storeops.document.Page;
import io.storeops.document.Passage;
import io.storeops.document.Phrase;
import io.storeops.document.Table;
import io.storeops.render.OutputSink;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the search box looks through: one script per language that holds plain text, since a browser
 * loads scripts from a file system and nothing else. Pages that exist once and those of the
 * reported week; rules, procedures, terms and findings each once, under their own anchor.
 */
final class SearchIndex {
  private static final int MOST = 2_000;

  /** A section of a text is found by its last words, too. */
  private static final int MOST_OF_SECTION = 8_000;

  private final String reported;
  private final Map<String, List<List<String>>> languages = new TreeMap<>();

  /** Of a site whose reported week lies in that folder below each language. */
  SearchIndex(String reported) {
    this.reported = reported;
  }

  /** The script of the language of a page. */
  static String path(String page) {
    return page.substring(0, page.indexOf('/')) + "/search.js";
  }

  /** One script per language, of the pages added so far. */
  void write(OutputSink sink) {
    languages.forEach((path, entries) -> sink.put(path, script(entries)));
  }

  /** Takes the texts of a page. */
  void add(Page page) {
    languages.computeIfAbsent(path(page.path()), l -> new ArrayList<>());
    if (page.week().present() && !page.path().contains(reported)) {
      return;
    }
    StringBuilder text = new StringBuilder();
    for (Block block : page.blocks()) {
      add(page, block, text);
    }
    entry(page.path(), page.title(), text.toString());
  }

  private void add(Page page, Block block, StringBuilder text) {
    if (block instanceof Block.Headline b) {
      text.append(b.sentence()).append(' ');
    } else if (block instanceof Block.Graph b) {
      text.append(b.title()).append(". ").append(b.sentence()).append(' ');
    } else if (block instanceof Block.Tabular b) {
      text.append(b.title()).append(". ").append(b.sentence()).append(' ').append(names(b.table()));
    } else if (block instanceof Block.Prose b) {
      text.append(b.title()).append(". ").append(String.join(" ", b.paragraphs())).append(' ');
    } else if (block instanceof Block.Article b) {
      text.append(Passage.plain(b.passages())).append(' ');
      sections(page, b);
    } else if (block instanceof Block.Definitions b && b.terms().size() > 1) {
      b.terms().forEach(t -> entry(page.path() + "#" + t.anchor(), t.name(), t.meaning()));
    } else if (block instanceof Block.Findings b && page.path().contains(reported + "findings/")) {
      b.items()
          .forEach(
              f ->
                  entry(page.path() + "#" + f.anchor(), f.title(), f.message() + " " + f.remedy()));
    } else if (block instanceof Block.Steps b) {
      String steps = b.steps().stream().map(s -> s.what()).collect(Collectors.joining(" "));
      entry(page.path() + "#" + b.id(), b.title(), b.sentence() + " " + steps);
    }
  }

  /** What stands under each heading of a written text, once more under its own anchor. */
  private void sections(Page page, Block.Article article) {
    List<Passage> passages = article.passages();
    int from = 0;
    for (int i = 0; i <= passages.size(); i++) {
      boolean ends = i == passages.size() || isSection(passages.get(i));
      if (ends && from < i && passages.get(from) instanceof Passage.Heading head) {
        String title = Phrase.plain(head.phrases()) + " · " + page.title();
        String words = Passage.plain(passages.subList(from + 1, i));
        entry(page.path() + "#" + head.anchor(), title, words, MOST_OF_SECTION);
      }
      from = ends ? i : from;
    }
  }

  private static boolean isSection(Passage passage) {
    return passage instanceof Passage.Heading head && head.level() == 2;
  }

  /** The first cell of each row: what the rows are about. */
  private static String names(Table table) {
    return table.rows().stream()
        .map(row -> row.get(0))
        .filter(cell -> cell instanceof Cell.Text)
        .map(cell -> ((Cell.Text) cell).link().text())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private void entry(String path, String title, String text) {
    entry(path, title, text, MOST);
  }

  private void entry(String path, String title, String text, int most) {
    String kept = text.length() > most ? text.substring(0, most) : text;
    languages
        .computeIfAbsent(path(path), l -> new ArrayList<>())
        .add(List.of(path, title, kept.strip()));
  }

  private static byte[] script(List<List<String>> entries) {
    StringBuilder script = new StringBuilder("window.STOREOPS_DOCS=[");
    for (int i = 0; i < entries.size(); i++) {
      script.append(i == 0 ? "\n" : ",\n").append('[');
      for (int part = 0; part < 3; part++) {
        script.append(part == 0 ? "" : ",");
        quote(script, entries.get(i).get(part));
      }
      script.append(']');
    }
    return script.append("];\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A text as a literal that can end neither its quotes nor the script. */
  private static void quote(StringBuilder script, String text) {
    script.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escaped =
          c < ' '
              || c == '"'
              || c == '\\'
              || c == '<'
              || c == '>'
              || c == '&'
              || c == 0x2028
              || c == 0x2029
              || Character.isSurrogate(c);
      if (escaped) {
        script.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        script.append(c);
      }
    }
    script.append('"');
  }
}
