package io.storeops.report;

import io.storeops.document.Block;
import io.storeops.document.Link;
import io.storeops.plan.FestivalReader;
import io.storeops.plan.Plan;
import io.storeops.report.block.BlockInput;
import io.storeops.report.block.BlockOptions;
import io.storeops.report.block.Blocks;
import io.storeops.report.block.Entities;
import io.storeops.report.block.FindingHistory;
import io.storeops.report.block.Handbook;
import io.storeops.report.block.Places;
import io.storeops.report.block.PlanTexts;
import io.storeops.report.block.RelationRows;
import io.storeops.report.block.RelationValue;
import io.storeops.report.block.Scope;
import io.storeops.result.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What stands on a page: the blocks that its definition names, or a written text. */
final class PageBlocks {
  private static final String CHAPTER = "chapter";

  private final SiteInput input;
  private final PageFrame frame;
  private final RelationRows rows;
  private final Entities entities;
  private final FindingHistory findings;
  private final Handbook handbook;
  private final PlanTexts texts;
  private final Map<String, Plan.Text> festivals = new TreeMap<>();

  PageBlocks(
      SiteInput input,
      PageFrame frame,
      RelationRows rows,
      Entities entities,
      FindingHistory findings) {
    this.input = input;
    this.frame = frame;
    this.rows = rows;
    this.entities = entities;
    this.findings = findings;
    this.texts = new PlanTexts(input.plan(), frame.words().language().tag());
    this.handbook =
        new Handbook(input.chapters().stream().map(Chapter::about).toList(), input.forms());
    for (String calendar : input.plan().calendar().festivals()) {
      FestivalReader.read(input.templates(), calendar)
          .festivals()
          .forEach(f -> festivals.putIfAbsent(f.id(), new Plan.Text(f.names())));
    }
  }

  Entities entities() {
    return entities;
  }

  FindingHistory findings() {
    return findings;
  }

  List<Block> blocks(
      PageDefinition definition,
      String path,
      Results figures,
      Scope scope,
      BlockOptions defaults,
      Optional<Entities.Entity> entity) {
    if (definition.text().isPresent()) {
      return written(definition.text().get(), path, figures, scope);
    }
    List<Block> blocks = new ArrayList<>();
    for (PageDefinition.BlockUse use : definition.blocks()) {
      if (use.kind().equals(CHAPTER)) {
        chapter(entity).ifPresent(c -> blocks.addAll(written(c.text(), path, figures, scope)));
      } else if (!frame.oneStore() || !use.kind().equals("stores")) {
        BlockOptions options = use.options().with(defaults.values());
        blocks.addAll(shown(use.kind(), options, figures, scope, entity));
      }
    }
    boolean silent =
        blocks.stream().allMatch(b -> b instanceof Block.Findings f && f.items().isEmpty());
    if (silent && definition.empty().isPresent()) {
      String title = frame.in(definition.title());
      blocks.add(0, new Block.Prose("empty", title, List.of(frame.in(definition.empty().get()))));
    }
    return blocks;
  }

  /** A block, and once more for each other currency where its money would not add. */
  private List<Block> shown(
      String kind,
      BlockOptions options,
      Results figures,
      Scope scope,
      Optional<Entities.Entity> entity) {
    List<Block> blocks =
        new ArrayList<>(Blocks.build(kind, input(figures, scope, options, entity)));
    for (String currency : others(scope)) {
      if (Blocks.perCurrency(kind)) {
        Blocks.build(kind, input(figures, new Scope(null, currency), options, entity)).stream()
            .map(block -> Blocks.inCurrency(block, currency))
            .forEach(blocks::add);
      }
    }
    return blocks;
  }

  private List<Block> written(TextPage text, String path, Results figures, Scope scope) {
    String own = frame.words().language().tag();
    String lang = text.languageFor(own, input.plan().site().languages());
    TextPage.Content content = text.byLanguage().get(lang);
    if (content == null) {
      return List.of();
    }
    String week = figures.week().id();
    return new TextBlocks(
            content,
            lang.equals(own) ? "" : lang,
            path,
            use -> shown(use.kind(), use.options(), figures, scope, Optional.empty()),
            options -> RelationValue.of(input(figures, scope, options, Optional.empty())),
            to ->
                to.kind().equals(TextLink.PAGE)
                    ? pageOf(to.id(), week)
                    : Optional.of(
                        Places.of(
                            input(figures, scope, BlockOptions.NONE, Optional.empty()),
                            to.kind(),
                            to.id())))
        .build();
  }

  private Optional<Link> pageOf(String id, String week) {
    return input.pages().stream()
        .filter(p -> p.id().equals(id))
        .findFirst()
        .flatMap(p -> frame.inMenu(p, week));
  }

  private Optional<Chapter> chapter(Optional<Entities.Entity> entity) {
    return entity.flatMap(
        e -> input.chapters().stream().filter(c -> c.id().equals(e.id())).findFirst());
  }

  /** The other currencies of a page for all stores, since money of two currencies never adds. */
  private List<String> others(Scope scope) {
    return scope.store() != null
        ? List.of()
        : input.plan().currencies().stream().filter(c -> !c.equals(scope.currency())).toList();
  }

  BlockInput input(
      Results figures, Scope scope, BlockOptions options, Optional<Entities.Entity> entity) {
    return new BlockInput(
        figures,
        input.plan(),
        input.metrics(),
        frame.words(),
        scope,
        options,
        frame.paths(),
        rows,
        input.rules(),
        input.backtest(),
        input.history(),
        input.sops(),
        handbook,
        input.relations().asOf(),
        frame.weeks(),
        festivals,
        entities,
        findings,
        texts,
        entity);
  }
}
