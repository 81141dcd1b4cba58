package io.storeops.report;

import io.storeops.analysis.Relation;
import io.storeops.diag.NearestName;
import io.storeops.diag.Problems;
import io.storeops.document.Phrase;
import io.storeops.document.SiteFile;
import io.storeops.markdown.Brace;
import io.storeops.markdown.Fence;
import io.storeops.markdown.Heading;
import io.storeops.markdown.MarkdownFile;
import io.storeops.markdown.MarkdownHost;
import io.storeops.markdown.MarkdownText;
import io.storeops.markdown.Piece;
import io.storeops.report.block.BlockOptions;
import io.storeops.report.block.Blocks;
import io.storeops.yaml.YamlLine;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlScalar;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks one text of a page: what its braces show, where its links lead, its pictures. */
final class TextChecker implements MarkdownHost {
  private static final String TABLE = "table";
  private static final String CHART = "chart";
  private static final String VALUE = "value";
  private static final List<String> NAMES = List.of(TABLE, CHART, VALUE);
  private static final String PAGE = "page:";

  private final MarkdownText text;
  private final MarkdownFile file;
  private final Path path;
  private final Map<String, PageDefinition> pages;
  private final Map<Path, String> fileIds;
  private final BlockReader reader;
  private final PictureFolder pictureFolder;
  private final Problems problems;
  private final Map<Integer, PageDefinition.BlockUse> blocks = new HashMap<>();
  private final Map<Integer, BlockOptions> values = new HashMap<>();
  private final Map<String, String> links = new HashMap<>();
  private final Map<String, SiteFile> pictures = new HashMap<>();
  private final Set<String> anchors;

  /**
   * @param folder of the project's pages
   * @param pages all of the site, by id
   * @param fileIds ids of pages by the files that they are written in
   */
  TextChecker(
      PageFile page,
      Path folder,
      Map<String, PageDefinition> pages,
      Map<Path, String> fileIds,
      BlockReader reader,
      Problems problems) {
    this.text = page.text();
    this.file = page.text().file();
    this.path = page.path();
    this.pages = pages;
    this.fileIds = fileIds;
    this.reader = reader;
    this.problems = problems;
    this.pictureFolder = new PictureFolder(folder);
    this.anchors =
        text.headings().stream()
            .map(Heading::anchor)
            .collect(Collectors.toCollection(HashSet::new));
  }

  TextPage.Content check() {
    for (Piece piece : text.pieces(this)) {
      if (piece instanceof Piece.Embed embed) {
        embed(embed.brace());
      }
    }
    return new TextPage.Content(text, blocks, values, links, pictures);
  }

  private void embed(Brace brace) {
    if (!isKnown(brace)) {
      problem(
          "G013",
          brace.opening() + 1,
          "there is no \"" + brace.name() + "\" to show",
          NearestName.hint(brace.name(), NAMES, "words"));
    } else if (brace.name().equals(VALUE)) {
      value(brace);
    } else {
      block(brace);
    }
  }

  /** One that is not closed is reported, too. */
  private boolean isKnown(Brace brace) {
    if (NAMES.contains(brace.name()) && !brace.closed()) {
      problem(
          "G013",
          brace.opening(),
          "the brace is never closed",
          "end it with } on the same line; a plain { is written \\{");
      return true;
    }
    return NAMES.contains(brace.name());
  }

  private void block(Brace brace) {
    boolean isChart = brace.name().equals(CHART);
    Optional<YamlMap> read =
        brace.closed()
            ? options(
                brace,
                isChart ? List.of("kind", "over") : List.of("over"),
                isChart
                    ? "{chart lines relation y=[column]}"
                    : "{table relation columns=[a, b] sort=[-a] limit=20 where=\"a > 1\"}")
            : Optional.empty();
    if (read.isEmpty() || isChart && !isKind(read.get())) {
      return;
    }
    String kind = read.get().text("kind", TABLE);
    YamlMap options = isChart ? read.get().without("kind") : read.get();
    boolean right = reader.isRight(options);
    reader
        .block(options.under(kind), kind)
        .filter(use -> right)
        .ifPresent(use -> blocks.put(brace.opening(), anchored(use)));
  }

  private Optional<YamlMap> options(Brace brace, List<String> words, String example) {
    return YamlLine.read(
        file.name(), file.text(), brace.start(), brace.end(), words, example, problems);
  }

  private boolean isKind(YamlMap options) {
    List<String> kinds =
        Blocks.kinds().stream().filter(k -> Blocks.isOver(k) && !k.equals(TABLE)).toList();
    String kind = options.text("kind", "");
    if (!kinds.contains(kind)) {
      options.valueProblem(
          "kind",
          "G001",
          "there is no chart \"" + kind + "\"",
          NearestName.hint(kind, kinds, "charts"));
    }
    return kinds.contains(kind);
  }

