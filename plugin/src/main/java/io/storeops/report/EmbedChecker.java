package io.storeops.report;

import io.storeops.analysis.Relation;
import io.storeops.diag.NearestName;
import io.storeops.diag.Problems;
import io.storeops.markdown.Brace;
import io.storeops.markdown.Heading;
import io.storeops.markdown.MarkdownFile;
import io.storeops.markdown.MarkdownText;
import io.storeops.report.block.BlockOptions;
import io.storeops.report.block.Blocks;
import io.storeops.yaml.YamlLine;
import io.storeops.yaml.YamlMap;
import io.storeops.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks what the braces of a text show: tables, charts and figures of relations. */
final class EmbedChecker {
  private static final String TABLE = "table";
  private static final String CHART = "chart";
  private static final String VALUE = "value";
  private static final List<String> NAMES = List.of(TABLE, CHART, VALUE);

  private final MarkdownFile file;
  private final BlockReader reader;
  private final Problems problems;
  private final Map<Integer, PageDefinition.BlockUse> blocks = new HashMap<>();
  private final Map<Integer, BlockOptions> values = new HashMap<>();
  private final Set<String> anchors;

  EmbedChecker(MarkdownText text, BlockReader reader, Problems problems) {
    this.file = text.file();
    this.reader = reader;
    this.problems = problems;
    this.anchors =
        text.headings().stream()
            .map(Heading::anchor)
            .collect(Collectors.toCollection(HashSet::new));
  }

  /** What is right among those in a paragraph of their own, by the offset of the brace. */
  Map<Integer, PageDefinition.BlockUse> blocks() {
    return blocks;
  }

  /** What is right among those inside of lines, by the same. */
  Map<Integer, BlockOptions> values() {
    return values;
  }

  /** Checks one in a paragraph of its own. */
  void alone(Brace brace) {
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

  /** Checks one inside of a line, list or note. */
  void inline(Brace brace) {
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
  }

  private void problem(String code, int offset, String message, String hint) {
    problems.add(file.error(code, offset, message, hint));
  }
}