  /** Two of a kind over one relation need different anchors. */
  private PageDefinition.BlockUse anchored(PageDefinition.BlockUse use) {
    String wanted =
        use.options()
            .text("anchor", use.kind() + "-" + use.options().text("over", "").replace('_', '-'));
    String anchor = wanted;
    for (int n = 2; !anchors.add(anchor); n++) {
      anchor = wanted + "-" + n;
    }
    Map<String, List<String>> all = new HashMap<>(use.options().values());
    all.put("anchor", List.of(anchor));
    return new PageDefinition.BlockUse(
        use.kind(), new BlockOptions(all, use.options().title(), use.options().where()));
  }

  private void value(Brace brace) {
    Optional<YamlMap> read =
        brace.closed()
            ? options(brace, List.of("figure"), "{value relation.column where=\"a = 'b'\"}")
            : Optional.empty();
    if (read.isEmpty()) {
      return;
    }
    int before = problems.list().size();
    read.get().allow(List.of("figure", "where", "sort"));
    Optional<YamlScalar> figure = read.get().scalar("figure");
    int dot = figure.map(f -> f.text().indexOf('.')).orElse(-1);
    if (figure.isEmpty() || dot < 0) {
      read.get()
          .valueProblem(
              "figure",
              "G014",
              "\"" + figure.map(YamlScalar::text).orElse("") + "\" names no column",
              "write the relation, a dot and a column, such as own_refunds.refund_amount");
      return;
    }
    YamlMap options =
        read.get()
            .without("figure")
            .with("over", figure.get().part(0, dot))
            .with("columns", figure.get().part(dot + 1, figure.get().text().length()));
    if (problems.list().size() == before && reader.isRight(options.without("columns"))) {
      BlockOptions said = reader.options(options.under(VALUE), VALUE, true);
      single(said, figure.get());
      values.put(brace.opening(), said);
    }
  }

  /** A relation with several rows in a week must be told which of them is meant. */
  private void single(BlockOptions said, YamlScalar figure) {
    Optional<Relation> relation = reader.relations().relation(said.text("over", ""));
    List<String> open = new ArrayList<>(relation.map(Relation::grain).orElse(List.of()));
    open.removeAll(List.of("store", "week"));
    if (!open.isEmpty() && said.where().isEmpty() && said.list("sort", List.of()).isEmpty()) {
      figure.problem(
          "G014",
          "relation " + said.text("over", "") + " has a row for each " + String.join(", ", open),
          "say which by where=\"" + open.get(0) + " = '…'\", or the first by sort=[…]");
    }
  }

  @Override
  public List<Phrase> inline(Brace brace) {
    if (brace.name().equals(VALUE)) {
      if (isKnown(brace)) {
        value(brace);
      }
    } else if (NAMES.contains(brace.name())) {
      problem(
          "G013",
          brace.opening(),
          "a " + brace.name() + " cannot stand inside of a line, list or note",
          "put it at the left margin, between empty lines");
    } else {
      Optional<String> near = NearestName.of(brace.name(), NAMES);
      near.ifPresent(
          name ->
              problem(
                  "G013",
                  brace.opening() + 1,
                  "there is no \"" + brace.name() + "\" to show",
                  "did you mean \"" + name + "\"? A plain { is written \\{"));
    }
    return List.of();
  }

  @Override
  public Optional<Target> link(String destination, int offset) {
    int hash = destination.indexOf('#');
    String to = hash < 0 ? destination : destination.substring(0, hash);
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
    } else if (linked().contains(id)) {
      links.put(destination, id);
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
    return Optional.empty();
  }

  private String ofFile(String to) {
    try {
      Path target = path.resolveSibling(to.isEmpty() ? "." : to).normalize();
      return fileIds.getOrDefault(target, "");
    } catch (InvalidPathException e) {
      return "";
    }
  }

  /** Pages that a link can lead to: those that exist once, or once in a week. */
  private List<String> linked() {
    return pages.values().stream()
        .filter(p -> p.per() != PageDefinition.Per.ENTITY && !p.perStore())
        .map(PageDefinition::id)
        .toList();
  }

  @Override
  public Optional<String> picture(String destination, int offset) {
    PictureFolder.Found found = pictureFolder.find(path, destination);
    if (found.file().isPresent()) {
      pictures.put(destination, found.file().get());
    } else {
      problem("G016", offset, found.refusal(), found.hint());
    }
    return Optional.empty();
  }

  @Override
  public boolean shows(Fence fence) {
    return !PageTexts.isRelation(fence);
  }

  @Override
  public void problem(String code, int offset, String message, String hint) {
    problems.add(file.error(code, offset, message, hint));
  }
}
